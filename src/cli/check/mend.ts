import type {Keys} from '../../bundle/problem.js';
import {unwrap} from '../../bundle/schema/bare.js';
import {nearest} from './near.js';
import {fieldsAt, spotAt} from './schema-at.js';
import {asDate, asDuration, asId, asSeconds} from './suggest.js';

const list = (words: readonly string[], most = 24) =>
  words.length > most ? `${words.slice(0, most).join(', ')}, …` : words.join(', ');

const valueAt = (keys: Keys, input: unknown) =>
  keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null)?.[key], input);

/**
 * Says what to do about something that every reader of bundles complains about.
 *
 * @param keys - where it is
 * @param problem - what the reader says
 * @param input - the document
 */
export function mendFor(keys: Keys, problem: string, input: unknown): string {
  const value = valueAt(keys, input);
  const key = keys.at(-1);
  if (problem.startsWith('holds characters')) {
    return 'Delete them, or leave them where the published text has them.';
  }
  if (problem === 'expected an address for a link') {
    return 'Write an address of https, http, mailto or tel, or one relative to the page.';
  }
  if (problem === 'expected no field of this name') return mendName(keys, input);
  if (problem.includes('newer format')) {
    return 'Update forthright, or write the bundle in the format that it names.';
  }
  if (problem.startsWith('expected a policy bundle')) {
    return 'Write one object with "format", "id", "provider" and "policy"; docs/bundle.md begins with the smallest one.';
  }
  if (problem.startsWith('nothing in it can be shown')) {
    return 'Begin with a section: "policy": {"sections": [{"id": …, "heading": […], "content": […]}]}.';
  }
  if (problem.startsWith('expected at most')) return 'Make it smaller, or split it into bundles.';
  if (problem.startsWith('expected another name')) return 'Take the field out or rename it.';
  if (problem.endsWith('problems more')) return 'Mend those above first.';
  const spot = spotAt(keys, input);
  if (!spot) return 'Take it out.';
  const says = spot.says ? ` (${spot.says})` : '';
  if (value === undefined && typeof key === 'string') return `Add "${key}"${says}.`;
  if (value === null) return `Take it out, or write a value${says}.`;
  return mendValue(problem, value, keys, spot.schema) ?? `Write ${wanted(problem)}${says}.`;
}

/** What the reader expected, in its own words. */
const wanted = (problem: string) => /^expected (.*), got /s.exec(problem)?.[1] ?? 'another value';

function mendName(keys: Keys, input: unknown): string {
  const name = String(keys.at(-1));
  const around = keys.slice(0, -1);
  const holder = valueAt(around, input);
  const spot = spotAt(around, input);
  const fields = spot ? fieldsAt(spot.schema, holder) : [];
  const taken = new Set(Object.keys(holder ?? {}));
  const meant = nearest(
    name,
    fields.filter((field) => !taken.has(field)),
  );
  if (meant) return `Rename it to "${meant}", or take it out.`;
  return `Take it out, or use one of: ${list(fields)}.`;
}

function mendValue(
  problem: string,
  value: unknown,
  keys: Keys,
  wrapped: Parameters<typeof unwrap>[0],
): string | undefined {
  const {schema} = unwrap(wrapped);
  const want = wanted(problem);
  if (want === 'an array') return `Put it into square brackets: [${short(value)}].`;
  if (want === 'true or false' && /^(true|false)$/.test(String(value))) {
    return `Write ${String(value)} without quotes.`;
  }
  if (want.startsWith('a whole number')) return mendNumber(value, keys, want);
  if (want === 'a string' && typeof value === 'number') return `Put it in quotes: "${value}".`;
  if (typeof value !== 'string') return undefined;
  if (schema.type === 'picklist') {
    const meant = nearest(value, schema.options);
    return meant ? `Write "${meant}".` : `Write one of ${want}.`;
  }
  if (want.startsWith('an id') && asId(value)) {
    const id = asId(value, keys.length === 1);
    return `Write "${id}", and the same wherever it is referred to.`;
  }
  if (want.includes('YYYY-MM-DD')) {
    const date = asDate(value);
    const long = '{"on": "2024-11-01", "precision": "month", "words": "November 2024"}';
    return date ? `Write "${date}".` : `Write a date such as "2024-11-30", or ${long}.`;
  }
  if (want.includes('ISO 8601 duration')) {
    const duration = asDuration(value);
    return duration ? `Write "${duration}".` : 'Write P30D for 30 days, P6M for six months, P1Y.';
  }
  if (want.includes('relative address')) return mendUrl(value);
  if (want.startsWith('a language tag')) {
    return value.includes('_')
      ? `Write "${value.replaceAll('_', '-')}".`
      : 'Write the BCP 47 tag, such as "en", "de-AT" or "pt-BR".';
  }
  return undefined;
}

const short = (value: unknown) => (typeof value === 'object' ? '…' : JSON.stringify(value));

function mendNumber(value: unknown, keys: Keys, want: string): string {
  const number = Number(value);
  if (typeof value === 'string' && value.trim() && Number.isInteger(number) && number >= 0) {
    return `Write ${number} without quotes.`;
  }
  const seconds = keys.at(-1) === 'maxAgeSeconds' ? asSeconds(String(value)) : undefined;
  if (seconds !== undefined) return `Write the seconds: ${seconds}.`;
  if (typeof value === 'number' && value > 0) return `Write ${Math.round(value)}.`;
  return keys.at(-1) === 'maxAgeSeconds'
    ? 'Write seconds, 0 for "until the browser is closed", or leave the field out.'
    : `Write ${want}.`;
}

function mendUrl(url: string): string {
  if (/\s/.test(url.trim())) return 'Write each space in it as %20.';
  if (url !== url.trim()) return `Take off the space around it: "${url.trim()}".`;
  if (url.includes('\\')) return `Write slashes: "${url.replaceAll('\\', '/')}".`;
  return 'Link to a page, an address of mail or a telephone number; scripts and data cannot be carried.';
}
