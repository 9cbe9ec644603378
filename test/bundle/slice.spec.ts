import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import {digest, materialDigest} from '../../src/bundle/digest.js';
import {choicePrint} from '../../src/bundle/material.js';
import {readNow} from '../../src/bundle/read-now.js';
import {choicesSlice} from '../../src/bundle/slice.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {coverOf} from '../../src/consent/early.js';
import {whole} from './bundles.js';

const demo = (name: string) =>
  JSON.parse(readFileSync(`demo/${name}/privacy.json`, 'utf8')) as PolicyBundle;

describe('the choices slice', () => {
  for (const [name, bundle] of [
    ['a bundle that uses everything', whole()],
    ['LuxSci', demo('luxsci')],
    ['MXroute', demo('mxroute')],
    ['L-Soft', demo('lsoft')],
  ] as const) {
    it(`of ${name} is a bundle in which nothing is wrong`, async () => {
      assert.deepEqual(readNow(await choicesSlice(bundle))?.problems, []);
    });

    it(`of ${name} decides and digests as the whole does`, async () => {
      const slice = await choicesSlice(bundle);
      assert.equal(slice.id, bundle.id);
      assert.deepEqual(slice.choices, bundle.choices);
      assert.equal(await digest(slice), await digest(bundle));
      assert.equal(await materialDigest(slice), await materialDigest(bundle));
      // Also where the digest is made anew, and where answers are held against what they cover.
      assert.equal(
        await materialDigest({...slice, slice: undefined}),
        await materialDigest(bundle),
      );
      const [mine, theirs] = [new BundleIndex(slice), new BundleIndex(bundle)];
      for (const choice of bundle.choices ?? []) {
        assert.equal(choicePrint(slice, mine, choice), choicePrint(bundle, theirs, choice));
      }
    });
  }

  it('carries no text of the policy', async () => {
    const slice = await choicesSlice(whole());
    assert.deepEqual(slice.policy.sections, []);
    assert.equal(slice.practices, undefined);
    assert.doesNotMatch(JSON.stringify(slice), /First\./);
  });

  it('says of choices what the whole says to the letter, also where that leads into its text', async () => {
    const bundle = whole();
    bundle.choices![0]!.says = [
      'Mail with ',
      {type: 'term', ref: 'personal-data', content: ['your data']},
      {type: 'crossReference', to: 'first', content: ['above']},
    ];
    const slice = await choicesSlice(bundle);
    assert.deepEqual(slice.choices, bundle.choices);
    // What was taken down under one of them is carried out under the other as given to the same.
    assert.equal(coverOf(slice), coverOf(bundle));
    assert.deepEqual(readNow(slice)?.problems, []);
  });

  it('names the laws by which visitors are asked, and no others', async () => {
    const bundle = whole();
    bundle.laws = [
      {id: 'gdpr', name: 'GDPR'},
      {id: 'hipaa', name: 'HIPAA'},
    ];
    bundle.regimes = [{id: 'eu', regions: ['EEA'], model: 'opt-in', laws: ['gdpr']}];
    const slice = await choicesSlice(bundle);
    assert.deepEqual(slice.laws, [{id: 'gdpr', name: 'GDPR'}]);
    assert.deepEqual(slice.regimes, bundle.regimes);
  });
});
