import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {states} from '../../demo/gallery/states.js';
import {AXE, axeExpression} from '../support/axe.js';
import {ACE, aceExpression} from './ace.js';
import type {Opener, Tab} from './engines/engine.js';
import {expressions} from './looks.js';
import {openTab} from './open-tab.js';
import {CHECKED_IN, FEW, type Way, waysOf} from './ways.js';

/** What a page is answerable for, and not an element on it. */
const PAGE_RULES = ['page-has-heading-one'];

/** Ways that one browser can show one after the other. */
function groupsOf({engine, changes}: Opener, few: boolean): Way[][] {
  const groups = new Map<string, Way[]>();
  for (const way of waysOf(engine)) {
    if (few && !FEW.has(way.id)) continue;
    const key = changes ? '' : JSON.stringify(way.wish);
    groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  return [...groups.values()];
}

/** What is wrong with a state as one way shows it. */
async function faults(tab: Tab, opener: Opener, way: Way): Promise<string[]> {
  await tab.show(way.wish, way);
  const options = {without: PAGE_RULES, onlyLooks: !CHECKED_IN.markup.has(way.id)};
  const found = (await tab.run(axeExpression(options))) as string[];
  if (opener.engine === 'Chromium' && CHECKED_IN.equalAccess.has(way.id)) {
    await tab.define(ACE);
    found.push(...((await tab.run(aceExpression)) as string[]));
  }
  const wider = Number(await tab.run(expressions.overflow));
  if (wider > 0) found.push(`The page is ${wider} px wider than its window.`);
  if (CHECKED_IN.focus.has(way.id)) {
    const {unseen} = (await tab.run(expressions.unseenFocus)) as {unseen: string[]};
    found.push(...unseen.map((stop) => `The focus does not show on ${stop}`));
  }
  return found.map((fault) => `${way.title}: ${fault}`);
}

/** Checks every state of the gallery in every way that an engine can show. */
export const checkGallery = (opener: Opener): void => checkStates(opener, states, false);

/**
 * The same for every second state, so that two files do it side by side.
 * @param from - 0 or 1: the first state that is checked
 */
export const checkHalf = (opener: Opener, from: 0 | 1): void =>
  checkStates(
    opener,
    states.filter((_, at) => at % 2 === from),
    false,
  );

/** Checks the first state of each element, what it is like when all is well, in the ways that say most. */
export const checkFirstStates = (opener: Opener): void =>
  checkStates(
    opener,
    states.filter(({element}, at) => states.findIndex((each) => each.element === element) === at),
    true,
  );

function checkStates(opener: Opener, chosen: typeof states, few: boolean): void {
  for (const ways of groupsOf(opener, few)) {
    const name = `${opener.engine}: ${ways.map(({title}) => title).join(', ')}`;
    const skip = !opener.installed() && `${opener.engine} is not installed`;
    describe(name, {skip}, () => {
      let tab: Tab;
      let close = () => Promise.resolve();
      before(async () => {
        ({tab, close} = await openTab(opener, ways[0]!.wish));
      });
      after(() => close());

      for (const {id, title, fails} of chosen) {
        it(`${id}: ${title}`, async () => {
          const found: string[] = [];
          let shown: string | undefined;
          for (const way of ways) {
            const address = `/gallery/?state=${id}&bare=1${way.rtl ? '&dir=rtl' : ''}`;
            if (address !== shown) {
              await tab.goto((shown = address));
              await tab.run(expressions.drawn);
              await tab.run(expressions.unfold);
              await tab.define(AXE);
            }
            found.push(...(await faults(tab, opener, way)));
          }
          const problems = tab.problems?.() ?? [];
          found.push(...problems.filter((problem) => !fails || !new RegExp(fails).test(problem)));
          if (found.length) assert.fail(found.join('\n\n'));
        });
      }
    });
  }
}
