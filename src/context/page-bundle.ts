import {type Failure, fetchParsed, type Parsed} from '../bundle/fetch.js';
import type {Reading} from '../bundle/read.js';
import {page} from './page.js';
import {findInPage, unhidden} from './unhidden.js';

/** A bundle on its way: first what was parsed, which a visitor may begin to read, then the reading. */
export interface Fetched {
  readonly parsed: Promise<Parsed | Failure>;
  /** Begins to read when it is first called. */
  read(): Promise<Reading | Failure>;
}

/**
 * The address of the page's own bundle: `data-bundle` of a script, or `<link rel="policy-bundle">`.
 *
 * @returns an absolute address, or undefined where the page names none
 */
export function pageBundleUrl(): string | undefined {
  const script = findInPage('script[data-bundle]');
  const named =
    script instanceof HTMLScriptElement
      ? script.dataset['bundle']
      : findInPage('link[rel~="policy-bundle"]')?.getAttribute('href');
  return named ? absolute(named) : undefined;
}

/**
 * Fetches and reads a bundle, once for each address on a page. A failure is not kept, so that a
 * later element tries again.
 *
 * @param url - relative to the document, or absolute
 * @param full - whether the full checker is to look at it, whatever the guard says
 */
export function sharedBundle(url: string, full = false): Fetched {
  const address = absolute(url);
  const key = `${address}${full ? ' full' : ''}`;
  const known = page.fetched.get(key);
  if (known) return known;
  const parsed = fetchParsed(address);
  let read: Promise<Reading | Failure> | undefined;
  const begin = async () => {
    const {readParsed} = await import('../bundle/read.js');
    const outcome = await readParsed(await parsed, full);
    if (!outcome.bundle) page.fetched.delete(key);
    else if (address === pageBundleUrl()) page.pageReading = outcome;
    return outcome;
  };
  const fetched = {parsed, read: () => (read ??= begin())};
  page.fetched.set(key, fetched);
  return fetched;
}

function absolute(url: string): string {
  try {
    return new URL(url, unhidden('baseURI')).href;
  } catch {
    return url;
  }
}
