/**
 * A field that decides what may happen must be the bundle's own: what a page, or an attack on it, has put
 * on `Object.prototype` grants nothing.
 */
export const own = <T extends object, K extends keyof T>(node: T, name: K): T[K] | undefined =>
  Object.hasOwn(node, name) ? node[name] : undefined;

/** @returns whether something is on `Object.prototype` that every object would seem to have */
export function polluted(): boolean {
  for (const name in {}) if (name) return true;
  return false;
}

/** @returns plain data; on a polluted page, data that inherits from nothing */
export function bare(fields: readonly (readonly [string, unknown])[]): object {
  const made: object = Object.fromEntries(fields);
  return polluted() ? (Object.setPrototypeOf(made, null) as object) : made;
}
