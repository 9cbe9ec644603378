import {after, before, describe, it} from 'node:test';
import {checked, type CheckId, CHECKS} from './checks.js';
import {chromium} from './engines/chromium.js';
import type {Tab} from './engines/engine.js';
import {firefox} from './engines/firefox.js';
import {webkit} from './engines/webkit.js';
import {openTab} from './open-tab.js';
import {Person} from './person.js';

/** Takes one journey; its title is the check's. */
type Journey = (id: CheckId, walk: (person: Person) => Promise<void>) => void;

/**
 * Takes journeys in each engine, one after the other in one window.
 * @param take - registers them
 */
export function inEveryEngine(take: (journey: Journey) => void): void {
  for (const opener of [chromium, firefox, webkit]) {
    const {engine} = opener;
    const skip = !opener.installed() && `${engine} is not installed`;
    describe(`${engine}, by keyboard`, {skip}, () => {
      let tab: Tab;
      let close = () => Promise.resolve();
      before(async () => {
        ({tab, close} = await openTab(opener));
        await tab.show({}, {width: 1024, height: 720});
      });
      after(() => close());
      take((id, walk) => {
        if ('not' in CHECKS[id].engines[engine]) return;
        it(checked(id, engine), () => walk(new Person(tab)));
      });
    });
  }
}
