import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readNow} from '../../src/bundle/read-now.js';
import {choicesSlice} from '../../src/bundle/slice.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {ConsentStore} from '../../src/consent/store.js';
import {makeRecord} from '../../src/record/consent-record.js';
import {whole} from '../bundle/bundles.js';
import {CLICK} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const demo = (name: string) =>
  JSON.parse(readFileSync(`demo/${name}.json`, 'utf8')) as PolicyBundle;

const open = async (browser: FakeBrowser, bundle: PolicyBundle) => {
  const store = new ConsentStore(readNow(bundle)!, browser.world(), true);
  store.region = 'DE';
  await store.ready;
  return store;
};

/** What a visitor is asked, and what holds. */
const standing = ({decisions, mustAsk, reason, regime, signals}: Record<string, unknown>) => ({
  decisions: [...(decisions as ReadonlyMap<string, unknown>)],
  mustAsk,
  reason,
  regime,
  signals,
});
const stateOf = (store: ConsentStore) =>
  standing(store.presentState() as unknown as Record<string, unknown>);

describe('Deciding on a choices slice', () => {
  for (const [name, bundle] of [
    ['a bundle that uses everything', whole()],
    ['LuxSci', demo('luxsci/privacy')],
    ['L-Soft', demo('lsoft/privacy')],
    ['the starter of a shop', demo('starters/shop/privacy')],
    ['the magazine', demo('media/privacy')],
  ] as const) {
    it(`is deciding on the whole: ${name}`, async () => {
      const slice = await choicesSlice(bundle);
      const [here, there] = [new FakeBrowser(), new FakeBrowser()];
      const [a, b] = [await open(here, slice), await open(there, bundle)];
      assert.deepEqual(stateOf(a), stateOf(b));
      a.acceptAll(CLICK);
      b.acceptAll(CLICK);
      assert.deepEqual(stateOf(a), stateOf(b));
      assert.deepEqual(
        [...here.cookies].map(([key, {text}]) => [key, text]),
        [...there.cookies].map(([key, {text}]) => [key, text]),
      );
      assert.deepEqual([...here.stored], [...there.stored]);
    });

    it(`asks nobody again on a page with the whole, and the other way: ${name}`, async () => {
      const slice = await choicesSlice(bundle);
      for (const [first, then] of [
        [slice, bundle],
        [bundle, slice],
      ] as const) {
        const browser = new FakeBrowser();
        (await open(browser, first)).acceptAll(CLICK);
        const before = [...browser.cookies];
        const later = await open(browser, then);
        assert.deepEqual(later.presentState().mustAsk, []);
        assert.deepEqual([...browser.cookies], before);
      }
    });

    it(`is recorded as the same: ${name}`, async () => {
      const slice = await choicesSlice(bundle);
      const store = await open(new FakeBrowser(), slice);
      store.acceptAll(CLICK);
      const [entry] = store.journal.entries();
      if (!entry) return assert.deepEqual(store.presentState().mustAsk, []);
      const [mine, theirs] = await Promise.all([
        makeRecord(entry, readNow(slice)!, undefined),
        makeRecord(entry, readNow(bundle)!, undefined),
      ]);
      assert.deepEqual(mine, theirs);
    });
  }

  it('goes over to the whole where a page has both, and never back', async () => {
    const [bundle, slice] = [whole(), await choicesSlice(whole())];
    const [one, other] = [readNow(slice)!, readNow(bundle)!];
    const store = new ConsentStore(one, new FakeBrowser().world(), true);
    const told: unknown[] = [];
    store.subscribe((change) => told.push(change));
    assert.ok(store.follows(other), 'they are of one version');
    store.follow(other, true);
    assert.equal(store.reading, other);
    store.follow(one, true);
    assert.equal(store.reading, other);
    assert.deepEqual(told, []);
  });

  it('follows the newer of a slice and a whole that are out of step', async () => {
    const old = whole();
    const now = {...whole(), policy: {...whole().policy, version: '99', revisedOn: '2026-11-01'}};
    const slice = readNow(await choicesSlice(old))!;
    const store = new ConsentStore(slice, new FakeBrowser().world(), true);
    store.follow(readNow(now)!, true);
    assert.equal(store.reading.bundle.policy.version, '99');
    store.follow(slice, true);
    assert.equal(store.reading.bundle.policy.version, '99');
  });
});
