import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {choiceForStorage} from '../../src/bundle/governing.js';
import {readBundle} from '../../src/bundle/read.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {misfit} from '../../src/gate/keys.js';
import type {Asked} from '../../src/gate/release.js';

const FOLDER = new URL('../../demo/fragments/', import.meta.url);
const LISTS = ['purposes', 'recipients', 'choices', 'storage'] as const;
type Fragment = Pick<PolicyBundle, (typeof LISTS)[number]>;
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Fragment;

interface Recipe {
  readonly title: string;
  readonly fragment: string | undefined;
  /** What its code waits for or asks about, each as a gate would name it. */
  readonly keys: readonly Asked[];
}

/** The parts of a page of the docs that have a heading and code of their own, and what it names. */
function recipesOf(path: string): Recipe[] {
  const text = readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
  return text.split(/^(?=##+ )/m).map((part) => {
    const code = [...part.matchAll(/^```\w+\n([^]*?)^```/gm)].map(([, block]) => block).join();
    const named = /\b(choice|purpose|recipient)(?:="([^"]+)"|: '([^']+)')/g;
    return {
      title: /^##+ (.*)/.exec(part)?.[1] ?? path,
      fragment: /^Fragment: `([^`]+)`/m.exec(part)?.[1],
      keys: [...code.matchAll(named)].map(([, kind = '', text, said]) => ({[kind]: text ?? said})),
    };
  });
}
const RECIPES = ['gates.md', 'integrations.md']
  .flatMap(recipesOf)
  .filter(({fragment}) => fragment !== undefined);

/** A bundle of nothing but fragments. */
function bundleOf(fragments: readonly Fragment[]): PolicyBundle {
  const lists = LISTS.map((list) => [
    list,
    fragments.flatMap((each): unknown[] => [...(each[list] ?? [])]),
  ]);
  return {
    format: 1,
    id: 'fragments',
    provider: {name: 'Small Ltd'},
    policy: {title: 'Privacy policy', language: 'en', sections: []},
    ...(Object.fromEntries(lists) as Fragment),
  };
}

describe('The fragments of bundles', () => {
  it('are sound together, and no id of one is that of another', () => {
    assert.deepEqual(names.sort(), [
      'google-analytics.json',
      'google-maps.json',
      'google-tag-manager.json',
      'meta-pixel.json',
      'youtube.json',
    ]);
    assert.deepEqual(check(bundleOf(names.map(read))).problems, []);
  });

  for (const name of names) {
    it(`${name}: its recipient can be a gate, and a choice governs all that it stores`, async () => {
      const reading = await readBundle(bundleOf([read(name)]), true);
      if (!reading.bundle) assert.fail('it cannot be read');
      const {bundle, index} = reading;
      for (const {id} of bundle.recipients ?? []) {
        assert.equal(misfit({recipient: id}, reading), undefined);
      }
      for (const item of bundle.storage ?? []) {
        assert.ok(choiceForStorage(index, item), `${item.id} has a choice`);
      }
    });
  }
});

describe('The recipes of the docs', () => {
  it('have a fragment each, and each fragment a recipe', () => {
    assert.deepEqual(RECIPES.map(({fragment}) => fragment).sort(), [...names].sort());
    const under = readFileSync(new URL('../../docs/gates.md', import.meta.url), 'utf8');
    const [, recipes = ''] = under.split(/^## Recipes$/m);
    const titles = [...(recipes.split(/^## /m)[0] ?? '').matchAll(/^### (.*)/gm)];
    for (const [, title] of titles) {
      assert.ok(
        RECIPES.some((each) => each.title === title),
        `${title} has a fragment`,
      );
    }
  });

  for (const {title, fragment, keys} of RECIPES) {
    it(`${title}: waits for nothing but what its fragment declares and lets visitors decide`, async () => {
      const reading = await readBundle(bundleOf([read(fragment!)]), true);
      if (!reading.bundle) assert.fail('it cannot be read');
      assert.ok(keys.length > 0, 'it names something');
      for (const key of keys) assert.equal(misfit(key, reading), undefined);
    });
  }
});
