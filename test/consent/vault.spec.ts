import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Choice} from '../../src/bundle/types.js';
import {ConsentStore} from '../../src/consent/store.js';
import {choice, CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const COOKIE = 'forthright';
const MIRROR = 'forthright.acme';

const liveCookies = ({cookies, now}: FakeBrowser) =>
  [...cookies].filter(([, {ends}]) => ends > now).map(([name]) => name);

describe('The cookie', () => {
  it('is for the whole site, lax, secure on https, and ends with the answer', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'denied'}, CLICK);
    const [cookie = ''] = browser.writes;
    assert.match(
      cookie,
      /^forthright=1\|acme\|\S+; Path=\/; SameSite=Lax; Max-Age=31536000; Secure$/,
    );
  });

  it('ends when the regime renews, and at 400 days at the latest', async () => {
    for (const [renewAfter, life] of [
      ['P6M', 181 * 86400],
      ['P5Y', 400 * 86400],
    ] as const) {
      const browser = new FakeBrowser();
      const regimes = [{id: 'r', regions: ['*'], model: 'opt-in' as const, renewAfter}];
      (await open(browser, read({...PARTS, regimes}))).act({ads: 'denied'}, CLICK);
      assert.match(browser.writes[0] ?? '', new RegExp(`Max-Age=${life};`));
    }
  });

  it('is for the domain that the host names, and for nothing that is no domain', async () => {
    for (const [domain, attribute] of [
      ['example.org', '; Domain=example.org; Secure'],
      ['example.org; SameSite=None', '; Max-Age=31536000; Secure'],
    ] as const) {
      const browser = new FakeBrowser();
      const store = await open(browser);
      store.cookieDomain = domain;
      store.act({ads: 'denied'}, CLICK);
      assert.ok(browser.writes[0]?.endsWith(attribute), browser.writes[0]);
    }
  });

  it('is not marked Secure on plain http', async () => {
    const browser = new FakeBrowser();
    browser.secure = false;
    (await open(browser)).act({ads: 'denied'}, CLICK);
    assert.doesNotMatch(browser.writes[0] ?? '', /Secure/);
  });

  it('has the id of the bundle in its name where it is not the page’s own', () => {
    const browser = new FakeBrowser();
    new ConsentStore(read(PARTS), browser.world()).act({ads: 'denied'}, CLICK);
    assert.deepEqual([...browser.cookies.keys()], [MIRROR]);
  });

  it('carries what the answer allows', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({analytics: 'granted'}, CLICK);
    assert.match(
      browser.cookieText() ?? '',
      /\|analytics:news:login\/usage:service\/counter:host\/analytics_storage\/\w{6}\|/,
    );
  });

  it('of 20 choices and 20 purposes takes about 1 kB', async () => {
    const ids = Array.from({length: 20}, (_, index) => `choice-${index}`);
    const choices = ids.map((id) => choice('consent', {id, purposes: [id]}));
    const purposes = ids.map((id) => ({id, name: id}));
    const browser = new FakeBrowser();
    const store = await open(browser, read({choices, purposes}));
    store.act(Object.fromEntries(ids.map((id, at) => [id, at % 2 ? 'granted' : 'denied'])), CLICK);
    assert.ok((browser.cookieText() ?? '').length < 1100, `${browser.cookieText()?.length}`);
  });
});

describe('An answer about another bundle on the same site', () => {
  it('is never written over', async () => {
    const browser = new FakeBrowser();
    (await open(browser, read({...PARTS, id: 'first'}))).act({ads: 'denied'}, CLICK);
    const second = await open(browser, read({...PARTS, id: 'second'}));
    second.act({ads: 'granted'}, CLICK);
    assert.deepEqual([...browser.cookies.keys()], [COOKIE, 'forthright.second']);
    const again = await open(browser, read({...PARTS, id: 'first'}));
    assert.equal(again.get('ads').state, 'denied');
    const other = await open(browser, read({...PARTS, id: 'second'}));
    assert.equal(other.get('ads').state, 'granted');
  });

  it('a bundle that becomes the page’s own keeps its answer', async () => {
    const browser = new FakeBrowser();
    new ConsentStore(read(PARTS), browser.world()).act({ads: 'granted'}, CLICK);
    const store = await open(browser);
    assert.equal(store.get('ads').state, 'granted');
    store.act({ads: 'denied'}, CLICK);
    assert.deepEqual(liveCookies(browser), [COOKIE]);
    assert.equal((await open(browser)).get('ads').state, 'denied');
  });

  it('and loses it by no cookie that is dropped', async () => {
    const browser = new FakeBrowser();
    new ConsentStore(read(PARTS), browser.world()).act({ads: 'granted'}, CLICK);
    const store = await open(browser);
    browser.cookieFault = 'drop';
    store.act({analytics: 'granted'}, CLICK);
    assert.deepEqual(liveCookies(browser), [MIRROR]);
    assert.ok((await open(browser)).granted({choice: 'ads'}));
  });
});

