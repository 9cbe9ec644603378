import type {Decision, Source} from '../consent/decision.js';
import type {Change} from '../consent/store.js';

/** A decision changed, here or in another tab; never merely because a page was loaded. */
export class ConsentChangeEvent extends Event {
  static readonly eventName = 'consent-change';

  readonly bundleId: string;
  /** What holds, by choice. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** The choices of which something else holds. */
  readonly changed: readonly string[];
  /** Who decided. */
  readonly source: Source;
  /** The record of the act; unset where it was done in another tab. */
  readonly recordId: string | undefined;
  /** False where it could not be stored. */
  readonly persisted: boolean;

  constructor(bundleId: string, {decisions, changed, source, recordId, persisted}: Change) {
    super(ConsentChangeEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.decisions = Object.freeze(Object.fromEntries(decisions));
    this.changed = Object.freeze([...changed]);
    this.source = source;
    this.recordId = recordId;
    this.persisted = persisted;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'consent-change': ConsentChangeEvent;
  }
}
