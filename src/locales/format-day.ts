import type {Day} from '../bundle/dates.js';

/**
 * @param day - of a policy
 * @param locale - of the words around it
 * @returns the date as exactly as it is known: day, month or year of the Gregorian calendar, by which
 * policies are dated in every language; the policy's own words where it is ambiguous, or is no date
 */
export function formatDay({on, precision, words}: Day, locale: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(on);
  if (precision === 'ambiguous' || !real) return words ?? on;
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && {month: 'long'}),
    ...(precision === 'day' && {day: 'numeric'}),
  }).format(date);
}
