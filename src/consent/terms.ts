import {addDuration} from '../bundle/duration.js';
import type {Choice, Regime} from '../bundle/types.js';
import {LONGEST} from './answer-text.js';
import type {Ruling} from './regimes.js';

/** How long an answer holds where the regime does not say. */
export const renewal = (regime: Regime | undefined): string => regime?.renewAfter ?? 'P12M';

/**
 * Until when a refusal, or a banner that was sent away, is left alone. Half a year where visitors are
 * asked first, as supervisory authorities advise, else a year.
 *
 * @param at - in seconds since 1970
 * @param choice - where it is an opt-out of law, a year at least (Cal. Code Regs. tit. 11, § 7026(k))
 * @returns seconds since 1970
 */
export function leftAloneUntil(at: number, {regime, model}: Ruling, choice?: Choice): number {
  const long = regime?.askAgainAfter ?? (model === 'opt-in' ? 'P6M' : 'P12M');
  return Math.max(plus(at, long), choice?.optOutOf?.length ? plus(at, 'P12M') : 0);
}

/** @returns seconds since 1970, a duration after `from`, or when browsers let go of a cookie */
export const after = (from: number, duration: string): number =>
  Math.min(plus(from, duration), from + LONGEST);

/** @returns seconds since 1970 */
export const plus = (from: number, duration: string): number =>
  Math.floor(addDuration(from * 1000, duration) / 1000);
