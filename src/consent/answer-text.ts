import {type Answer, type Context, type Entry, RECIPIENT} from './answer.js';
import type {Source, State} from './decision.js';

/*
 * The stored answer as text: characters that a cookie may hold, no JSON (pages patch it).
 *
 *   1|bundle|sequence|revision|subject|time|region|contexts|entries|resolved|more|.
 *   context   version:regime:marks                                       apart by /
 *   entry     key:state source:revision:time:context:print:option:expires:request   apart by /
 *   resolved  choices/purposes/recipients/signals/until, ids apart by :
 *
 * Numbers are in base 36, times in seconds. `more` is 1 where entries did not fit. The last dot shows
 * that nothing was cut off.
 */

/** What the answer allows, worked out, so that nobody who reads the cookie needs the bundle. */
export interface Resolved {
  readonly choices: readonly string[];
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly signals: readonly string[];
  /** Until when, in seconds since 1970. */
  readonly until: number;
}

const FORMAT = '1';
const STATES: Record<string, State> = {
  g: 'granted',
  d: 'denied',
  r: 'requested',
  p: 'pending',
  u: 'unset',
};
const SOURCES: Record<string, Source> = {v: 'visitor', s: 'gpc', h: 'host', a: 'api'};
/** The browser's own cap on the life of a cookie, in seconds. */
export const YEAR_CAP = 400 * 86400;
const KEY = /^@?[A-Za-z0-9][\w.-]{0,79}$/;

const letter = (table: Record<string, string>, word: string) =>
  Object.keys(table).find((key) => table[key] === word) ?? '';
const own = <T>(table: Record<string, T>, key = ''): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
const count = (value: number) => value.toString(36);
/** Words of any kind, without the characters that part the fields. */
const words = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

/**
 * @param resolved - left out where there is no room for it
 * @param limit - in characters; what does not fit is left out, denials first, and the text says so
 */
export function encode(
  bundle: string,
  answer: Answer,
  resolved?: Resolved,
  limit = Infinity,
): string {
  const {subject, sequence, revision, at, region} = answer;
  const contexts: string[] = [];
  const kept: string[] = [];
  const assemble = (allowed: string, more = '') =>
    [
      [FORMAT, bundle, count(sequence), count(revision), subject, count(at), words(region)],
      [contexts.join('/'), kept.join('/'), allowed, more, '.'],
    ]
      .flat()
      .join('|');
  const grantsFirst = [...answer.entries].sort(
    ([, a], [, b]) => Number(a.state === 'denied') - Number(b.state === 'denied'),
  );
  let room = limit - assemble('', '1').length;
  for (const [key, entry] of grantsFirst) {
    const context = [entry.context.version, entry.context.regime].map(words).join(':');
    const under = `${context}:${entry.context.marks}`;
    const place = contexts.indexOf(under);
    const text = encodeEntry(key, entry, place < 0 ? contexts.length : place);
    const size = text.length + 1 + (place < 0 ? under.length + 1 : 0);
    if (size > room) continue;
    room -= size;
    kept.push(text);
    if (place < 0) contexts.push(under);
  }
  const more = kept.length < answer.entries.size ? '1' : '';
  const whole = assemble(resolved ? encodeResolved(resolved) : '', more);
  return whole.length > limit ? assemble('', more) : whole;
}

function encodeEntry(key: string, entry: Entry, context: number): string {
  return [
    key.replace(RECIPIENT, '@'),
    letter(STATES, entry.state) + letter(SOURCES, entry.source),
    count(entry.revision),
    count(entry.at),
    count(context),
    entry.print,
    entry.option ?? '',
    entry.expires === undefined ? '' : count(entry.expires),
    entry.request ?? '',
  ]
    .join(':')
    .replace(/:+$/, '');
}

const encodeResolved = ({choices, purposes, recipients, signals, until}: Resolved) =>
  [choices, purposes, recipients, signals.map(words), [count(until)]]
    .map((ids) => ids.join(':'))
    .join('/');

/** @returns the id of the bundle that a text of this format belongs to */
export const bundleOf = (text: string): string | undefined =>
  text.startsWith(`${FORMAT}|`) ? text.split('|', 2)[1] : undefined;

/**
 * Reads a stored answer. Never throws: entries that cannot be read are left out.
 *
 * @param now - in seconds; times that lie ahead of it come from a clock that was wrong
 * @returns undefined for anything but a whole text of this format and bundle
 */
export function decode(
  bundle: string,
  text: string,
  now: number,
): (Answer & {more: boolean}) | undefined {
  const parts = text.split('|', 13);
  const [, , sequence, revision, subject, at, region, contexts, entries, , more, end] = parts;
  if (bundleOf(text) !== bundle || end !== '.' || parts.length !== 12) return undefined;
  if (!subject || !/^[\w-]{1,64}$/.test(subject)) return undefined;
  try {
    const known = contexts!.split('/').map(decodeContext);
    return {
      subject,
      sequence: number(sequence),
      revision: number(revision),
      at: Math.min(number(at), now),
      region: decodeURIComponent(region!),
      entries: new Map(entries!.split('/').flatMap((entry) => decodeEntry(entry, known, now))),
      more: more === '1',
    };
  } catch {
    return undefined;
  }
}

function decodeContext(text: string): Context {
  const [version = '', regime = '', marks = ''] = text.split(':');
  return {version: decodeURIComponent(version), regime: decodeURIComponent(regime), marks};
}

function decodeEntry(text: string, contexts: Context[], now: number): [string, Entry][] {
  const [key = '', how = '', revision, at, context, print = '', option, expires, request] =
    text.split(':');
  const state = own(STATES, how[0]);
  const source = own(SOURCES, how[1]);
  const under = contexts[parseInt(context ?? '', 36)];
  if (!KEY.test(key) || !state || !source || !under) return [];
  try {
    const entry: Entry = {
      state,
      source,
      revision: number(revision),
      at: Math.min(number(at), now),
      print,
      context: under,
      option: option || undefined,
      expires: expires ? Math.min(number(expires), now + YEAR_CAP) : undefined,
      request: request || undefined,
    };
    return [[key.replace('@', RECIPIENT), entry]];
  } catch {
    return [];
  }
}

function number(text = ''): number {
  if (!/^[0-9a-z]{1,9}$/.test(text)) throw new RangeError(text);
  return parseInt(text, 36);
}
