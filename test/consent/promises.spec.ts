import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {ConsentStore} from '../../src/consent/store.js';
import {choice, CHOICES, CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser, type Fault} from './fake-world.js';

const optional = ['analytics', 'ads', 'sale'] as const;
const released = (store: ConsentStore) => optional.filter((id) => store.granted({choice: id}));
const problemsOf = (store: ConsentStore) => {
  const problems: string[] = [];
  store.onProblem(({problem}) => problems.push(problem));
  return problems;
};

describe('Promise 1: nothing optional runs without an answer, or a regime that allows it', () => {
  for (const [region, allowed] of [
    [undefined, []],
    ['DE', []],
    ['GB', []],
    ['US-CA', optional],
    ['US', optional],
  ] as const) {
    it(`${region ?? 'no region'}: ${allowed.join(', ') || 'nothing'}`, async () => {
      const store = await open(new FakeBrowser());
      store.region = region;
      assert.deepEqual(released(store), allowed);
    });
  }

  it('nothing is stored, and no id made, before anybody has decided', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser);
    store.region = 'DE';
    store.follow(read({...PARTS, policy: {...store.reading.bundle.policy, version: '2'}}));
    store.act({nonsense: 'granted'}, CLICK);
    assert.deepEqual([browser.writes.length, browser.stored.size], [0, 0]);
  });
});

describe('Promise 2: a denial outranks defaults, outages, older grants and other tabs', () => {
  it('a lax regime', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'denied', sale: 'denied'}, CLICK);
    const store = await open(browser);
    store.region = 'US-CA';
    assert.deepEqual(released(store), ['analytics']);
  });

  it('an older grant that the host knows', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'denied'}, CLICK);
    const store = await open(browser);
    store.known = {ads: {value: 'granted', at: new Date(browser.now).toISOString()}};
    assert.equal(store.granted({choice: 'ads'}), false);
  });

  it('the bundle that an outage left behind, without the choice', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'denied'}, CLICK);
    const outage = await open(browser, read({...PARTS, choices: []}));
    assert.equal(outage.granted({choice: 'ads'}), false);
    outage.act({analytics: 'granted'}, CLICK);
    assert.equal((await open(browser)).get('ads').state, 'denied');
  });

  it('the absence of everything', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'granted'}, CLICK);
    browser.cookies.clear();
    browser.stored.clear();
    assert.deepEqual(released(await open(browser)), []);
  });
});

describe('Promise 3: no fault destroys a stored answer', () => {
  const bundles: [string, Partial<PolicyBundle>][] = [
    ['another version', {policy: {title: 'P', language: 'en', version: '9', sections: []}}],
    ['other choices', {choices: [choice('consent', {id: 'other'})]}],
    ['choices of another kind', {choices: [choice('preference', {id: 'ads'})]}],
    ['no choices', {choices: []}],
  ];
  for (const [name, parts] of bundles) {
    it(`${name}, and an act meanwhile`, async () => {
      const browser = new FakeBrowser();
      (await open(browser)).act({analytics: 'granted', ads: 'denied'}, CLICK);
      const store = await open(browser, read({...PARTS, ...parts}));
      store.act({other: 'granted', analytics: 'granted', ads: 'html'}, CLICK);
      store.set('other', 'denied');
      const after = await open(browser);
      assert.equal(after.get('analytics').state, 'granted');
      assert.equal(after.get('ads').state, 'denied');
    });
  }

  for (const fault of ['drop', 'throw', 'absent'] as Fault[]) {
    it(`cookies and storage that fail for a while (${fault})`, async () => {
      const browser = new FakeBrowser();
      (await open(browser)).act({analytics: 'granted', ads: 'denied'}, CLICK);
      browser.cookieFault = fault;
      browser.storageFault = fault;
      const store = await open(browser);
      store.act({analytics: 'denied', ads: 'granted'}, CLICK);
      browser.cookieFault = 'none';
      browser.storageFault = 'none';
      const after = await open(browser);
      assert.equal(after.get('analytics').state, 'granted');
      assert.equal(after.get('ads').state, 'denied');
    });
  }

  it('a clock that is ten years wrong, either way', async () => {
    for (const years of [-10, 10]) {
      const browser = new FakeBrowser();
      (await open(browser)).act({analytics: 'granted', ads: 'denied'}, CLICK);
      for (const cookie of browser.cookies.values()) cookie.ends = Infinity;
      browser.pass(years * 365 * 86_400_000);
      const store = await open(browser);
      assert.equal(store.get('ads').state, 'denied');
      assert.ok(store.granted({choice: 'analytics'}));
      store.act({ads: 'granted'}, CLICK);
      assert.ok(store.granted({choice: 'ads'}));
    }
  });
});

describe('Promise 4: no call throws, whatever it is given', () => {
  for (const fault of ['none', 'drop', 'throw', 'absent'] as Fault[]) {
    it(`cookies and storage: ${fault}`, async () => {
      const browser = new FakeBrowser();
      browser.cookieFault = fault;
      browser.storageFault = fault;
      const store = await open(browser);
      const odd = [undefined, null, 1, {}, [], 'constructor', '__proto__', () => {}] as never[];
      for (const value of odd) {
        store.act({ads: value}, CLICK);
        store.act(value, CLICK);
        store.set(value, value);
        store.confirm(value, {request: value, at: value});
        store.transition(value, 'pending', {expires: value});
        store.get(value);
        store.granted(value);
        store.known = value;
        store.known = {ads: value};
        store.region = value === null ? undefined : 'DE';
        store.setRequest(value, 'sent');
        store.getRequest(value);
      }
      assert.deepEqual(released(store), []);
    });
  }

  it('a listener that throws keeps no other from hearing, and is reported', async () => {
    const store = await open(new FakeBrowser());
    const problems = problemsOf(store);
    let heard = 0;
    store.subscribe(() => {
      throw new Error('host code');
    });
    store.subscribe(() => heard++);
    assert.ok(store.act({ads: 'granted'}, CLICK).persisted);
    assert.equal(heard, 1);
    assert.match(problems.join(), /host code/);
  });
});

