import type {Reason} from './asked.js';
import type {Decision, Source} from './decision.js';

/** Something else holds now. */
export interface Change {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The choices of which something else holds. */
  readonly changed: readonly string[];
  readonly source: Source;
  /** The record of the act; unset where another tab, the host or a new version brought the change. */
  readonly recordId?: string | undefined;
  readonly persisted: boolean;
  /** The page is still being set up: draw it anew, but nobody has decided anything. */
  readonly quiet?: true | undefined;
}

/** What is known when a page has loaded. */
export interface PresentState {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly mustAsk: readonly string[];
  readonly reason: Reason | undefined;
  /** The id of the regime. */
  readonly regime: string | undefined;
  readonly signals: {readonly gpc: boolean | undefined};
}
