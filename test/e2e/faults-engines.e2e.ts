import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {firefox} from '../access/engines/firefox.js';
import {webkit} from '../access/engines/webkit.js';
import type {Tab} from '../access/engines/engine.js';
import {openFaultSite, OUTAGES} from '../support/fault-site.js';

/** What faults.e2e.ts shows in Chromium and can be brought about in the other engines too. */
const site = await openFaultSite();

/** Runs once the library is there, and what is to be waited for besides. */
const onceThere = (wait: string, expression: string) => `(async () => {
  while (!('forthright' in window)) await new Promise((next) => setTimeout(next, 20));
  await ${wait};
  return ${expression};
})()`;
/** Once the page has read its bundle. */
const whenReady = (expression: string) => onceThere('forthright.consent.ready', expression);
/** Though the bundle may never be read. */
const inAnyCase = (expression: string) =>
  onceThere('new Promise((next) => setTimeout(next, 300))', expression);
const RELEASED = `['analytics', 'sale'].filter((choice) => forthright.consent.granted({choice}))`;
/** What was decided, without what follows from it, which is worked out anew. */
const DECIDED = `document.cookie.split('; ').find((each) => each.startsWith('forthright='))
  .split('|').filter((_, at) => at !== 9).join('|')`;

for (const opener of [firefox, webkit]) {
  const {engine} = opener;
  const skip = !opener.installed() && `${engine} is not installed`;
  describe(`${engine}, where something fails`, {skip}, () => {
    let tab: Tab;
    let close: () => Promise<void>;
    before(async () => {
      ({tab, close} = await opener.open(site.origin, {}));
    });
    after(() => close());

    /** Waits until an expression has a value; a page that is on its way answers nothing. */
    async function comesTo(expression: string, wanted: string) {
      for (let turn = 0; turn < 100; turn += 1) {
        if ((await tab.run(expression).catch(() => '')) === wanted) break;
        await new Promise((next) => setTimeout(next, 50));
      }
      assert.equal(await tab.run(expression), wanted);
    }

    for (const [what, how] of OUTAGES) {
      it(`N5: ${what}, instead of the bundle, releases nothing and destroys no answer`, async () => {
        await tab.goto('/');
        await tab.run(whenReady(`void forthright.consent.set('analytics', 'granted')`));
        await tab.run(whenReady(`void forthright.consent.set('sale', 'denied')`));
        const decided = await tab.run(DECIDED);
        site.answering(how);
        await tab.goto('/');
        assert.deepEqual(await tab.run(inAnyCase(RELEASED)), []);
        assert.equal(await tab.run(DECIDED), decided);
        site.answering(undefined);
        await tab.goto('/');
        assert.deepEqual(await tab.run(whenReady(RELEASED)), ['analytics']);
        assert.equal(await tab.run(`forthright.consent.get('sale').state`), 'denied');
      });
    }

    it('F09, F10: two pages come to agree, and an older answer overwrites no newer one', async () => {
      /** Until what is released in this page, or in the one in its frame, is this. */
      const settles = (at: string, what: string) =>
        comesTo(
          `['analytics', 'sale'].filter((choice) => ${at}.forthright.consent.granted({choice})).join()`,
          what,
        );
      await tab.goto('/?two');
      await tab.run(whenReady(`void forthright.consent.withdrawAll()`));
      await tab.run(`new Promise((there) => {
        const frame = document.createElement('iframe');
        frame.title = 'The other page';
        frame.src = '/?other';
        frame.onload = () => there(true);
        document.body.append(frame);
      })`);
      await tab.run(`(async () => {
        while (!('forthright' in frames[0])) await new Promise((next) => setTimeout(next, 20));
        await frames[0].forthright.consent.ready;
        forthright.consent.acceptAll();
      })()`);
      await settles('frames[0]', 'analytics,sale');
      await tab.run(`void frames[0].forthright.consent.set('sale', 'denied')`);
      await settles('window', 'analytics');
      await tab.run(`void forthright.consent.set('analytics', 'granted')`);
      await settles('window', 'analytics');
      await settles('frames[0]', 'analytics');
    });

    it('F16: a page that is gone back to follows a withdrawal elsewhere', async () => {
      await tab.goto('/?first');
      await tab.run(whenReady(`void forthright.consent.acceptAll()`));
      assert.deepEqual(await tab.run(RELEASED), ['analytics', 'sale']);
      await tab.goto('/?second');
      await tab.run(whenReady(`void forthright.consent.withdrawAll()`));
      await tab.run('void history.back()');
      await comesTo('location.search', '?first');
      assert.deepEqual(await tab.run(whenReady(RELEASED)), []);
      assert.equal(await tab.run(`document.querySelector('opt-out-controls') !== null`), true);
    });
  });
}
