import {parseDuration} from '../bundle/duration.js';
import {locale} from './format-day.js';

const formats = new Map<string, unknown>();

/** Formats are dear to make, and a long disclosure says thousands of durations with the same few. */
function kept<T>(key: string, make: () => T): T {
  const format = (formats.get(key) as T | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/**
 * @param iso - a moment, ISO 8601
 * @param lang - BCP 47 tag of the words to use
 * @returns day and time in the visitor's time zone; the text itself where it is no moment
 */
export function formatMoment(iso: string, lang: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale(lang), {dateStyle: 'long', timeStyle: 'short'}).format(
    date,
  );
}

/**
 * @param items - words
 * @param lang - BCP 47 tag of the words between them
 * @param type - `conjunction` says "and" before the last, `unit` joins parts of a measure
 */
export function formatList(
  items: readonly string[],
  lang: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  return kept(
    `${type} ${lang}`,
    () => new Intl.ListFormat(locale(lang), {type, style: 'long'}),
  ).format(items);
}

const SECONDS = [
  ['year', 31_536_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/**
 * @param duration - ISO 8601, or seconds; of seconds the two largest units are said
 * @param lang - BCP 47 tag of the words to use
 * @param zero - what to say of no time at all, such as that a cookie ends with the session
 * @returns the duration in words; the text itself where it is none
 */
export function formatDuration(
  duration: string | number,
  lang: string,
  zero = formatUnit(0, 'second', lang),
): string {
  const parts = typeof duration === 'number' ? unitsOf(duration) : partsOf(duration);
  if (!parts) return String(duration);
  if (!parts.length) return zero;
  const words = parts.map(([amount, unit]) => formatUnit(amount, unit, lang));
  return formatList(words, lang, 'unit');
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

const formatUnit = (amount: number, unit: string, lang: string) =>
  kept(
    `${unit} ${lang}`,
    () => new Intl.NumberFormat(locale(lang), {style: 'unit', unit, unitDisplay: 'long'}),
  ).format(amount);
