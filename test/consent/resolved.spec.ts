import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readResolved} from '../../src/consent/resolved.js';
import {CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const seconds = (browser: FakeBrowser) => Math.floor(browser.now / 1000);

describe('What a cookie allows, read without the bundle', () => {
  it('is what the store says, with and without Global Privacy Control', async () => {
    const value = fc.constantFrom('granted', 'denied', undefined);
    const acts = fc.record({analytics: value, ads: value, sale: value});
    const check = fc.asyncProperty(acts, fc.boolean(), async (said, gpc) => {
      const browser = new FakeBrowser();
      const changes = Object.entries(said).filter(([, each]) => each) as [string, string][];
      (await open(browser)).act(
        {login: 'granted', format: 'plain', ...Object.fromEntries(changes)},
        CLICK,
      );
      const text = browser.cookieText() ?? '';
      browser.gpc = gpc;
      const store = await open(browser);
      const read = readResolved(text, seconds(browser), gpc);
      assert.equal(read?.bundle, 'acme');
      const all = (kind: 'choice' | 'purpose' | 'recipient', ids: Iterable<string>) =>
        [...ids].filter((id) => store.granted({[kind]: id}));
      assert.deepEqual(read.choice, all('choice', store.reading.index.choices.keys()));
      assert.deepEqual(read.purpose, all('purpose', store.reading.index.purposes.keys()));
      assert.deepEqual(read.recipient, all('recipient', store.reading.index.recipients.keys()));
      assert.deepEqual(
        read.signals,
        store.granted({purpose: 'usage'}) ? ['analytics_storage'] : [],
      );
    });
    await fc.assert(check, {numRuns: 60});
  });

  it('ends when the first of what it allows ends', async () => {
    const browser = new FakeBrowser();
    const regimes = [{id: 'x', regions: ['*'], model: 'opt-in' as const, renewAfter: 'P10D'}];
    const store = await open(browser, read({...PARTS, regimes}));
    store.act({analytics: 'granted'}, CLICK);
    browser.pass(6 * 86_400_000);
    store.act({ads: 'denied'}, CLICK);
    const text = browser.cookieText() ?? '';
    assert.ok(readResolved(text, seconds(browser), false));
    browser.pass(4 * 86_400_000);
    assert.equal(readResolved(text, seconds(browser), false), undefined);
    assert.equal(store.granted({choice: 'analytics'}), false);
    assert.equal(store.reason, 'expired');
  });

  it('is nothing where the text is cut, damaged, of another format or over', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).acceptAll(CLICK);
    const text = browser.cookieText() ?? '';
    const now = seconds(browser);
    assert.ok(readResolved(text, now, false));
    for (const other of ['', 'x', '%', text.slice(0, -1), `2${text.slice(1)}`, `${text}|`]) {
      assert.equal(readResolved(other, now, false), undefined, other);
    }
    assert.equal(readResolved(text, now + 366 * 86400, false), undefined);
    fc.assert(fc.property(fc.string(), (any) => readResolved(any, now, true) === undefined));
  });
});
