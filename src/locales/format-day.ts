import type {Day} from '../bundle/dates.js';

/** The language for Intl; the page's own where a bundle's tag is none that Intl takes. */
export function locale(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}

/**
 * @param day - of a policy
 * @param lang - BCP 47 tag of the words to use
 * @returns the date as exactly as it is known: day, month or year; the policy's own words where it is
 * ambiguous, or is no date of the calendar
 */
export function formatDay({on, precision, words}: Day, lang: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(on);
  if (precision === 'ambiguous' || !real) return words ?? on;
  return new Intl.DateTimeFormat(locale(lang), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && {month: 'long'}),
    ...(precision === 'day' && {day: 'numeric'}),
  }).format(date);
}
