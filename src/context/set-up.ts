import {pageBundleUrl} from './page-bundle.js';
import {type HeldStore, page} from './page.js';
import {findInPage, unhidden} from './unhidden.js';

/** What sets up the store of the page's own bundle: region, audience, what the host knows. */
const isPages = (element: Element): boolean => {
  if (element.querySelector(':scope > script[type="application/json"]')) return false;
  const src = element.getAttribute('src');
  const {bundle} = element as {bundle?: unknown};
  if (bundle !== undefined) return false;
  return src === null || new URL(src, unhidden('baseURI')).href === pageBundleUrl();
};

/**
 * Waits until a store knows what the page says of its visitor: until then a law may seem to allow what
 * that of her region does not. Nothing is to be released before.
 *
 * @returns fulfils at once where the page says nothing more
 */
export async function whenSetUp({store, owners}: HeldStore): Promise<void> {
  await store.ready;
  if (page.pageReading?.bundle.id !== store.id) return;
  if (unhidden('readyState') === 'loading') {
    await new Promise((parsed) =>
      addEventListener('DOMContentLoaded', parsed, {once: true, capture: true}),
    );
  }
  const around = findInPage('policy-bundle');
  if (!around || !isPages(around)) return;
  while (!owners.size) await new Promise((resolve) => setTimeout(resolve, 20));
}
