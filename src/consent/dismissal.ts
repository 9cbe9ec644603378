import {put, take} from './shelf.js';
import {leftAloneUntil} from './terms.js';
import type {Ruling} from './regimes.js';
import type {World} from './world.js';

/*
 * A banner that was sent away without an answer. Nothing is decided by it: only the time is kept, and
 * no id (California: closing a banner is no consent; nor is it a refusal).
 */

const key = (bundle: string) => `forthright.dismissed.${bundle}`;

/** @returns whether it could be kept for other pages */
export const dismissed = (world: World, bundle: string): boolean =>
  put(world, key(bundle), Math.floor(world.now() / 1000).toString(36));

/** An answer makes it void. */
export const forgetDismissal = (world: World, bundle: string): void =>
  void (take(world, key(bundle)) !== undefined && put(world, key(bundle), undefined));

/** Whether a banner is still to be left away. A time that lies ahead was written by a wrong clock. */
export function isDismissed(world: World, bundle: string, ruling: Ruling): boolean {
  const at = parseInt(take(world, key(bundle)) ?? '', 36);
  const now = world.now() / 1000;
  return at <= now && now < leftAloneUntil(at, ruling);
}
