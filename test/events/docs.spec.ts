import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {faultsOf} from './payload.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const docs = read('docs/events.md');
const schema = JSON.parse(
  readFileSync(new URL('../../schema/events.json', import.meta.url), 'utf8'),
) as {oneOf: {$ref: string}[]};

const examples = [...docs.matchAll(/```json\n([^]*?)```/g)].map(
  ([, text]) => JSON.parse(text ?? '') as {type: string},
);
const names = schema.oneOf.map(({$ref}) => $ref.replace('#/$defs/', ''));

describe('docs/events.md', () => {
  it('has an example of every event', () => {
    assert.deepEqual(examples.map(({type}) => type).sort(), [...names].sort());
  });

  for (const example of examples) {
    it(`the example of ${example.type} is as schema/events.json says`, () => {
      assert.deepEqual(faultsOf(example), []);
    });
  }

  it('has every call of `forthright.consent` and `forthright.records`', () => {
    const api = read('src/api.ts') + read('src/context/calls.ts');
    for (const [group, name] of [
      ['consent', 'Consent'],
      ['records', 'Records'],
    ] as const) {
      const body = api.split(`export interface ${name} {`)[1]?.split('\n}')[0] ?? '';
      const members = [...body.matchAll(/^ {2}(?:readonly )?(\w+)[(:]/gm)].map(([, each]) => each!);
      assert.ok(members.length > 2);
      for (const member of members) {
        assert.match(docs, new RegExp(`\\b${group}\\.${member}\\b`), `${group}.${member}`);
      }
    }
  });

  it('links lead to its own headings', () => {
    const headings = [...docs.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
      text.toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, target = ''] of docs.matchAll(/\]\(#([^)]+)\)/g)) {
      assert.ok(headings.includes(target), target);
    }
  });
});