describe('Promise 6: what could not be stored releases nothing and says so', () => {
  for (const fault of ['drop', 'throw', 'absent'] as Fault[]) {
    for (const storage of ['none', fault] as Fault[]) {
      it(`cookies: ${fault}, storage: ${storage}`, async () => {
        const browser = new FakeBrowser();
        browser.cookieFault = fault;
        browser.storageFault = storage;
        const store = await open(browser);
        store.region = 'US';
        const problems = problemsOf(store);
        const result = store.act({analytics: 'granted', ads: 'denied', format: 'plain'}, CLICK);
        assert.equal(result.persisted, false);
        assert.match(problems.join(), /not stored/);
        assert.equal(store.get('ads').state, 'denied');
        assert.equal(store.get('format').state, 'unset');
        store.region = 'DE';
        assert.deepEqual(released(store), []);
        assert.ok((await open(browser)).mustAsk.includes('analytics'));
      });
    }
  }

  it('a denial that the mirror alone took is stored', async () => {
    const browser = new FakeBrowser();
    browser.cookieFault = 'drop';
    const store = await open(browser);
    assert.ok(store.act({ads: 'denied'}, CLICK).persisted);
    assert.equal((await open(browser)).get('ads').state, 'denied');
  });

  it('a grant that fails takes nothing back that was denied before', async () => {
    const browser = new FakeBrowser();
    browser.cookieFault = 'absent';
    browser.storageFault = 'absent';
    const store = await open(browser);
    store.region = 'US';
    store.act({ads: 'denied'}, CLICK);
    store.act({ads: 'granted'}, CLICK);
    assert.equal(store.get('ads').state, 'denied');
    store.act({analytics: 'denied'}, CLICK);
    assert.equal(store.get('ads').state, 'denied');
  });

  it('without localStorage the cookie is enough', async () => {
    const browser = new FakeBrowser();
    browser.storageFault = 'throw';
    const store = await open(browser);
    assert.ok(store.act({analytics: 'granted'}, CLICK).persisted);
    assert.ok((await open(browser)).granted({choice: 'analytics'}));
  });

  it('on the host’s wish (session only) it holds for the page', async () => {
    const browser = new FakeBrowser();
    browser.cookieFault = 'drop';
    const store = await open(browser);
    store.sessionOnly = true;
    assert.equal(store.act({analytics: 'granted'}, CLICK).persisted, false);
    assert.ok(store.granted({choice: 'analytics'}));
    browser.cookieFault = 'none';
    store.act({ads: 'granted'}, CLICK);
    assert.doesNotMatch(browser.writes.at(-1) ?? '', /Max-Age/);
    assert.ok(!browser.stored.has('forthright.acme'));
  });
});

describe('Promise 9: only a material change asks again', () => {
  const answered = async (parts: Partial<PolicyBundle>) => {
    const browser = new FakeBrowser();
    const all = {analytics: 'granted', ads: 'denied', sale: 'granted'};
    (await open(browser)).act(all, CLICK);
    return open(browser, read({...PARTS, ...parts}));
  };
  const {policy} = read().bundle;

  it('not other words, another order, language, address or version', async () => {
    const store = await answered({
      provider: {name: 'Acme Ltd.', address: 'elsewhere'},
      policy: {...policy, language: 'de', title: 'Datenschutz', version: '2'},
      choices: CHOICES.map((each) => ({...each, label: 'anders', says: 'anders'})).reverse(),
      purposes: PARTS.purposes?.map((each) => ({...each, name: 'anders'})).reverse() ?? [],
      recipients: PARTS.recipients?.map((each) => ({...each, name: 'anders', url: '/x'})) ?? [],
    });
    assert.deepEqual([store.mustAsk, store.reason], [[], undefined]);
    assert.deepEqual(released(store), ['analytics', 'sale']);
  });

  it('a new purpose of one choice asks about that one, and says why', async () => {
    const choices = CHOICES.map((each) =>
      each.id === 'analytics' ? {...each, purposes: ['usage', 'advertising']} : each,
    );
    const store = await answered({choices});
    assert.deepEqual([store.mustAsk, store.reason], [['analytics'], 'material-change']);
    assert.deepEqual(released(store), ['sale']);
    assert.equal(store.get('ads').state, 'denied');
    store.act({analytics: 'granted'}, CLICK);
    assert.deepEqual([store.mustAsk, released(store)], [[], ['analytics', 'sale']]);
  });

  it('a version that comes while the page is open asks too', async () => {
    const store = await answered({});
    const choices = CHOICES.map((each) => ({...each, purposes: ['usage', 'selling']}));
    store.follow(read({...PARTS, choices, policy: {...policy, version: '2'}}), true);
    assert.deepEqual([store.mustAsk, released(store)], [['analytics', 'sale'], []]);
  });

  it('a version marked reconsent asks about every grant, and keeps the denials', async () => {
    const changes = [{version: '2', materiality: 'reconsent' as const}];
    const store = await answered({policy: {...policy, version: '2', changes}});
    assert.deepEqual([store.mustAsk, store.reason], [['analytics', 'sale'], 'reconsent']);
    assert.equal(store.get('ads').state, 'denied');
    store.act({analytics: 'granted', sale: 'denied'}, CLICK);
    assert.deepEqual([store.mustAsk, released(store)], [[], ['analytics']]);
  });
});
