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
  /** Why to ask: the weightiest reason. */
  readonly reason: PresentState['reason'];
  /** With `reconsent`, the version that asks everybody again. */
  readonly since: string | undefined;
  /** Whether a banner is to come up by itself. */
  readonly prompt: boolean;
  /** The id of the regime that applies; unset where the bundle states none. */
  readonly regime: string | undefined;
  /** What holds there before anyone decides. */
  readonly model: PresentState['model'];
  /** Where the visitor is, as far as the host says. */
  readonly region: string | undefined;
  /** What made the regime apply: the region itself, its country, `EEA` or `*`. */
  readonly matched: string | undefined;
  /** What the browser signals. */
  readonly signals: Readonly<{gpc: boolean | undefined}>;

  constructor(bundleId: string, state: PresentState) {
    super(ConsentReadyEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.decisions = Object.freeze(Object.fromEntries(state.decisions));
    this.mustAsk = Object.freeze([...state.mustAsk]);
    this.reason = state.reason;
    this.since = state.since;
    this.prompt = state.prompt;
    this.regime = state.regime;
    this.model = state.model;
    this.region = state.region;
    this.matched = state.matched;
    this.signals = Object.freeze({...state.signals});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'consent-ready': ConsentReadyEvent;
  }
}
