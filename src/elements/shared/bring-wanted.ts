import {page} from '../../context/page.js';
import type {SurfaceName} from '../../context/surfaces.js';
import {findInPage, unhidden} from '../../context/unhidden.js';

const TAGS: Readonly<Record<SurfaceName, string>> = {
  banner: 'consent-banner',
  preferences: 'consent-preferences',
};

/**
 * Puts an element into the page for a layer that a call wants opened and that the page has no tag for, so
 * that `open('preferences')` does what it says on every page.
 */
export function bringWanted(): void {
  for (const {name, bundleId} of page.wanted.values()) {
    const tag = TAGS[name];
    const bundle = page.stores.get(bundleId)?.store.reading.bundle;
    if (!bundle || findInPage(tag)) continue;
    const body = unhidden('body');
    const element = unhidden('createElement').call(document, tag);
    body.append(Object.assign(element, {bundle}));
  }
}
