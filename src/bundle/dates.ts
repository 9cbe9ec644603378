import type {DateSaid, PolicyBundle} from './types.js';

/** A date of a policy, as exactly as the policy says it. */
export interface Day {
  /** ISO 8601 date; for a month or a year its first day. */
  readonly on: string;
  readonly precision: 'day' | 'month' | 'year' | 'ambiguous';
  /** The date as the policy writes it. */
  readonly words?: string | undefined;
  readonly stated?: 'stated' | 'inferred' | 'authored' | undefined;
}

/**
 * @param said - a plain ISO date, or the long form
 * @returns the long form with its precision; a plain date is known to the day
 */
export function day(said: DateSaid): Day {
  return typeof said === 'string'
    ? {on: said, precision: 'day'}
    : {...said, precision: said.precision ?? 'day'};
}

/**
 * Compares two versions of one bundle by the dates that the policy states, revision before effect;
 * where dates do not settle it, by the version label, numbers in it compared as numbers. The day on
 * which a copy was archived says nothing about the version and is not looked at.
 *
 * @returns whether `a` is newer than `b`; false where nothing tells
 */
export function isNewer(a: PolicyBundle, b: PolicyBundle): boolean {
  for (const field of ['revisedOn', 'effectiveFrom'] as const) {
    const [mine, theirs] = [a.policy[field], b.policy[field]];
    if (mine === undefined || theirs === undefined) continue;
    const [one, other] = [day(mine).on, day(theirs).on];
    if (one !== other) return one > other;
  }
  const {version: mine} = a.policy;
  const {version: theirs} = b.policy;
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.localeCompare(theirs, 'en', {numeric: true}) > 0
  );
}
