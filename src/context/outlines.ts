import {type Comparison, compareOutline, outlineOf} from '../bundle/outline.js';
import {readOnce} from '../bundle/read.js';
import type {PolicyBundle} from '../bundle/types.js';
import {dropOutline, keepOutline, keptOutline} from '../consent/outline-shelf.js';
import type {ConsentStore} from '../consent/store.js';
import {pageBundleUrl, sharedBundle} from './page-bundle.js';

const keep = ({world, id}: ConsentStore, bundle: PolicyBundle): boolean =>
  keepOutline(world, id, outlineOf(bundle, new Date(world.now()).toISOString()));

/**
 * Keeps what a visitor has before her, to tell her later what has changed. Called after she has decided
 * something, or when she wishes to be told; never merely because she reads.
 *
 * @returns whether it is kept
 */
export const rememberRead = (store: ConsentStore): boolean => keep(store, store.reading.bundle);

/** Keeps it also where the store has a choices slice: the page's whole bundle is read for it. */
export async function rememberWhole(store: ConsentStore): Promise<void> {
  if (!store.reading.bundle.slice) return void rememberRead(store);
  const url = pageBundleUrl();
  const whole = url === undefined ? undefined : await readOnce(sharedBundle(url));
  if (whole?.bundle?.id === store.id) keep(store, whole.bundle);
}

/** She does not wish to be told of changes any more. */
export const forgetRead = ({world, id}: ConsentStore): void => dropOutline(world, id);

/** @returns what has changed since then; undefined where nothing was kept */
export function changesSinceRead({world, id, reading}: ConsentStore): Comparison | undefined {
  const outline = keptOutline(world, id);
  return outline && compareOutline(outline, reading.bundle);
}
