import {attempt} from '../bundle/attempt.js';
import {browserDevice, type Device} from './device.js';
import {followTabs, type Follower} from './tabs.js';

/** All that the store knows of the page, the browser and the clock. No call ever throws. */
export interface World extends Device {
  /** @returns what keeps two tabs from doing one thing twice; undefined on plain http */
  locks(): Pick<LockManager, 'request'> | undefined;
  /**
   * Tells of answers that other tabs store, and other tabs of ours.
   *
   * @param name - the same in all tabs
   * @param changed - called when another tab has stored something, or this page came back from the
   *   back/forward cache
   */
  follow(name: string, changed: () => void): Follower;
}

/** The page that this code runs in; elsewhere (on a server) a world where nothing can be stored. */
export const browserWorld = (
  page: Window & typeof globalThis = globalThis as Window & typeof globalThis,
): World => ({
  ...browserDevice(page),
  locks: () => attempt(() => page.navigator.locks),
  follow: (name, changed) => followTabs(page, name, changed),
});

/**
 * A world that also knows what the request for the page said of Global Privacy Control. One word for it
 * is enough; a word against it counts only where nobody says otherwise.
 */
export const withGpc = (world: World, header: () => boolean | undefined): World => ({
  ...world,
  gpc: () => {
    const said = [world.gpc(), header()];
    return said.includes(true) || (said.includes(false) ? false : undefined);
  },
});
