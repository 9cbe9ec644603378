import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {Choice} from '../../src/bundle/types.js';
import {readResolved} from '../../src/consent/resolved.js';
import {sectionsFor} from '../../src/signal/gpp.js';
import {states} from '../../src/signal/google.js';
import {heardFrom} from '../../src/signal/heard.js';
import {choice, CLICK, open, PARTS, read} from '../consent/bundles.js';
import {FakeBrowser} from '../consent/fake-world.js';

const SALE = choice('opt-out', {id: 'sale', optOutOf: ['sale'], purposes: ['selling']});
/** An opt-out of all that the signal is about. */
const ALL: Choice = {...SALE, optOutOf: ['sale', 'sharing', 'targetedAdvertising']};
const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization'];

/** A shop in California with these opt-outs, which sells advertising. */
const shop = (...optOuts: readonly Choice[]) =>
  read({
    ...PARTS,
    purposes: [
      {id: 'selling', name: 'Selling'},
      {id: 'ads', name: 'Advertising', category: 'marketing'},
    ],
    choices: [choice('consent', {id: 'ads', purposes: ['ads']}), ...optOuts],
  });

describe('With Global Privacy Control', () => {
  let browser: FakeBrowser;
  beforeEach(() => (browser = new FakeBrowser()));

  /** What is heard on a page of that shop: ads as tags and as head.js have it, and the section of California. */
  async function visit(reading: ReturnType<typeof shop>, act?: 'informed' | 'uninformed') {
    const store = await open(browser, reading);
    store.region = 'US-CA';
    const granted = Object.fromEntries(
      [...reading.index.choices.keys()].map((id) => [id, 'granted']),
    );
    if (act) store.act(granted, {...CLICK, informed: act === 'informed'});
    const heard = heardFrom(store);
    const stored = readResolved(browser.cookieText() ?? '', browser.now / 1000, !!browser.gpc);
    const [said] = sectionsFor(heard);
    return {
      ads: ADS.map((signal) => states(heard.signals)[signal]),
      early: ADS.filter((signal) => stored?.signals.includes(signal)),
      out: ['SaleOptOut', 'SharingOptOut'].map((field) => said?.core[field]),
      notice: ['SaleOptOutNotice', 'SharingOptOutNotice'].map((field) => said?.core[field]),
      gpc: said?.gpc,
    };
  }
  const denied = ['denied', 'denied', 'denied'];
  const granted = ['granted', 'granted', 'granted'];

  it('GPP says opted out of sale and sharing, whatever of them the bundle lets visitors refuse', async () => {
    browser.gpc = true;
    const sharing = {...SALE, id: 'sharing', optOutOf: ['sharing' as const]};
    for (const [reading, notice] of [
      [shop(SALE), [1, 0]],
      [shop(sharing), [0, 1]],
      [shop({...SALE, optOutOf: ['sale', 'sharing']}), [1, 1]],
      [shop(), [0, 0]],
      [shop({...SALE, required: {because: 'Nobody can refuse it.'}}), [0, 0]],
    ] as const) {
      browser = new FakeBrowser();
      browser.gpc = true;
      const said = await visit(reading);
      assert.deepEqual([said.out, said.notice, said.gpc], [[1, 1], notice, true]);
      assert.deepEqual([said.ads, said.early], [denied, []]);
    }
  });

  it('without the signal, what the bundle has no opt-out of is not applicable', async () => {
    const said = await visit(shop(SALE));
    assert.deepEqual([said.out, said.gpc, said.ads], [[2, 0], false, granted]);
  });

  it('a grant that did not know of it changes nothing of what tags and GPP hear', async () => {
    const reading = shop(ALL);
    await visit(reading, 'uninformed');
    browser.gpc = true;
    for (const act of [undefined, 'uninformed'] as const) {
      const said = await visit(reading, act);
      assert.deepEqual([said.ads, said.early, said.out, said.gpc], [denied, [], [1, 1], true]);
    }
  });

  it('a grant that knew of it is told alike to tags and to GPP, on later pages too, until it is taken back', async () => {
    browser.gpc = true;
    const reading = shop(ALL);
    for (const act of ['informed', undefined] as const) {
      const said = await visit(reading, act);
      assert.deepEqual([said.ads, said.early, said.out], [granted, ADS, [2, 2]]);
      assert.equal(said.gpc, true, 'the signal itself is still told');
    }
    (await open(browser, reading)).act({sale: 'denied'}, CLICK);
    const said = await visit(reading);
    assert.deepEqual([said.ads, said.early, said.out], [denied, [], [1, 1]]);
  });

  it('nobody allows what the bundle has no opt-out of: advertising stays denied, as GPP says of it', async () => {
    for (const [reading, out] of [
      [shop(SALE), [2, 1]],
      [shop({...SALE, optOutOf: ['sharing', 'targetedAdvertising']}), [1, 2]],
      [shop({...SALE, optOutOf: ['sale', 'sharing']}), [2, 2]],
    ] as const) {
      browser = new FakeBrowser();
      browser.gpc = true;
      const said = await visit(reading, 'informed');
      assert.deepEqual([said.ads, said.early, said.out], [denied, [], out]);
    }
  });

  it('of two opt-outs, one that was not allowed knowing of it keeps advertising denied', async () => {
    browser.gpc = true;
    const reading = shop(SALE, {
      ...ALL,
      id: 'sharing',
      optOutOf: ['sharing', 'targetedAdvertising'],
    });
    const store = await open(browser, reading);
    store.act({ads: 'granted', sale: 'granted'}, {...CLICK, informed: true});
    const said = await visit(reading);
    assert.deepEqual([said.ads, said.early, said.out], [denied, [], [2, 1]]);
  });
});
