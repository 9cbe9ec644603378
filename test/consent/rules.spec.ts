import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Model, PolicyBundle, Regime} from '../../src/bundle/types.js';
import {isHeard} from '../../src/consent/regimes.js';
import {choice, CHOICES, CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const DAY = 86_400_000;
const MODELS: Model[] = ['opt-in', 'opt-out', 'notice', 'none'];
const optional = ['analytics', 'ads', 'sale'];

const under = (own: Partial<Regime>, parts: Partial<PolicyBundle> = {}) =>
  read({...PARTS, regimes: [{id: 'r', regions: ['*'], model: 'opt-in', ...own}], ...parts});
/** Cookies that no browser would keep any longer, so that time alone decides. */
const keepCookies = (browser: FakeBrowser) =>
  browser.cookies.forEach((cookie) => (cookie.ends = Infinity));

describe('How long an answer holds', () => {
  it('a grant: as long as the regime says, a year where it does not; then it is asked again', async () => {
    for (const [renewAfter, days] of [
      ['P30D', 30],
      [undefined, 365],
    ] as const) {
      const browser = new FakeBrowser();
      const reading = under({renewAfter});
      (await open(browser, reading)).acceptAll(CLICK);
      browser.pass((days - 1) * DAY);
      assert.equal((await open(browser, reading)).granted({choice: 'ads'}), true);
      browser.pass(2 * DAY);
      keepCookies(browser);
      const store = await open(browser, reading);
      assert.deepEqual([store.granted({choice: 'ads'}), store.reason], [false, 'expired']);
    }
  });

  it('another act does not lengthen it', async () => {
    const browser = new FakeBrowser();
    const reading = under({renewAfter: 'P30D'});
    (await open(browser, reading)).act({ads: 'granted'}, CLICK);
    browser.pass(20 * DAY);
    const store = await open(browser, reading);
    store.act({analytics: 'granted'}, CLICK);
    browser.pass(11 * DAY);
    assert.equal(store.granted({choice: 'ads'}), false, 'on a page that stays open, too');
    assert.equal(store.granted({choice: 'analytics'}), true);
    assert.deepEqual(
      [...store.presentState().reasons],
      [
        ['ads', 'expired'],
        ['sale', 'first'],
      ],
    );
  });

  it('a grant under a lax regime ends in what the regime says, and asks nothing', async () => {
    const browser = new FakeBrowser();
    const reading = under({model: 'opt-out', renewAfter: 'P30D'});
    (await open(browser, reading)).act({ads: 'granted'}, CLICK);
    browser.pass(31 * DAY);
    keepCookies(browser);
    const store = await open(browser, reading);
    assert.deepEqual([store.get('ads').source, store.mustAsk], ['regime', []]);
  });

  it('a denial: until it is taken back, whatever time passes', async () => {
    const check = fc.asyncProperty(fc.integer({min: -4000, max: 4000}), async (days) => {
      const browser = new FakeBrowser();
      (await open(browser)).rejectAll(CLICK);
      browser.pass(days * DAY);
      for (const region of [undefined, 'DE', 'US', 'US-CA']) {
        const store = await open(browser);
        store.region = region;
        for (const id of optional) assert.equal(store.granted({choice: id}), false);
      }
    });
    await fc.assert(check, {numRuns: 40});
  });

  it('subscriptions and preferences do not end with the regime', async () => {
    const browser = new FakeBrowser();
    const reading = under({renewAfter: 'P1D'});
    const store = await open(browser, reading);
    store.act({format: 'plain'}, CLICK);
    store.set('lists', 'granted', {source: 'host'});
    browser.pass(2 * DAY);
    keepCookies(browser);
    const next = await open(browser, reading);
    assert.deepEqual([next.get('format').option, next.granted({choice: 'lists'})], ['plain', true]);
  });
});

describe('A refusal is left alone', () => {
  for (const [what, own, days, again] of [
    ['half a year where visitors are asked first', {}, 181, ['analytics', 'ads']],
    ['as long as the regime says', {askAgainAfter: 'P10D'}, 10, ['analytics', 'ads']],
    ['an opt-out of law for a year at least', {askAgainAfter: 'P10D'}, 364, ['analytics', 'ads']],
    ['an opt-out of law no longer', {askAgainAfter: 'P10D'}, 365, optional],
    ['a year where a lax regime asks by a banner', {model: 'opt-out', banner: true}, 364, []],
    ['and then is asked about there', {model: 'opt-out', banner: true}, 365, optional],
    ['for ever where nobody is asked', {model: 'opt-out'}, 2000, []],
    ['for ever where the regime wants no banner', {banner: false}, 2000, []],
  ] as const) {
    it(what, async () => {
      const browser = new FakeBrowser();
      const reading = under(own);
      (await open(browser, reading)).rejectAll(CLICK);
      browser.pass((days - 1) * DAY);
      const early = await open(browser, reading);
      if (days === 10 || days === 181) assert.deepEqual(early.mustAsk, []);
      browser.pass(DAY);
      const store = await open(browser, reading);
      assert.deepEqual(store.mustAsk, again);
      assert.equal(store.reason, again.length ? 'ask-again' : undefined);
      for (const id of optional)
        assert.equal(store.get(id).state, 'denied', 'and holds all the while');
    });
  }

  it('one that Global Privacy Control made is never asked about', async () => {
    const browser = new FakeBrowser();
    browser.gpc = true;
    await open(browser, under({}));
    browser.pass(3000 * DAY);
    assert.ok(!(await open(browser, under({}))).mustAsk.includes('sale'));
  });
});

describe('Whom a regime asks', () => {
  it('models of single choices come before the model of the regime (the UK: exempt, but objectable)', async () => {
    const regime = fc.constantFrom(...MODELS);
    const check = fc.asyncProperty(regime, regime, async (model, own) => {
      const store = await open(new FakeBrowser(), under({model, models: {analytics: own}}));
      assert.equal(store.granted({choice: 'analytics'}), own !== 'opt-in');
      assert.equal(store.granted({choice: 'ads'}), model !== 'opt-in');
      assert.equal(store.mustAsk.includes('analytics'), own === 'opt-in');
      assert.equal(store.mustAsk.includes('ads'), model === 'opt-in');
      store.rejectAll(CLICK);
      assert.equal(store.granted({choice: 'analytics'}), false);
    });
    await fc.assert(check);
  });

  it('audiences: only the choices of those it speaks to; unset, of visitors', async () => {
    const choices = [
      choice('consent', {id: 'all'}),
      choice('consent', {id: 'visitors', audience: ['visitor']}),
      choice('consent', {id: 'staff', audience: ['staff', 'member']}),
    ];
    const store = await open(new FakeBrowser(), read({choices}));
    for (const [audience, ids] of [
      [undefined, ['all', 'visitors']],
      ['visitor', ['all', 'visitors']],
      ['staff', ['all', 'staff']],
      [' member  visitor ', ['all', 'visitors', 'staff']],
      ['nobody', ['all']],
      ['', ['all']],
    ] as const) {
      store.audience = audience;
      assert.deepEqual(store.mustAsk, ids, audience);
    }
  });

  it('a bundle without regimes: everybody, first', async () => {
    const store = await open(new FakeBrowser(), read({choices: CHOICES}));
    for (const region of [undefined, 'US', 'US-CA', 'DE', '']) {
      store.region = region;
      assert.deepEqual([store.regime.id, store.mustAsk], [undefined, optional]);
    }
  });
});

describe('Why someone is asked', () => {
  it('a new choice of a later version is a change, not a first visit; what was answered is kept', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).acceptAll(CLICK);
    const policy = {...read().bundle.policy, version: '2'};
    const choices = [...CHOICES, choice('consent', {id: 'maps'})];
    const store = await open(browser, read({...PARTS, choices, policy}));
    assert.deepEqual([store.mustAsk, store.reason], [['maps'], 'material-change']);
    for (const id of optional) assert.ok(store.granted({choice: id}));
  });

  it('names the version that asks everybody again', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).acceptAll(CLICK);
    const changes = [{version: '2', materiality: 'reconsent' as const}];
    const policy = {...read().bundle.policy, version: '3', changes};
    const state = (await open(browser, read({...PARTS, policy}))).presentState();
    assert.deepEqual([state.reason, state.since, state.prompt], ['reconsent', '2', true]);
  });
});

