import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Choice} from '../../src/bundle/types.js';
import {readResolved} from '../../src/consent/resolved.js';
import type {ConsentStore} from '../../src/consent/store.js';
import {choice, CHOICES, CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

/** The bundle with `ads` as a choice of another kind. */
const asKind = (kind: Choice['kind'], parts: Partial<Choice> = {}) =>
  read({
    ...PARTS,
    choices: CHOICES.map((each) =>
      each.id === 'ads' ? choice(kind, {id: 'ads', ...parts}) : each,
    ),
  });

const PREFERENCE = asKind('preference');
const SUBSCRIPTION = asKind('subscription', {confirmation: 'double-opt-in'});

/** A browser in which `ads` was denied as a consent. */
async function denied(): Promise<FakeBrowser> {
  const browser = new FakeBrowser();
  (await open(browser)).act({ads: 'denied'}, CLICK);
  browser.pass(1000);
  return browser;
}

/** What holds for `ads` as a consent again, where law grants what nobody denied and where it does not. */
async function asConsent(browser: FakeBrowser): Promise<string> {
  const store = await open(browser);
  const states = ['US', 'DE'].map((region) => {
    store.region = region;
    return store.get('ads').state;
  });
  store.dispose();
  return states.join();
}

describe('A consent that was denied, and is a choice of another kind for a while', () => {
  const acts: [string, typeof PREFERENCE, (store: ConsentStore) => void, string][] = [
    ['an option is picked', PREFERENCE, (store) => store.act({ads: 'html'}, CLICK), 'granted'],
    [
      'two options are picked one after the other',
      PREFERENCE,
      (store) => {
        store.act({ads: 'html'}, CLICK);
        store.act({ads: 'plain'}, CLICK);
      },
      'granted',
    ],
    [
      'the host picks an option',
      PREFERENCE,
      (store) => store.set('ads', 'html', {source: 'host'}),
      'granted',
    ],
    [
      'a subscription is asked for',
      SUBSCRIPTION,
      (store) => store.act({ads: 'requested'}, CLICK),
      'requested',
    ],
    [
      'a subscription is confirmed',
      SUBSCRIPTION,
      (store) => {
        store.act({ads: 'requested'}, CLICK);
        store.confirm('ads');
      },
      'granted',
    ],
    [
      'a subscription comes to nothing',
      SUBSCRIPTION,
      (store) => {
        store.act({ads: 'requested'}, CLICK);
        store.transition('ads', 'unset');
      },
      'unset',
    ],
  ];
  for (const [name, reading, act, meanwhile] of acts) {
    it(`${name}: that holds meanwhile, and is denied again as a consent`, async () => {
      const browser = await denied();
      const store = await open(browser, reading);
      act(store);
      assert.equal(store.get('ads').state, meanwhile);
      store.dispose();
      assert.equal((await open(browser, reading)).get('ads').state, meanwhile);
      assert.equal(await asConsent(browser), 'denied,denied');
    });
  }

  it('one after the other, it is denied for all that', async () => {
    const browser = await denied();
    (await open(browser, SUBSCRIPTION)).act({ads: 'requested'}, CLICK);
    (await open(browser, PREFERENCE)).act({ads: 'html'}, CLICK);
    assert.equal(await asConsent(browser), 'denied,denied');
  });

  it('is denied where the mirror alone is left', async () => {
    const browser = await denied();
    (await open(browser, PREFERENCE)).act({ads: 'html'}, CLICK);
    browser.cookies.clear();
    assert.equal(await asConsent(browser), 'denied,denied');
  });

  it('is denied where what was picked could not be stored', async () => {
    for (const fault of ['drop', 'throw', 'absent'] as const) {
      const browser = await denied();
      const store = await open(browser, PREFERENCE);
      browser.cookieFault = browser.storageFault = fault;
      store.act({ads: 'html'}, CLICK);
      store.follow(read({...PARTS, policy: {...read().bundle.policy, version: '2'}}), true);
      assert.equal(store.get('ads').state, 'denied', fault);
    }
  });

  it('is denied for a tab that has it as a consent still', async () => {
    const browser = await denied();
    const other = await open(browser);
    other.region = 'US';
    (await open(browser, PREFERENCE)).act({ads: 'html'}, CLICK);
    assert.equal(other.get('ads').state, 'denied');
    other.act({analytics: 'granted'}, CLICK);
    assert.equal(other.get('ads').state, 'denied');
    assert.equal((await open(browser, PREFERENCE)).get('ads').option, 'html');
  });

  it('is not among what the cookie says is allowed, for those who read it without the bundle', async () => {
    const browser = await denied();
    const store = await open(browser, PREFERENCE);
    store.act({ads: 'html', format: 'plain'}, CLICK);
    const resolved = readResolved(
      browser.cookies.get('forthright')!.text,
      browser.now / 1000,
      false,
    );
    assert.ok(resolved?.choice.includes('format'));
    assert.ok(!resolved?.choice.includes('ads'));
  });

  it('is granted by an act of the visitor on it as a consent, and stays so', async () => {
    const browser = await denied();
    (await open(browser, PREFERENCE)).act({ads: 'html'}, CLICK);
    (await open(browser)).act({ads: 'granted'}, CLICK);
    assert.equal(await asConsent(browser), 'granted,granted');
    (await open(browser, PREFERENCE)).act({ads: 'plain'}, CLICK);
    assert.equal(await asConsent(browser), 'granted,granted');
  });

  it('a subscription that was left and taken up again is no such denial', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser, SUBSCRIPTION);
    for (const value of ['denied', 'requested']) store.act({ads: value}, CLICK);
    browser.cookies.clear();
    assert.equal((await open(browser, SUBSCRIPTION)).get('ads').state, 'unset');
  });
});
