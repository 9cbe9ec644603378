import type {Source} from './decision.js';

/**
 * What an act asks for: one of these, or for a preference the id of an option. `pending` is for the
 * host alone, which knows that a confirmation is on its way.
 */
export type Value = 'granted' | 'denied' | 'requested' | 'pending' | (string & {});

/** What was done, as it is written down. */
export type RecordAction =
  | 'accept-all'
  | 'reject-all'
  | 'save-choices'
  | 'withdraw'
  | 'opt-out'
  | 'opt-in'
  | 'signal'
  | 'renew'
  | 'expire'
  | 'double-opt-in-request'
  | 'double-opt-in-confirm'
  | 'request';

/** One thing that a visitor did, as far as the control knows it. What was typed is never part of it. */
export interface Act {
  /** The kind of control: `button`, `switch`, `radio`, `link`, `signal`, … */
  readonly control: string;
  /** What the control was called. */
  readonly label: string;
  /** Whether the event came from the visitor's own hand (`isTrusted`). */
  readonly trusted: boolean;
  /** The tag name of the element that holds the control. */
  readonly surface: string;
  /** 1 for a banner, 2 for preferences. */
  readonly layer?: number | undefined;
  /** The language of the words shown (BCP 47). */
  readonly language?: string | undefined;
  /** The words that stood beside the control. */
  readonly shown?: string | undefined;
  /**
   * The control told the visitor that her browser sends Global Privacy Control, and she allows what it
   * objects to all the same. Without this a grant does not outrank the signal.
   */
  readonly informed?: boolean | undefined;
  /** Who acted; unset, the visitor. */
  readonly source?: Source | undefined;
  /** What to record it as; unset, what the changes amount to. */
  readonly action?: RecordAction | undefined;
  /** A new UUID for its record, where somebody had to be told of it before; unset, one is made. */
  readonly recordId?: string | undefined;
}

/** How a click on a banner is written down. */
export const bannerAct = (
  clicked: Pick<Act, 'label' | 'trusted' | 'language' | 'shown'>,
): Act & {surface: 'consent-banner'} => ({
  control: 'button',
  ...clicked,
  // A cookie has no room for the words shown.
  shown: clicked.shown || undefined,
  surface: 'consent-banner',
  layer: 1,
});

/** What became of an act. */
export interface Result {
  /** The id of its record, final; empty where nothing was done. */
  readonly recordId: string;
  /** False where it could not be stored: then grants did not take effect, denials hold for this page. */
  readonly persisted: boolean;
  /** The choices of which something else holds now. */
  readonly changed: readonly string[];
}
