import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';
import {after, before, describe, it} from 'node:test';
import {inPage} from '../support/in-page.js';
import {checked, type CheckId, CHECKS} from './checks.js';
import {chromium} from './engines/chromium.js';
import type {Tab} from './engines/engine.js';
import {firefox} from './engines/firefox.js';
import {webkit} from './engines/webkit.js';
import {HEADINGS, isWhole, lookAtText, ONLY, skipped, startLongPolicy} from './long-policy.js';
import {openOn} from './open-tab.js';
import {Person} from './person.js';

/** Some of its headings, from the first to the last. */
const SOME = HEADINGS.filter((_, at) => at % 40 === 0 || at % 67 === 0);

const TEXT = inPage(lookAtText, ONLY);

for (const opener of [chromium, firefox, webkit]) {
  const {engine} = opener;
  const skip = !opener.installed() && `${engine} is not installed`;
  describe(`${engine}: a policy of 100,000 words`, {skip}, () => {
    let tab: Tab;
    let close = () => Promise.resolve();
    before(async () => {
      const server = await startLongPolicy();
      ({tab, close} = await openOn(server, opener, {screenReader: true}));
      await tab.show({}, {width: 1024, height: 720});
      await tab.goto('/');
      await tab.run(inPage(isWhole, HEADINGS.length));
    });
    after(() => close());

    /** Closes all sections, as a visitor does who reads by keyboard. */
    const closeAll = async () => {
      const person = new Person(tab);
      await person.tabTo('Close all sections');
      await person.press('Enter');
      await person.sees('All 200 sections are closed');
    };
    const look = async () => (await tab.run(TEXT)) as ReturnType<typeof lookAtText>;
    const check = (id: CheckId, test: () => Promise<void>) => {
      if ('by' in CHECKS[id].engines[engine]) it(checked(id, engine), test);
    };

    check('listed', async () => {
      assert.ok(Number(await tab.run(inPage(skipped))) > 190, 'Most of it should be skipped.');
      const {count, found} = await tab.headings('privacy-policy', SOME);
      assert.equal(count, HEADINGS.length);
      assert.deepEqual(found, SOME);
    });

    check('present', async () => {
      await closeAll();
      assert.deepEqual(await look(), {open: 0, isInView: false, isInLayout: true});
    });

    const until = async (isDone: (seen: ReturnType<typeof lookAtText>) => boolean) => {
      for (const end = Date.now() + 5000; !isDone(await look()) && Date.now() < end;) {
        await delay(50);
      }
      return look();
    };

    check('found', async () => {
      await tab.goto(`/#:~:text=${encodeURIComponent(ONLY)}`);
      // Its section, and the one within.
      assert.equal((await until(({open}) => open > 0)).open, 2);
    });

    check('inView', async () => {
      assert.ok((await until(({isInView}) => isInView)).isInView);
    });
  });
}
