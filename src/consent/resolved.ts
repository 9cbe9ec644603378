/** What a stored answer allows, as head.js and others read it who do not have the bundle. */
export interface Resolved {
  readonly bundle: string;
  readonly choices: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly signals: readonly string[];
}

/** What the text of an answer of format 1 has: see answer-text.ts. */
const PARTS = 12;
const RESOLVED = 9;

/**
 * The read path without the store: reads, and never resolves.
 *
 * @param text - the value of the cookie
 * @param now - in seconds since 1970
 * @param gpc - whether Global Privacy Control is on: then what it objects to is left out
 * @returns undefined for what is no whole answer of this format, or has ended
 */
export function readResolved(text: string, now: number, gpc: boolean): Resolved | undefined {
  const parts = text.split('|', PARTS + 1);
  const [format, bundle = ''] = parts;
  const isWhole = format === '1' && parts.length === PARTS && parts[PARTS - 1] === '.';
  const [choices, purposes, recipients, signals, until = ''] = parts[RESOLVED]?.split('/') ?? [];
  const end = /^[0-9a-z]{1,9}$/.test(until) ? parseInt(until, 36) : 0;
  if (!isWhole || !(end > now)) return undefined;
  const ids = (list = '') =>
    list.split(':').flatMap((id) => {
      const isObjected = id.endsWith('!');
      return !id || (isObjected && gpc) ? [] : [isObjected ? id.slice(0, -1) : id];
    });
  return {
    bundle,
    choices: ids(choices),
    purposes: ids(purposes),
    recipients: ids(recipients),
    signals: ids(signals),
  };
}
