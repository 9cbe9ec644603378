import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Change, ConsentStore} from '../../src/consent/store.js';
import {CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const version = (label: string) =>
  read({...PARTS, policy: {...read().bundle.policy, version: label}});

function signalling(): FakeBrowser {
  const browser = new FakeBrowser();
  browser.gpc = true;
  return browser;
}

describe('Global Privacy Control', () => {
  it('denies at once, before anything is ready, in any regime', () => {
    const store = new ConsentStore(read(PARTS), signalling().world());
    store.region = 'US';
    assert.deepEqual([store.get('sale').state, store.get('sale').source], ['denied', 'gpc']);
    assert.ok(!store.granted({purpose: 'selling'}));
    assert.ok(store.granted({choice: 'analytics'}));
  });

  it('is stored once and recorded once for a version of the bundle', async () => {
    const browser = signalling();
    const store = await open(browser, version('1'));
    await open(browser, version('1'));
    const [entry, ...others] = store.journal.entries();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [
        entry?.act.action,
        entry?.act.source,
        entry?.gpc,
        entry?.decisions.map((each) => each.choice),
      ],
      ['signal', 'gpc', true, ['sale']],
    );
    await open(browser, version('2'));
    assert.equal(store.journal.entries().length, 2);
  });

  it('is no consent-change of the page that heard it', async () => {
    const store = new ConsentStore(read(PARTS), signalling().world(), true);
    const changes: Change[] = [];
    store.subscribe((change) => changes.push(change));
    await store.ready;
    assert.ok(changes.every(({quiet}) => quiet));
  });

  it('outranks a grant, older or newer', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({sale: 'granted'}, CLICK);
    browser.gpc = true;
    const store = await open(browser);
    const warnings: string[] = [];
    store.onProblem(({problem, severity}) => warnings.push(`${severity}: ${problem}`));
    assert.equal(store.get('sale').source, 'gpc');
    store.act({sale: 'granted', ads: 'granted'}, CLICK);
    assert.deepEqual([store.get('sale').state, store.get('ads').state], ['denied', 'granted']);
    assert.match(warnings.join(), /^warning: "sale" stays denied/);
    const last = store.journal.entries().at(-1);
    assert.deepEqual(
      last?.decisions.map(({choice, state, source}) => [choice, state, source]),
      [
        ['sale', 'denied', 'gpc'],
        ['ads', 'granted', 'visitor'],
      ],
    );
  });

  it('leaves a denial of the visitor as it is, with nothing to record', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({sale: 'denied'}, CLICK);
    browser.gpc = true;
    const store = await open(browser);
    assert.equal(store.get('sale').source, 'visitor');
    assert.equal(store.journal.entries().length, 1);
  });

  it('that is no longer sent is no opt-in; the visitor can then opt in', async () => {
    const browser = signalling();
    await open(browser);
    browser.gpc = undefined;
    const store = await open(browser);
    store.region = 'US';
    assert.equal(store.get('sale').state, 'denied');
    store.act({sale: 'granted'}, CLICK);
    assert.ok(store.granted({choice: 'sale'}));
  });

  it('where nothing can be stored denies on every page, and floods nobody with records', async () => {
    const browser = signalling();
    browser.cookieFault = 'throw';
    browser.storageFault = 'throw';
    const store = await open(browser);
    assert.equal(store.get('sale').state, 'denied');
    assert.equal(store.journal.entries().length, 0);
  });

  it('that is off, or unknown, stores nothing', async () => {
    for (const gpc of [false, undefined]) {
      const browser = new FakeBrowser();
      browser.gpc = gpc;
      const store = await open(browser);
      assert.equal(store.get('sale').state, 'unset');
      assert.deepEqual([browser.writes.length, browser.stored.size], [0, 0]);
    }
  });
});