describe('Global Privacy Control, whatever was done before and whatever the law', () => {
  it('keeps what it is about from being released; nothing else', async () => {
    const value = fc.constantFrom('granted', 'denied', undefined);
    const acts = fc.array(fc.record({sale: value, ads: value, all: value}), {maxLength: 4});
    const region = fc.constantFrom(undefined, 'DE', 'US', 'US-CA');
    const check = fc.asyncProperty(acts, region, fc.boolean(), async (all, where, late) => {
      const [browser, other] = [new FakeBrowser(), new FakeBrowser()];
      if (!late) browser.gpc = true;
      for (const each of [browser, other]) {
        const store = await open(each);
        store.region = where;
        for (const {all: whole, ...said} of all) {
          if (whole === 'granted') store.acceptAll(CLICK);
          if (whole === 'denied') store.rejectAll(CLICK);
          const changes = Object.entries(said).filter(([, to]) => to) as [string, string][];
          store.act(Object.fromEntries(changes), CLICK);
        }
      }
      browser.gpc = true;
      const [store, plain] = [await open(browser), await open(other)];
      store.region = plain.region = where;
      for (const each of CHOICES) {
        if (isHeard(each)) assert.equal(store.granted({choice: each.id}), false);
        else assert.equal(store.get(each.id).state, plain.get(each.id).state, each.id);
      }
      browser.gpc = undefined;
      const later = await open(browser);
      later.region = where;
      assert.equal(later.granted({choice: 'sale'}), false, 'the loss of the signal grants nothing');
    });
    await fc.assert(check, {numRuns: 60});
  });

  it('an informed grant holds beside it, until it is taken back or covers something else', async () => {
    const browser = new FakeBrowser();
    browser.gpc = true;
    const store = await open(browser);
    store.act({sale: 'granted'}, {...CLICK, informed: true});
    assert.deepEqual([store.granted({choice: 'sale'}), store.get('sale').informed], [true, true]);
    assert.equal(store.journal.entries().at(-1)?.act.informed, true);
    const next = await open(browser);
    assert.equal(next.granted({choice: 'sale'}), true);
    assert.equal(next.journal.entries().length, 2, 'the signal is not recorded again');
    const choices = CHOICES.map((each) => ({...each, purposes: ['usage']}));
    const changed = await open(browser, read({...PARTS, choices}));
    assert.deepEqual(
      [changed.granted({choice: 'sale'}), changed.get('sale').source],
      [false, 'gpc'],
    );
    (await open(browser)).act({sale: 'denied'}, CLICK);
    assert.equal((await open(browser)).granted({choice: 'sale'}), false);
  });

  it('is no informed act of a script or the host', async () => {
    const browser = new FakeBrowser();
    browser.gpc = true;
    const store = await open(browser);
    for (const source of ['host', 'api'] as const) {
      store.act({sale: 'granted'}, {...CLICK, source, informed: true});
      assert.equal(store.granted({choice: 'sale'}), false);
    }
  });
});
