import {placeOf} from '../consent/address.js';
import {readResolved, type Resolved} from '../consent/resolved.js';

/** Of the page’s bundle, of one by id, or of an act taken down, which reads as no answer. */
const NAME = /^forthright[^=]*=/;

/**
 * What the stored answer about a page's own bundle allows. Whatever throws doubt on it (a second answer, an
 * act that nobody has carried out, a newer answer in localStorage, storage that is blocked, a signal of Global
 * Privacy Control that throws) leaves it to the store.
 *
 * @param url - where the bundle comes from, absolute
 * @returns undefined where nothing is allowed
 */
export function readStored(url: string): Resolved | undefined {
  try {
    const {cookie} = document;
    const gpc = (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl;
    const [found, second] = cookie
      .split(/; */)
      .map((pair) => readResolved(pair.replace(NAME, ''), Date.now() / 1000, gpc))
      .filter((each) => each?.page === placeOf(url, location.origin));
    if (!found || second) return undefined;
    const early = `forthright.early.${found.bundle}`;
    const mirror = localStorage.getItem(`forthright.${found.bundle}`)?.split('|')[3];
    const isOverruled =
      parseInt(mirror!, 36) > parseInt(found.revision, 36) ||
      Object.keys(localStorage).concat(cookie).join().includes(early);
    return isOverruled ? undefined : found;
  } catch {
    return undefined;
  }
}
