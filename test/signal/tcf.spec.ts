import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {choicesByTcf} from '../../src/signal/tcf.js';

const index = new BundleIndex({
  format: 1,
  id: 'paper',
  provider: {name: 'Paper'},
  policy: {title: 'Privacy', language: 'en', sections: []},
  purposes: [
    {id: 'ads', name: 'Ads', tcf: [1, 2, 4]},
    {id: 'count', name: 'Counting', tcf: [8]},
    {id: 'chat', name: 'Chat'},
  ],
  recipients: [
    {id: 'agency', name: 'Agency', gvlId: 755},
    {id: 'printer', name: 'Printer'},
  ],
  choices: [
    {
      id: 'ads',
      kind: 'consent',
      label: 'Ads',
      purposes: ['ads'],
      recipients: ['agency', 'printer'],
    },
    {id: 'count', kind: 'consent', label: 'Counting', purposes: ['count']},
    {id: 'both', kind: 'consent', label: 'Both', purposes: ['count', 'chat']},
    {id: 'chat', kind: 'consent', label: 'Chat', purposes: ['chat']},
    {id: 'lost', kind: 'consent', label: 'Lost', purposes: ['no-such']},
    {id: 'sale', kind: 'opt-out', label: 'Sale', purposes: ['ads'], optOutOf: ['sale']},
  ],
} satisfies PolicyBundle);

const answered = (purposes: object, vendors: object = {}, more: object = {}) => ({
  gdprApplies: true,
  eventStatus: 'tcloaded',
  purpose: {consents: purposes},
  vendor: {consents: vendors},
  ...more,
});

describe('What a TCF answer says of choices', () => {
  it('grants what all purposes and vendors of a choice are consented for, and says nothing of others', () => {
    const data = answered({1: true, 2: true, 4: true, 8: false}, {755: true});
    assert.deepEqual(choicesByTcf(index, data), {ads: 'granted', count: 'denied'});
  });

  it('denies where one purpose or the vendor is not consented to', () => {
    const all = {1: true, 2: true, 4: true, 8: true};
    assert.equal(choicesByTcf(index, answered({...all, 4: false}, {755: true}))!['ads'], 'denied');
    assert.equal(choicesByTcf(index, answered(all))!['ads'], 'denied');
    assert.equal(choicesByTcf(index, answered(all))!['count'], 'granted');
  });

  it('says nothing while visitors are being asked, or where the law does not apply', () => {
    const all = {1: true, 2: true, 4: true, 8: true};
    for (const more of [
      {eventStatus: 'cmpuishown'},
      {eventStatus: undefined},
      {gdprApplies: false},
      {gdprApplies: undefined},
    ]) {
      assert.equal(choicesByTcf(index, answered(all, {755: true}, more)), undefined);
    }
  });

  it('grants nothing by what is no answer', () => {
    const odd = fc.oneof(fc.anything(), fc.record({}), fc.constant([true, true, true]));
    fc.assert(
      fc.property(odd, odd, (consents, vendors) => {
        const data = answered({}, {}, {purpose: {consents}, vendor: {consents: vendors}});
        const said = choicesByTcf(index, data);
        const isOwn = Object.hasOwn(Object(consents) as object, '8');
        if (!isOwn) assert.equal(said!['count'], 'denied');
        assert.equal(choicesByTcf(index, consents), undefined);
      }),
    );
  });
});
