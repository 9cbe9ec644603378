import {polluted} from './polluted.js';

/** @returns plain data; on a polluted page, data that inherits from nothing */
export function bare(fields: readonly (readonly [string, unknown])[]): object {
  const made: object = Object.fromEntries(fields);
  return polluted() ? (Object.setPrototypeOf(made, null) as object) : made;
}
