import type {DateSaid} from '../../bundle/types.js';

/** What letters a word of a date may have. */
const plain = (word: string) => word.toLowerCase().replace(/\.$/, '');

const cache = new Map<string, ReadonlyMap<string, number>>();

/** @returns the names of months, long and short, standing alone and within dates, in one language */
function monthsOf(language: string): ReadonlyMap<string, number> {
  const known = cache.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const tag of new Set([language, 'en'])) {
    for (const month of ['long', 'short'] as const) {
      for (const day of [undefined, 'numeric'] as const) {
        let format: Intl.DateTimeFormat;
        try {
          format = new Intl.DateTimeFormat(tag, {month, day, timeZone: 'UTC'});
        } catch {
          continue;
        }
        for (let at = 0; at < 12; at++) {
          const parts = format.formatToParts(Date.UTC(2024, at, 2));
          const name = parts.find(({type}) => type === 'month')?.value ?? '';
          if (/\p{L}{3}/u.test(name)) names.set(plain(name), at + 1);
        }
      }
    }
  }
  cache.set(language, names);
  return names;
}

const two = (number: number) => String(number).padStart(2, '0');

function said(year: number, month: number, day: number, words: string): DateSaid | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1990 || year > 2100) return undefined;
  return {on: `${year}-${two(month)}-${two(day)}`, precision: 'day', words, stated: 'stated'};
}

const LONG_AGO = 1990;
const century = (year: number) => (year < 100 ? 2000 + year : year);

/**
 * @param text - in which a date may stand
 * @param language - of the text
 * @returns the first date in it, as exactly as it is said: one that can be read twice is ambiguous
 */
export function dateIn(text: string, language: string): DateSaid | undefined {
  return inNumbers(text) ?? inWords(text, language);
}

function inNumbers(text: string): DateSaid | undefined {
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return said(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[0]);
  const eastern = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  if (eastern) return said(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]), eastern[0]);
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dotted) return said(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), dotted[0]);
  const slashed = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!slashed) return undefined;
  const [words, first, , second, year] = slashed;
  const [a, b, y] = [Number(first), Number(second), century(Number(year))];
  if (a > 12) return said(y, b, a, words);
  if (b > 12) return said(y, a, b, words);
  const date = said(y, a, b, words);
  if (!date || typeof date === 'string' || a === b) return date;
  return {...date, precision: 'ambiguous'};
}

function inWords(text: string, language: string): DateSaid | undefined {
  const months = monthsOf(language);
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const month = months.get(plain(match[0]));
    if (month === undefined) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const dayBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de\s+|of\s+)?$/iu.exec(before);
    const yearAfter = /^\.?,?\s*(?:de\s+)?(\d{4})(?!\d)/u.exec(after);
    if (dayBefore && yearAfter) {
      const words = dayBefore[0] + match[0] + yearAfter[0];
      return said(Number(yearAfter[1]), month, Number(dayBefore[1]), words);
    }
    const dayAfter = /^\.?\s*(\d{1,2})(?:st|nd|rd|th|\.)?,?\s+(\d{4})(?!\d)/u.exec(after);
    if (dayAfter) {
      return said(Number(dayAfter[2]), month, Number(dayAfter[1]), match[0] + dayAfter[0]);
    }
    const yearBefore = /(\d{4})\.?\s*$/.exec(before);
    const dayLast = /^\.?\s*(\d{1,2})(?!\d)/.exec(after);
    if (yearBefore && dayLast) {
      const words = yearBefore[0] + match[0] + dayLast[0];
      return said(Number(yearBefore[1]), month, Number(dayLast[1]), words);
    }
    if (yearAfter && Number(yearAfter[1]) >= LONG_AGO) {
      const on = `${yearAfter[1]}-${two(month)}-01`;
      return {on, precision: 'month', words: match[0] + yearAfter[0], stated: 'stated'};
    }
  }
  return undefined;
}
