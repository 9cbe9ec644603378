import type {Decision} from '../consent/decision.js';
import type {PresentState} from '../consent/store.js';

/** It is known what holds, or that the visitor must be asked. */
export class ConsentReadyEvent extends Event {
  static readonly eventName = 'consent-ready';

  readonly bundleId: string;
  /** What holds, by choice. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** The choices to ask about. */
  readonly mustAsk: readonly string[];
  /** Why to ask: `new`, or `changed` since it was granted. */
  readonly reason: PresentState['reason'];
  /** The id of the regime that applies; unset where the bundle states none. */
  readonly regime: string | undefined;
  /** What the browser signals. */
  readonly signals: Readonly<{gpc: boolean | undefined}>;

  constructor(bundleId: string, {decisions, mustAsk, reason, regime, signals}: PresentState) {
    super(ConsentReadyEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.decisions = Object.freeze(Object.fromEntries(decisions));
    this.mustAsk = Object.freeze([...mustAsk]);
    this.reason = reason;
    this.regime = regime;
    this.signals = Object.freeze({...signals});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'consent-ready': ConsentReadyEvent;
  }
}
