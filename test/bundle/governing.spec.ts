import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import {choiceForStorage, storageOf} from '../../src/bundle/governing.js';
import type {Choice, PolicyBundle, StorageItem} from '../../src/bundle/types.js';
import {whole} from './bundles.js';

const bundle = whole();
const index = new BundleIndex(bundle);

describe('the choice that governs a storage item', () => {
  const item = (fields: Partial<StorageItem>): StorageItem => ({
    id: 'i',
    type: 'cookie',
    party: 'first',
    purposes: [],
    ...fields,
  });
  const governing = (fields: Partial<StorageItem>, more: Choice[] = []) => {
    const changed: PolicyBundle = {...bundle, choices: [...bundle.choices!, ...more]};
    return choiceForStorage(new BundleIndex(changed), item(fields))?.id;
  };

  it('is first the choice that the condition of an item names', () => {
    assert.equal(governing({when: 'choice:format', purposes: ['measuring']}), 'format');
    assert.equal(governing({when: {not: {choice: 'newsletter', is: 'granted'}}}), 'newsletter');
    assert.equal(governing({when: 'choice:unknown', purposes: ['measuring']}), 'measure');
  });

  it('is else a choice that covers every purpose that can be refused', () => {
    assert.equal(governing({purposes: ['measuring']}), 'measure');
    assert.equal(governing({purposes: ['service', 'measuring']}), 'measure');
    assert.equal(governing({purposes: ['news', 'measuring']}), undefined);
    const both: Choice = {
      id: 'both',
      label: 'Both',
      kind: 'consent',
      purposes: ['measuring', 'news'],
    };
    assert.equal(governing({purposes: ['news', 'measuring']}, [both]), 'both');
  });

  it('is no request, and nothing at all where every purpose is required', () => {
    const ask: Choice = {id: 'ask', label: 'Ask', kind: 'request', purposes: ['other']};
    assert.equal(governing({purposes: ['other']}, [ask]), undefined);
    assert.equal(governing({purposes: ['service'], recipient: 'host'}), undefined);
  });

  it('is else a choice that names who sets it', () => {
    assert.equal(governing({recipient: 'host'}), 'measure');
    assert.equal(governing({}), undefined);
  });

  it('is told the other way round too, in the order of the items', () => {
    const of = (id: string) => storageOf(bundle, index, index.choices.get(id)!);
    assert.deepEqual(of('measure'), [bundle.storage![1]]);
    assert.deepEqual(of('format'), [bundle.storage![2]]);
    assert.deepEqual(of('newsletter'), []);
  });
});
