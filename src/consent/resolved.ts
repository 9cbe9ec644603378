/** What a stored answer allows, by id, as head.js and others read it who do not have the bundle. */
export interface Resolved {
  readonly bundle: string;
  readonly choice: readonly string[];
  readonly purpose: readonly string[];
  readonly recipient: readonly string[];
  readonly signals: readonly string[];
  /** Where the bundle came from, where it is the page's own: see `placeOf`. */
  readonly page: string | undefined;
  /** The write that brought it, in base 36. */
  readonly revision: string;
}

/**
 * The read path without the store: reads, and never resolves.
 *
 * @param text - the value of the cookie
 * @param now - in seconds since 1970
 * @param gpc - whether Global Privacy Control is on: then what it objects to is left out
 * @returns undefined for what is no whole answer of this format, or has ended
 */
export function readResolved(text: string, now: number, gpc: unknown): Resolved | undefined {
  // The text of a whole answer of format 1; see answer-text.ts.
  const parts = text.split('|');
  const [format, bundle, , revision] = parts;
  const [choices, purposes, recipients, signals, until = '', page] = parts[9]?.split('/') ?? [];
  const isWhole = parts.length === 12 && `${format}${parts[11]}` === '1.';
  if (!isWhole || !(parseInt(until, 36) > now)) return undefined;
  const allowed = gpc ? /[^:!]+(?=:|$)/g : /[^:!]+/g;
  const ids = (list = '') => list.match(allowed) ?? [];
  return {
    bundle: bundle!,
    revision: revision!,
    page,
    choice: ids(choices),
    purpose: ids(purposes),
    recipient: ids(recipients),
    signals: ids(signals),
  };
}
