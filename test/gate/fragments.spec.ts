import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {choiceForStorage} from '../../src/bundle/governing.js';
import {readBundle} from '../../src/bundle/read.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {misfit} from '../../src/gate/keys.js';

const FOLDER = new URL('../../demo/fragments/', import.meta.url);
const LISTS = ['purposes', 'recipients', 'choices', 'storage'] as const;
type Fragment = Pick<PolicyBundle, (typeof LISTS)[number]>;
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Fragment;

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
