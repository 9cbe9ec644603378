import type {DateSaid} from './types.js';

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
