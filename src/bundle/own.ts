/**
 * A field that decides what may happen must be the bundle's own: what a page, or an attack on it, has put
 * on `Object.prototype` grants nothing.
 */
export const own = <T extends object, K extends keyof T>(node: T, name: K): T[K] | undefined =>
  Object.hasOwn(node, name) ? node[name] : undefined;
