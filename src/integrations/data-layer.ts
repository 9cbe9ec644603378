import {states} from '../signal/google.js';
import {listen} from './listen.js';

export interface DataLayerOptions {
  /** The name of the queue; `dataLayer` unless set. */
  readonly layer?: string | undefined;
  /** The name of the event; `forthright_consent` unless set. */
  readonly event?: string | undefined;
}

/**
 * Pushes an event to the queue of a tag manager when it is known what holds, and whenever something else
 * does: what is granted, what was changed, by whom; and nothing that tells who the visitor is.
 *
 * @returns a function that ends it
 */
export function dataLayer(options: DataLayerOptions = {}): () => void {
  const {layer = 'dataLayer', event = 'forthright_consent'} = options;
  const holder = window as unknown as Record<string, unknown[] | undefined>;
  return listen(({signals, optOuts, gpc, isOpen}, change) => {
    (holder[layer] ??= []).push({
      event,
      consent: {
        signals: states(signals),
        opted_out: [...optOuts].flatMap(([kind, isOut]) => (isOut ? [kind] : [])),
        gpc,
        answered: !isOpen,
        changed: change?.changed ?? [],
        source: change?.source,
      },
    });
  });
}
