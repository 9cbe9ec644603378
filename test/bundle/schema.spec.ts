import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {check} from '../../src/bundle/check.js';
import {edited, smallest, whole} from './bundles.js';
import {brokenBundle, validBundle} from './arbitraries.js';

type Node = Readonly<Record<string, unknown>>;

const schema = JSON.parse(
  await readFile(new URL('../../schema/policy-bundle.json', import.meta.url), 'utf8'),
) as Node;
const validate = new Ajv2020({formats: {'uri-reference': true}}).compile(schema);

describe('schema/policy-bundle.json', () => {
  it('says what it is and that it is generated', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.match(String(schema.$id), /^https:\/\/.*\/schema\/policy-bundle\.json$/);
    assert.match(String(schema.$comment), /^Generated /);
  });

  it('explains every field', () => {
    const visit = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, field] of Object.entries((node as Node).properties ?? {})) {
        assert.ok((field as Node).description, `${path}.${name}`);
      }
      for (const [key, part] of Object.entries(node)) visit(part, `${path}/${key}`);
    };
    visit(schema, '');
  });

  it('takes the smallest bundle and one that uses everything, and refuses broken ones', () => {
    assert.ok(validate(smallest()));
    assert.ok(validate(whole()), JSON.stringify(validate.errors));
    assert.ok(!validate(edited(whole(), ['choices', 2, 'kind'], 'fax')));
    assert.ok(!validate(edited(whole(), ['provider', 'url'], 'javascript:x')));
    assert.ok(!validate(edited(whole(), ['policy', 'sections', 0, 'colour'], 'red')));
  });

  it('agrees with the checker', () => {
    const agree = (bundle: unknown) => {
      // As a file holds it: without what JSON cannot say.
      const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? 1 : value);
      const document = JSON.parse(JSON.stringify(bundle, plain)) as unknown;
      const {problems} = check(document);
      const accepted = problems.every(({problem}) => problem.startsWith('holds characters'));
      assert.equal(validate(document), accepted, JSON.stringify(problems[0] ?? validate.errors));
    };
    fc.assert(fc.property(validBundle, agree), {seed: 3, numRuns: 150});
    fc.assert(fc.property(brokenBundle, agree), {seed: 4, numRuns: 300});
  });
});
