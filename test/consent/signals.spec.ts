import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {placeOf} from '../../src/consent/address.js';
import {readResolved} from '../../src/consent/resolved.js';
import {signalsOf} from '../../src/consent/signals.js';
import {choice, CLICK, open, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization'];
const bundle = (optOuts = true) =>
  read({
    choices: [
      choice('consent', {id: 'stats', purposes: ['count']}),
      choice('consent', {id: 'tests', purposes: ['try']}),
      choice('consent', {id: 'ads', purposes: ['sell']}),
      ...(optOuts ? [choice('opt-out', {id: 'sale', optOutOf: ['sale', 'sharing']})] : []),
    ],
    purposes: [
      {id: 'count', name: 'Count', category: 'analytics'},
      {id: 'try', name: 'Try', category: 'analytics', signals: []},
      {id: 'sell', name: 'Sell', category: 'marketing'},
      {id: 'run', name: 'Run', category: 'necessary', required: {because: 'It runs.'}},
    ],
    regimes: [{id: 'us', regions: ['US'], model: 'opt-out'}],
  });

/** What the cookie of a visitor says after this act. */
async function signals(said: Record<string, string>, gpc = false, reading = bundle()) {
  const browser = new FakeBrowser();
  (await open(browser, reading)).act(said, CLICK);
  return readResolved(browser.cookieText() ?? '', browser.now / 1000, gpc)?.signals;
}

describe('The signals of a stored answer', () => {
  it('follow the categories of allowed purposes', async () => {
    assert.deepEqual(await signals({stats: 'granted'}), ['analytics_storage', 'security_storage']);
    const all = await signals({stats: 'granted', ads: 'granted', sale: 'granted'});
    assert.deepEqual(all, ['analytics_storage', ...ADS, 'security_storage']);
  });

  it('follow what a purpose says itself before its category', () => {
    const purpose = {id: 'x', name: 'X', category: 'marketing'} as const;
    assert.deepEqual(signalsOf(purpose), ADS);
    assert.deepEqual(signalsOf({...purpose, signals: ['ad_storage']}), ['ad_storage']);
    assert.deepEqual(signalsOf({...purpose, signals: []}), []);
    assert.deepEqual(signalsOf({id: 'x', name: 'X'}), []);
  });

  it('are not granted for one of two purposes while the other is refused', async () => {
    const reading = bundle();
    const two = read({
      ...reading.bundle,
      purposes: reading.bundle.purposes!.map((purpose) => ({...purpose, signals: undefined})),
    });
    const some = await signals({stats: 'granted', tests: 'denied'}, false, two);
    assert.deepEqual(some, ['security_storage']);
    const both = await signals({stats: 'granted', tests: 'granted'}, false, two);
    assert.deepEqual(both, ['analytics_storage', 'security_storage']);
  });

  it('about advertising fall with an opt-out of sale or sharing', async () => {
    const said = await signals({ads: 'granted', sale: 'denied'});
    assert.deepEqual(said, ['security_storage']);
  });

  it('about advertising fall with Global Privacy Control, opt-out or not', async () => {
    const granted = {ads: 'granted', sale: 'granted'};
    assert.deepEqual(await signals(granted, true), ['security_storage']);
    assert.deepEqual(await signals({ads: 'granted'}, true, bundle(false)), ['security_storage']);
    assert.deepEqual(await signals({ads: 'granted'}, false, bundle(false)), [
      ...ADS,
      'security_storage',
    ]);
  });
});

describe('The cookie of the page’s own bundle', () => {
  const url = 'https://example.org/privacy.json';

  it('tells where the bundle came from', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser, bundle());
    store.place = placeOf(url, 'https://example.org');
    store.act({stats: 'granted'}, CLICK);
    const {page} = readResolved(browser.cookieText() ?? '', browser.now / 1000, false)!;
    assert.equal(page, '%2Fprivacy.json');
    const other = placeOf('https://example.com/privacy.json?a|b', 'https://example.org');
    assert.match(other, /^https%3A%2F%2Fexample.com%2Fprivacy.json[\w%]+$/);
  });

  it('is brought up to date when the bundle has changed, and ends no later for it', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser, bundle());
    store.act({stats: 'granted', ads: 'granted', sale: 'granted'}, CLICK);
    const {ends} = browser.cookies.get('forthright')!;
    browser.pass(86_400_000);
    const old = bundle().bundle;
    const other = read({
      ...old,
      purposes: old.purposes!.map((each) => ({...each, signals: ['functionality_storage']})),
    });
    const next = await open(browser, other);
    const {signals} = readResolved(browser.cookieText() ?? '', browser.now / 1000, false)!;
    assert.deepEqual(signals, []);
    assert.equal(next.get('stats').state, 'granted');
    assert.equal(browser.cookies.get('forthright')!.ends, ends);
    const writes = browser.writes.length;
    await open(browser, other);
    assert.equal(browser.writes.length, writes);
  });

  it('is not written where there is no answer', async () => {
    const browser = new FakeBrowser();
    await open(browser, bundle());
    assert.deepEqual(browser.writes, []);
  });
});
