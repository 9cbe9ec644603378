import {attempt} from '../bundle/attempt.js';
import type {Device} from './device.js';

/** As the browser has them: scripts of a page put others in their place, which make dates of texts. */
export const {parse, stringify} = JSON;

type Shelf = Pick<Device, 'storage'>;

/** @returns what localStorage holds under a key; undefined where there is nothing, or it is blocked */
export const take = (world: Shelf, key: string): string | undefined =>
  attempt(() => world.storage()?.getItem(key)) ?? undefined;

/**
 * @param text - undefined to remove the key
 * @returns whether localStorage now holds exactly that
 */
export function put(world: Shelf, key: string, text: string | undefined): boolean {
  // Full or blocked: reading back tells.
  attempt(() => {
    const storage = world.storage();
    if (text === undefined) storage?.removeItem(key);
    else storage?.setItem(key, text);
  });
  return take(world, key) === text;
}

/** @returns the keys of localStorage that begin with `prefix` */
export const keys = (world: Shelf, prefix: string): string[] =>
  attempt(() => Object.keys(world.storage()!).filter((key) => key.startsWith(prefix))) ?? [];
