import type {Model} from '../bundle/types.js';
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

/** What is known when a page has loaded, and at any time after. */
export interface PresentState {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The choices that the visitor must be asked about. */
  readonly mustAsk: readonly string[];
  /** Why, in a word; unset where nothing is to be asked. */
  readonly reason: Reason | undefined;
  /** Why, for each of them. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** With `reconsent`, the version that asks everybody again. */
  readonly since: string | undefined;
  /** Whether a banner is to come up by itself: something must be asked, and was not sent away lately. */
  readonly prompt: boolean;
  /** The id of the regime; unset where the bundle states none for the region. */
  readonly regime: string | undefined;
  /** What holds there before anyone decides. */
  readonly model: Model;
  /** Where the visitor is, as far as the host says. */
  readonly region: string | undefined;
  /** What made the regime apply: the region itself, its country, `EEA` or `*`. */
  readonly matched: string | undefined;
  readonly signals: {readonly gpc: boolean | undefined};
}
