import {lookup} from '../../src/bundle/lookup.js';
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {readNow} from '../../src/bundle/read-now.js';
import type {PolicyBundle} from '../../src/bundle/types.js';

type Json = Record<string, unknown>;

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Lists grow, the policy gets more fields; as an author would put the examples together. */
function join(whole: Json, part: Json): Json {
  const joined = {...whole};
  for (const [key, value] of Object.entries(part)) {
    const before = joined[key];
    if (Array.isArray(before) && Array.isArray(value)) joined[key] = [...before, ...value];
    else if (typeof before === 'object') joined[key] = join(before as Json, value as Json);
    else joined[key] = value;
  }
  return joined;
}

describe('docs/bundle.md', () => {
  it('teaches by examples that make one sound bundle when they are put together', async () => {
    const text = await read('docs/bundle.md');
    const examples = [...text.matchAll(/```json\n([^]*?)```/g)].map(
      ([, code]) => JSON.parse(code!) as Json,
    );
    assert.ok(examples.length > 5);
    assert.deepEqual(check(examples[0]).problems, []);
    const bundle = examples.reduce(join);
    assert.deepEqual(check(bundle).problems, []);
    assert.deepEqual(readNow(bundle)?.problems, []);
  });

  it('names things of the three bundles that are there', async () => {
    const text = await read('docs/bundle.md');
    for (const name of ['luxsci', 'mxroute', 'lsoft']) {
      assert.ok(text.includes(`](../demo/${name}/privacy.json)`));
      const bundle = JSON.parse(await read(`demo/${name}/privacy.json`)) as PolicyBundle;
      assert.deepEqual(readNow(bundle)?.problems, [], name);
    }
    const known = new Map<string, string[]>([
      ['luxsci', ['keep-card', 'card-stored', 'card-not-stored', 'announcements', 'mail-not-read']],
      ['mxroute', ['mail-not-read', 'visitor']],
      ['lsoft', ['format', 'keep-password', 'pixel']],
    ]);
    for (const [name, ids] of known) {
      const index = readNow(JSON.parse(await read(`demo/${name}/privacy.json`)))!.index;
      for (const id of ids) assert.ok(lookup(index, id), `${name}: ${id}`);
    }
  });
});
