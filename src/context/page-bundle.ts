import {type Early, fetchParsed} from '../bundle/fetch.js';
import type {Found} from '../bundle/read.js';
import {attempt} from '../bundle/attempt.js';
import {page} from './page.js';
import {findInPage, unhidden} from './unhidden.js';

type Asked = {early?: Record<string, Early>};

/**
 * The address of the page's own bundle: `data-bundle` of a script, or `<link rel="policy-bundle">`.
 *
 * @param part - `choices` where the choices slice says enough, which that names as `data-choices`
 * @returns an absolute address, or undefined where the page names none
 */
export function pageBundleUrl(part?: 'choices'): string | undefined {
  const named = findInPage('script[data-bundle]') ?? findInPage('link[rel~="policy-bundle"]');
  // Not by `dataset`, which has what a page has put on every object.
  const said = (name: string) => named?.getAttribute(name);
  const url = (part && said('data-choices')) || (said('data-bundle') ?? said('href'));
  return url ? absolute(url) : undefined;
}

/**
 * Fetches a bundle, once for each address on a page. A failure is not kept, so that a later element
 * tries again.
 *
 * @param url - relative to the document, or absolute
 * @param full - whether the full checker is to look at it, whatever the guard says
 */
export function sharedBundle(url: string, full = false): Found {
  const address = absolute(url);
  const key = `${address}${full ? ' full' : ''}`;
  const known = page.fetched.get(key);
  if (known && (!known.outcome || known.outcome.bundle)) return known;
  // What head.js has asked for already.
  const early = (globalThis as {forthright?: Asked}).forthright?.early ?? {};
  const found: Found = {parsed: fetchParsed(address, early[address])};
  delete early[address];
  page.fetched.set(key, found);
  return found;
}

const absolute = (url: string): string =>
  attempt(() => new URL(url, unhidden('baseURI')).href) ?? url;
