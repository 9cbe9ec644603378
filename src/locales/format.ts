import {parseDuration} from '../bundle/duration.js';
import {isolate} from './isolate-rtl.js';

const formats = new Map<string, unknown>();

/** Formats are dear to make, and a long disclosure says thousands of durations with the same few. */
function kept<T>(key: string, make: () => T): T {
  const format = (formats.get(key) as T | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/**
 * @param iso - a moment, ISO 8601
 * @param locale - of the words around it
 * @returns day and time in the visitor's time zone; the text itself where it is no moment
 */
export function formatMoment(iso: string, locale: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const how = {calendar: 'gregory', dateStyle: 'long', timeStyle: 'short'} as const;
  return kept(`moment ${locale}`, () => new Intl.DateTimeFormat(locale, how)).format(date);
}

/**
 * Items that run the other way than the words around them are isolated.
 *
 * @param items - words
 * @param locale - of the words between them
 * @param type - `conjunction` says "and" before the last, `disjunction` "or", `unit` joins parts of a measure
 */
export function formatList(
  items: readonly string[],
  locale: string,
  type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction',
): string {
  const format = kept(
    `${type} ${locale}`,
    () => new Intl.ListFormat(locale, {type, style: 'long'}),
  );
  return format.format(items.map((item) => isolate(item, locale)));
}

const SECONDS = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * Put together as ECMA-402 puts together the long style of Intl.DurationFormat, which not all engines
 * that we run in have: a unit each, joined as a list of units.
 *
 * @param duration - ISO 8601, or seconds; of seconds the two largest units are said
 * @param locale - of the words around it
 * @param zero - what to say of no time at all, such as that a cookie ends with the session
 * @returns the duration in words; the text itself where it is none
 */
export function formatDuration(
  duration: string | number,
  locale: string,
  zero = formatUnit(0, 'second', locale),
): string {
  const parts = typeof duration === 'number' ? unitsOf(duration) : partsOf(duration);
  if (!parts) return String(duration);
  if (!parts.length) return zero;
  const words = parts.map(([amount, unit]) => formatUnit(amount, unit, locale));
  return formatList(words, locale, 'unit');
}

function partsOf(iso: string): [number, string][] | undefined {
  const parts = parseDuration(iso);
  if (!parts) return undefined;
  return Object.entries(parts)
    .filter(([, amount]) => amount)
    .map(([unit, amount]) => [amount, unit.slice(0, -1)]);
}

function unitsOf(seconds: number): [number, string][] {
  const parts: [number, string][] = [];
  let rest = seconds;
  for (const [unit, size] of SECONDS) {
    const amount = Math.floor(rest / size);
    if (amount) parts.push([amount, unit]);
    rest -= amount * size;
  }
  return parts.slice(0, 2);
}

const formatUnit = (amount: number, unit: string, locale: string) =>
  kept(
    `${unit} ${locale}`,
    () => new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'}),
  ).format(amount);