describe('What cannot be read', () => {
  const future = '2|acme|whatever comes later';
  for (const text of [future, 'null', '%', '1|acme|cut', 'true']) {
    it(`${text}: is no answer, stays until a new one is given, and is kept aside then`, async () => {
      const browser = new FakeBrowser();
      browser.cookie = [COOKIE, text];
      const store = await open(browser);
      assert.deepEqual(store.mustAsk, ['analytics', 'ads', 'sale']);
      assert.equal(browser.cookieText(), text);
      assert.equal(browser.stored.size, 0);
      store.act({ads: 'denied'}, CLICK);
      assert.equal(browser.stored.get('forthright.aside'), text);
      assert.equal((await open(browser)).get('ads').state, 'denied');
    });
  }

  it('in the mirror is kept aside too', async () => {
    const browser = new FakeBrowser();
    browser.stored.set(MIRROR, future);
    (await open(browser)).act({ads: 'denied'}, CLICK);
    assert.equal(browser.stored.get('forthright.acme.mirror-aside'), future);
  });
});

describe('The mirror', () => {
  it('restores denials alone when the cookie is gone', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({analytics: 'granted', ads: 'denied', lists: 'requested'}, CLICK);
    browser.cookies.clear();
    const store = await open(browser);
    assert.equal(store.get('analytics').state, 'unset');
    assert.equal(store.get('lists').state, 'unset');
    assert.equal(store.get('ads').state, 'denied');
    assert.deepEqual(store.mustAsk, ['analytics', 'sale']);
  });

  it('holds a denial that an old cookie does not know', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser);
    store.act({ads: 'granted'}, CLICK);
    browser.cookieFault = 'drop';
    store.act({ads: 'denied'}, CLICK);
    assert.match(browser.cookieText() ?? '', /ads:gv/);
    assert.equal((await open(browser)).get('ads').state, 'denied');
  });

  it('never gives more than the cookie', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'denied'}, CLICK);
    const denied = browser.cookieText() ?? '';
    browser.stored.set(MIRROR, denied.replace('ads:dv', 'ads:gv').replace('|1|1|', '|9|9|'));
    assert.equal((await open(browser)).get('ads').state, 'denied');
  });
});

describe('More choices than a cookie holds', () => {
  const choices: Choice[] = Array.from({length: 500}, (_, index) =>
    choice('consent', {id: `choice-number-${index}`}),
  );
  const reading = read({choices});
  const answers = Object.fromEntries(
    choices.map(({id}, index) => [id, index % 10 ? 'denied' : 'granted']),
  );
  const states = (store: ConsentStore) => choices.map(({id}) => store.get(id).state);

  it('stay under 3 kB, and the mirror holds the rest', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser, reading);
    assert.ok(store.act(answers, CLICK).persisted);
    assert.ok((browser.cookieText() ?? '').length <= 3000);
    const again = await open(browser, reading);
    assert.deepEqual(states(again), states(store));
    assert.deepEqual(states(again), Object.values(answers));
  });

  it('what the cookie did not take, the mirror does not give', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser, reading);
    store.act(answers, CLICK);
    browser.cookieFault = 'drop';
    assert.equal(store.act({'choice-number-1': 'granted'}, CLICK).persisted, false);
    assert.equal((await open(browser, reading)).get('choice-number-1').state, 'denied');
  });

  it('without the mirror, what is missing is denied', async () => {
    const browser = new FakeBrowser();
    (await open(browser, reading)).act(answers, CLICK);
    browser.stored.clear();
    const store = await open(browser, reading);
    assert.ok(states(store).every((state) => state === 'granted' || state === 'denied'));
    assert.ok(states(store).filter((state) => state === 'granted').length <= 50);
    assert.deepEqual(store.mustAsk, []);
  });
});
