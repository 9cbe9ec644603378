import {page} from '../context/page.js';
import type {ConsentChangeEvent} from '../events/consent-change-event.js';
import type {ConsentReadyEvent} from '../events/consent-ready-event.js';
import {type Heard, heardFrom} from '../signal/heard.js';

/** Whether a page names its own bundle; then no other one speaks for it. */
const NAMED = 'script[data-bundle], link[rel~="policy-bundle"]';

export function heldOf(bundleId?: string) {
  const id = page.pageReading?.bundle.id;
  const own = id === undefined ? undefined : page.stores.get(id);
  const [first] = document.querySelector(NAMED) ? [] : page.stores.values();
  const held = own ?? first;
  return bundleId === undefined || held?.store.id === bundleId ? held : undefined;
}

/**
 * Hears what holds under the page's own bundle: when it is known, and whenever it changes.
 *
 * @param tell - called with what holds, and what the visitor did where she did something
 * @returns a function that ends it
 */
export function listen(tell: (heard: Heard, change?: ConsentChangeEvent) => void): () => void {
  const ready = ({bundleId}: ConsentReadyEvent) => {
    const held = heldOf(bundleId);
    if (held) tell(heardFrom(held.store));
  };
  const change = (event: ConsentChangeEvent) => {
    const held = heldOf(event.bundleId);
    if (held) tell(heardFrom(held.store), event);
  };
  // Before a page that stops them; and at the window, where all of them come by.
  addEventListener('consent-ready', ready, true);
  addEventListener('consent-change', change, true);
  const held = heldOf();
  if (held?.store.isReady && document.readyState === 'complete') tell(heardFrom(held.store));
  return () => {
    removeEventListener('consent-ready', ready, true);
    removeEventListener('consent-change', change, true);
  };
}
