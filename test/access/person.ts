import assert from 'node:assert/strict';
import {setTimeout as delay} from 'node:timers/promises';
import {inPage} from '../support/in-page.js';
import type {Tab} from './engines/engine.js';
import {expressions} from './looks.js';
import {forget, hasWords, heard, listen, type Stop, stop} from './senses.js';

/** How long a slow machine may take to show something, in milliseconds. */
const PATIENCE = 10_000;

/** Stops that are passed at most on the way to something that is there. */
const MOST = 80;

const LISTEN = inPage(listen);
const HEARD = inPage(heard);
const STOP = inPage(stop);

/** Somebody who has a keyboard and no mouse, in front of a page, and a screen reader that says what is new. */
export class Person {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Opens a state of the gallery, as a visitor who has been there never before. */
  async openState(id: string): Promise<void> {
    await this.open(`/gallery/?state=${id}&bare=1`);
  }

  async open(path: string): Promise<void> {
    await this.tab.goto(path);
    if (path.startsWith('/gallery/')) await this.tab.run(expressions.drawn);
    await this.tab.run(LISTEN);
  }

  /** Presses keys, one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.tab.press(key);
  }

  async type(text: string): Promise<void> {
    await this.press(...text);
  }

  /** Forgets all that the page has stored. */
  async forget(): Promise<void> {
    await this.tab.run(inPage(forget));
  }

  /** What has the focus on the page, if anything has. */
  async stopOrNone(): Promise<Stop | null> {
    return (await this.tab.run(STOP)) as Stop | null;
  }

  /** What has the focus; fails where nothing has. */
  async stop(): Promise<Stop> {
    const found = (await this.tab.run(STOP)) as Stop | null;
    assert.ok(found, 'Nothing has the focus.');
    return found;
  }

  /**
   * Presses Tab until something of that name has the focus, and sees at every stop where she is.
   * @returns the names of what she passed
   */
  async tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
    const passed: string[] = [];
    // Where the page ends, the browser's own controls may be next.
    const end = Date.now() + PATIENCE;
    for (let missed = 0; passed.length + missed < MOST || Date.now() < end;) {
      await this.press(key);
      const here = (await this.tab.run(STOP)) as Stop | null;
      if (here) {
        await this.#isSeen(here);
        if (here.name.startsWith(name)) return passed;
        passed.push(here.name);
      } else missed += 1;
    }
    assert.fail(`No Tab leads to “${name}”, only to ${passed.join(' · ')}`);
  }

  /** Where she has come to shows it, as soon as the page has come to rest. */
  async #isSeen(here: Stop): Promise<void> {
    let now: Stop | null = here;
    await this.#until(
      async () => {
        if (now?.marked && now.seen) return true;
        now = (await this.tab.run(STOP)) as Stop | null;
        return false;
      },
      () => `The focus cannot be seen: ${JSON.stringify(now)}`,
      2000,
    );
  }

  /** Waits until something of that name, and of that role where one is said, has the focus, and shows it. */
  async isAt(name: string, role?: string): Promise<Stop> {
    let here: Stop | null = null;
    await this.#until(
      async () => {
        here = (await this.tab.run(STOP)) as Stop | null;
        const isIt = !!here?.name.startsWith(name) && (!role || here.role === role);
        return isIt && here!.marked && here!.seen;
      },
      () =>
        `The focus is not seen on “${name}” (${role ?? 'any role'}) but ${JSON.stringify(here)}`,
    );
    return here as unknown as Stop;
  }

  /** Waits until a text begins so is said, and makes sure that nothing else is, and not twice. */
  async hears(...texts: string[]): Promise<void> {
    const all: string[] = [];
    const more = async () => all.push(...((await this.tab.run(HEARD)) as string[]));
    const isSaid = (text: string) => all.some((each) => each.startsWith(text));
    await this.#until(
      async () => (await more(), texts.every(isSaid)),
      () => `Not said: ${texts.join(' · ')}; but ${all.join(' · ')}`,
    );
    await delay(150);
    await more();
    assert.equal(all.length, texts.length, `said: ${all.join(' · ')}`);
  }

  /** What was said since she last heard something. */
  async heard(): Promise<string[]> {
    await delay(150);
    return (await this.tab.run(HEARD)) as string[];
  }

  /** Waits until these words can be seen on the page; or, with `false`, no more. */
  async sees(words: string, isThere = true): Promise<void> {
    const look = inPage(hasWords, words);
    await this.#until(
      async () => (await this.tab.run(look)) === isThere,
      () => `${isThere ? 'Not' : 'Still'} on the page: ${words}`,
    );
  }

  /** The address that the page has come to, after its `#`. */
  async fragment(): Promise<string> {
    return String(await this.tab.run('decodeURIComponent(location.hash.slice(1))'));
  }

  async #until(
    check: () => Promise<boolean>,
    failure: () => string,
    patience = PATIENCE,
  ): Promise<void> {
    for (const end = Date.now() + patience; !(await check());) {
      if (Date.now() > end) assert.fail(failure());
      await delay(30);
    }
  }
}
