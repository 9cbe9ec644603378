import {attempt} from './attempt.js';
import {failure, parseText, type Failure, type Parsed} from './fetch.js';
import {isReadable} from './envelope.js';
import {readPlain, type Reading} from './reading.js';
import {BundleIndex} from './bundle-index.js';
import type {PolicyBundle} from './types.js';

export type {Failure} from './fetch.js';
export type {Reading} from './reading.js';

/** A bundle whose text can be tried, before it is known whether all of it can be shown. */
export interface Draft {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
}

/**
 * A first look, so that a visitor need not wait for the guard to read the text. Drawing a draft may
 * throw, and then is to be given up: `readBundle` says what can be shown.
 *
 * @param input - anything
 * @returns the bundle with as much of an index as its text takes; undefined for what is none
 */
export const draftOf = (input: unknown): Draft | undefined =>
  attempt(() => (isReadable(input) ? {bundle: input, index: new BundleIndex(input)} : undefined));

/**
 * Reads a bundle, and where something is wrong with it loads the checker, which names each problem
 * and saves what can be shown. Never throws.
 *
 * @param input - anything
 * @param full - check what needs no saving too
 */
export async function readBundle(input: unknown, full = false): Promise<Reading | Failure> {
  try {
    const text = full ? undefined : await readPlain(input);
    if (text) return text;
    const {readNow, readingOf} = await import('./read-now.js');
    const whole = readNow(input);
    if (whole && !full) return whole;
    const {explain} = await import('./explain.js');
    const {bundle, problems} = explain(input);
    return bundle ? readingOf(whole?.bundle ?? bundle, problems) : {problems};
  } catch {
    return failure('expected a policy bundle');
  }
}

/** A bundle that was found: what was parsed, at once where it is at hand, and what it is read as. */
export interface Found {
  parsed: Parsed | Failure | Promise<Parsed | Failure>;
  reading?: Promise<Reading | Failure>;
  outcome?: Reading | Failure;
}

/** @returns what was found, read by {@link readBundle} the first time that it is asked for */
export function readOnce(found: Found, full?: boolean): Promise<Reading | Failure> {
  const read = async () => {
    const parsed = await found.parsed;
    return (found.outcome = parsed.problems ? parsed : await readBundle(parsed.input, full));
  };
  return (found.reading ??= read());
}

/**
 * Reads a bundle from its text. Never throws.
 *
 * @param text - a JSON document
 * @param full - as for `readBundle`
 */
export async function readText(text: string, full?: boolean): Promise<Reading | Failure> {
  return readOnce({parsed: parseText(text)}, full);
}
