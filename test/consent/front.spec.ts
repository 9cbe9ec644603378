import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {frontOf, type Setting} from '../../src/consent/front.js';
import {type Change, ConsentStore} from '../../src/consent/store.js';
import {forgetEarly} from '../../src/consent/early-taken.js';
import {choice, CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const reading = read(PARTS);

const PRESSED = {label: 'Accept all', trusted: true, language: 'en', shown: 'May we count?'};

/** The front of a page that has nothing loaded but this. */
const front = (browser: FakeBrowser, setting: Setting = {}, bundle: unknown = reading.bundle) =>
  frontOf(bundle, browser.world(), setting);

/** Another page: what the first one had in memory alone is gone. */
function leave(browser: FakeBrowser): void {
  const kept = new Map(browser.stored);
  const cookies = new Map(browser.cookies);
  forgetEarly(browser.world(), 'acme');
  kept.forEach((text, key) => browser.stored.set(key, text));
  cookies.forEach((cookie, name) => browser.cookies.set(name, cookie));
}

describe('The front of a first visit', () => {
  it('says what the store will say, in every region, with and without a signal', () => {
    const region = fc.constantFrom(undefined, '', 'DE', 'us-ca', 'US', 'JP', 'California', '*');
    const model = fc.constantFrom('opt-in', 'opt-out', 'notice', 'none');
    const regime = fc.record({
      id: fc.constantFrom('a', 'b'),
      regions: fc.subarray(['EEA', 'DE', 'US', 'US-CA', '*']),
      model,
      banner: fc.constantFrom(true, false, undefined),
      models: fc.constantFrom(undefined, {analytics: 'opt-out'}, {ads: 'opt-in'}),
    });
    const gpc = fc.constantFrom(true, false, undefined);
    const check = fc.property(region, fc.array(regime), gpc, gpc, (where, regimes, own, header) => {
      const browser = new FakeBrowser();
      browser.gpc = own;
      const parts = {...PARTS, regimes} as PolicyBundle;
      const found = front(browser, {region: where, gpc: header}, {...reading.bundle, ...parts});
      const store = new ConsentStore(read(parts), browser.world(), true);
      store.gpc = header;
      store.region = where;
      const {decisions, reasons, since, ...state} = store.presentState();
      assert.deepEqual(found?.state, state);
      assert.ok(decisions.size && reasons.size === state.mustAsk.length && since === undefined);
    });
    fc.assert(check, {numRuns: 300});
  });

  it('leaves everything to the store where anything is known of the visitor', async () => {
    const browser = new FakeBrowser();
    assert.ok(front(browser));
    (await open(browser)).dismiss();
    assert.equal(front(browser), undefined);
    browser.stored.clear();
    (await open(browser)).rejectAll(CLICK);
    assert.equal(front(browser), undefined);
    browser.stored.clear();
    assert.equal(front(browser), undefined);
    browser.cookies.clear();
    assert.ok(front(browser));
  });

  it('leaves a bundle that is not plainly in order to whoever reads all of it, and never throws', () => {
    for (const bundle of [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      {id: 'acme', choices: 'no'},
      {id: 'acme', choices: [null]},
      {id: 'acme', choices: [{id: '__proto__', kind: 'consent'}]},
      {id: 'acme', choices: [choice('consent'), choice('consent')]},
      {id: 'acme', choices: [choice('consent')], regimes: [{model: 'opt-in'}]},
      {id: 'x|y', choices: []},
    ]) {
      assert.equal(frontOf(bundle, new FakeBrowser().world(), {region: 'DE'}), undefined);
    }
    fc.assert(fc.property(fc.anything(), (bundle) => void front(new FakeBrowser(), {}, bundle)));
  });

  it('stores nothing before anybody acts', () => {
    const browser = new FakeBrowser();
    front(browser, {region: 'DE'});
    assert.deepEqual([browser.writes, browser.stored.size], [[], 0]);
  });
});

describe('An act before the store is there', () => {
  for (const [fault, where] of [
    ['none', 'localStorage'],
    ['throw', 'a cookie'],
    ['drop', 'a cookie'],
  ] as const) {
    it(`is kept in ${where} (storage: ${fault}), and carried out by the store of the next page`, async () => {
      const browser = new FakeBrowser();
      browser.storageFault = fault;
      const {recordId, persisted} = front(browser)!.decideAll('granted', PRESSED);
      assert.ok(persisted);
      leave(browser);
      browser.pass(60_000);
      const store = await open(browser);
      assert.ok(store.granted({choice: 'analytics'}) && store.granted({choice: 'sale'}));
      const [entry, ...others] = store.journal.entries();
      assert.deepEqual(others, []);
      assert.equal(entry?.id, recordId);
      assert.equal(entry.at, '2026-11-22T12:00:00.000Z');
      assert.deepEqual([entry.act.action, entry.act.trusted], ['accept-all', true]);
      assert.ok(![...browser.stored.keys()].some((key) => key.includes('early')));
      assert.ok((await open(browser)).journal.entries().length <= 1, 'carried out once');
    });
  }

  it('is carried out by the store of this page, which tells the page', async () => {
    const browser = new FakeBrowser();
    const {recordId} = front(browser)!.decideAll('denied', PRESSED);
    const store = new ConsentStore(reading, browser.world(), true);
    const changes: Change[] = [];
    store.subscribe((change) => changes.push(change));
    await store.ready;
    assert.deepEqual(
      changes.map((change) => [change.recordId, change.quiet]),
      [[recordId, undefined]],
    );
    assert.equal(store.get('ads').state, 'denied');
  });

  it('where nothing can be kept: denials hold for this page, grants do not, and it says so', async () => {
    const browser = new FakeBrowser();
    browser.storageFault = 'throw';
    browser.cookieFault = 'drop';
    const {persisted} = front(browser, {region: 'US'})!.decideAll('denied', PRESSED);
    assert.equal(persisted, false);
    const store = new ConsentStore(reading, browser.world(), true);
    store.region = 'US';
    await store.ready;
    assert.equal(store.granted({choice: 'ads'}), false);
  });

  it('grants nothing where the bundle has become another one meanwhile; a refusal holds', async () => {
    for (const [value, state, stale] of [
      ['granted', 'granted', true],
      ['denied', 'denied', undefined],
    ] as const) {
      const browser = new FakeBrowser();
      front(browser)!.decideAll(value, PRESSED);
      leave(browser);
      const choices = (PARTS.choices ?? []).map((each) => ({...each, purposes: ['advertising']}));
      const store = await open(browser, read({...PARTS, choices}));
      assert.deepEqual([store.get('ads').state, store.get('ads').stale], [state, stale]);
      assert.ok(!store.granted({choice: 'ads'}));
    }
  });

  it('does not outrank Global Privacy Control, nor what another tab has denied', async () => {
    const browser = new FakeBrowser();
    const here = front(browser)!;
    (await open(browser)).act({analytics: 'denied'}, CLICK);
    browser.gpc = true;
    here.decideAll('granted', PRESSED);
    const store = await open(browser);
    assert.deepEqual(
      ['analytics', 'ads', 'sale'].map((id) => store.get(id).state),
      ['denied', 'granted', 'denied'],
    );
  });

  it('that somebody else has written there is no act', async () => {
    const browser = new FakeBrowser();
    for (const [key, text] of [
      ['a', 'x'],
      ['b', 'null'],
      ['c', '{"id":1}'],
      ['d', '[]'],
      [
        'e',
        '["00000000-0000-4000-8000-000000000001",1,"pending","ads","","Accept all",true,"en",""]',
      ],
    ] as const) {
      browser.stored.set(`forthright.early.acme.${key}`, text);
    }
    const store = await open(browser);
    assert.deepEqual(store.journal.entries(), []);
    assert.equal(store.granted({choice: 'ads'}), false);
  });
});
