import type {Device} from './device.js';

/** As the browser has them: scripts of a page put others in their place, which make dates of texts. */
export const {parse, stringify} = JSON;

/** @returns what localStorage holds under a key; undefined where there is nothing, or it is blocked */
export function take(world: Pick<Device, 'storage'>, key: string): string | undefined {
  try {
    return world.storage()?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param text - undefined to remove the key
 * @returns whether localStorage now holds exactly that
 */
export function put(
  world: Pick<Device, 'storage'>,
  key: string,
  text: string | undefined,
): boolean {
  try {
    const storage = world.storage();
    if (text === undefined) storage?.removeItem(key);
    else storage?.setItem(key, text);
  } catch {
    // Full or blocked: reading back tells.
  }
  return take(world, key) === text;
}

/** @returns the keys of localStorage that begin with `prefix` */
export function keys(world: Pick<Device, 'storage'>, prefix: string): string[] {
  try {
    return Object.keys(world.storage() ?? {}).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/**
 * JSON of plain data, whatever the page has done to `toJSON` of arrays and strings; keys with
 * undefined are left out.
 */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${stringify(key)}:${written(part)}`)
    .join()}}`;
}
