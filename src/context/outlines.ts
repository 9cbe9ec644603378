import {type Comparison, compareOutline, outlineOf} from '../bundle/outline.js';
import {readOnce} from '../bundle/read.js';
import {dropOutline, keepOutline, keptOutline} from '../consent/outline-shelf.js';
import type {ConsentStore} from '../consent/store.js';
import {pageBundleUrl, sharedBundle} from './page-bundle.js';

/**
 * Keeps what a visitor has before her, to tell her later what has changed. Called after she has decided
 * something, or when she wishes to be told; never merely because she reads.
 *
 * @returns whether it is kept
 */
export function rememberRead({world, id, reading}: ConsentStore): boolean {
  const at = new Date(world.now()).toISOString();
  return keepOutline(world, id, outlineOf(reading.bundle, at));
}

/** Keeps it also where the store has a choices slice: the page's whole bundle is read for it. */
export async function rememberWhole(store: ConsentStore): Promise<void> {
  const {world, id, reading} = store;
  if (!reading.bundle.slice) return void rememberRead(store);
  const url = pageBundleUrl();
  const whole = url === undefined ? undefined : await readOnce(sharedBundle(url));
  const at = new Date(world.now()).toISOString();
  if (whole?.bundle?.id === id) keepOutline(world, id, outlineOf(whole.bundle, at));
}

/** She does not wish to be told of changes any more. */
export const forgetRead = ({world, id}: ConsentStore): void => dropOutline(world, id);

/** @returns what has changed since then; undefined where nothing was kept */
export function changesSinceRead({world, id, reading}: ConsentStore): Comparison | undefined {
  const outline = keptOutline(world, id);
  return outline && compareOutline(outline, reading.bundle);
}
