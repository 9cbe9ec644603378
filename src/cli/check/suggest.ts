const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const UNITS: Readonly<Record<string, [letter: string, seconds: number]>> = {
  minute: ['M', 60],
  hour: ['H', 3600],
  day: ['D', 86_400],
  week: ['W', 604_800],
  month: ['M', 2_592_000],
  year: ['Y', 31_536_000],
};
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * @param words - an id as somebody would write it
 * @param isBundle - whether it is that of the bundle, which is stricter
 * @returns a valid id; empty where nothing is left of the words
 */
export function asId(words: string, isBundle = false): string {
  const ascii = words
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
  if (!isBundle) return ascii.slice(0, 80);
  const lower = ascii.toLowerCase().replace(/[._]+/g, '-');
  return lower.slice(0, 40).replace(/-+$/, '');
}

const iso = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const holds = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return holds ? date.toISOString().slice(0, 10) : undefined;
};

/** @returns the ISO date that English words or numbers state; undefined where they can be read twice */
export function asDate(words: string): string | undefined {
  const numbers = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(words);
  if (numbers) return iso(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dotted = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(words);
  if (dotted) return iso(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}[a-z]*\\b`, 'i').test(words));
  const year = /\b(\d{4})\b/.exec(words)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1];
  return month >= 0 && year && day ? iso(Number(year), month + 1, Number(day)) : undefined;
}

function period(words: string): [count: number, unit: string] | undefined {
  const [, number = '', unit = ''] =
    /^\s*(\d+|[a-z]+)\s*-?\s*(minute|hour|day|week|month|year)s?\s*$/i.exec(words) ?? [];
  const count = /^\d/.test(number) ? Number(number) : NUMBERS.indexOf(number.toLowerCase());
  return unit && count >= 0 ? [count, unit.toLowerCase()] : undefined;
}

/** @returns the ISO 8601 duration that English words state */
export function asDuration(words: string): string | undefined {
  const [count, unit] = period(words) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  const [letter] = UNITS[unit]!;
  return `P${unit === 'minute' || unit === 'hour' ? 'T' : ''}${count}${letter}`;
}

/** @returns the seconds that English words state; a month as 30 days, a year as 365 */
export function asSeconds(words: string): number | undefined {
  if (/^\s*session\s*$/i.test(words)) return 0;
  const [count, unit] = period(words) ?? [];
  return count === undefined || unit === undefined ? undefined : count * UNITS[unit]![1];
}
