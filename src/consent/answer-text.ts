import {type Answer, type Entry, RECIPIENT, STATES} from './answer.js';
import type {Source} from './decision.js';

/*
 * The stored answer as text: characters that a cookie may hold, and no JSON, which pages patch.
 *
 *   1|bundle|sequence|revision|subject|time|region|contexts|entries|resolved|part|.
 *   contexts  version:regime:marks, apart by /
 *   entries   key:state source informed:revision:time:context:print:option:expires:request, apart by /
 *   resolved  choices/purposes/recipients/signals/until/page, ids apart by :
 *
 * Numbers are in base 36, times in seconds; the revision and time of an entry are left out where they
 * are those of the whole. `part` is 1 where entries did not fit. The last dot shows that nothing was
 * cut off.
 */

const FORMAT = '1';
const SOURCES: readonly Source[] = ['visitor', 'gpc', 'host', 'api'];

/** The longest that browsers keep a cookie, in seconds. */
export const LONGEST = 400 * 86400;

const digits = (value = 0): string => value.toString(36);

/** Any words, without the characters that part the fields. */
export const words = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

/**
 * @param resolved - what it allows; left out where there is no room for it
 * @param limit - in characters; entries that do not fit are left out, denials first
 */
export function encode(bundle: string, answer: Answer, resolved = '', limit = Infinity): string {
  const {subject, sequence, revision, at, region, entries} = answer;
  const contexts: string[] = [];
  const kept: string[] = [];
  const head = [FORMAT, bundle, digits(sequence), digits(revision), subject, digits(at)].join('|');
  const assemble = (allowed: string, part: string) =>
    [head, words(region), contexts.join('/'), kept.join('/'), allowed, part, '.'].join('|');
  let room = limit - assemble('', '1').length;
  const byState = [...entries].sort(
    ([, a], [, b]) => STATES.indexOf(b.state) - STATES.indexOf(a.state),
  );
  for (const [key, entry] of byState) {
    const {context} = entry;
    const isNew = !contexts.includes(context);
    const text = [
      key.replace(RECIPIENT, '@'),
      entry.state.slice(0, 1) + entry.source.slice(0, 1) + (entry.informed ? 'i' : ''),
      entry.revision === revision ? '' : digits(entry.revision),
      entry.at === at ? '' : digits(entry.at),
      digits(isNew ? contexts.length : contexts.indexOf(context)),
      entry.print,
      entry.option ?? '',
      entry.expires ? digits(entry.expires) : '',
      entry.request ?? '',
    ]
      .join(':')
      .replace(/:+$/, '');
    const size = text.length + 1 + (isNew ? context.length + 1 : 0);
    if (size > room) continue;
    room -= size;
    kept.push(text);
    if (isNew) contexts.push(context);
  }
  const part = kept.length < entries.size ? '1' : '';
  return assemble(resolved.length > room ? '' : resolved, part);
}

/** @returns the id of the bundle that a text of this format belongs to */
export const bundleOf = (text = ''): string | undefined =>
  text.startsWith(`${FORMAT}|`) ? text.split('|', 2)[1] : undefined;

/**
 * Reads a stored answer. Never throws: entries that cannot be read are left out.
 *
 * @param now - in seconds; times that lie ahead of it come from a clock that was wrong
 * @returns undefined for anything but a whole text of this format and bundle
 */
export function decode(bundle: string, text: string, now: number): Answer | undefined {
  const parts = text.split('|', 13);
  const [, , sequence, revision, subject = '', time, region = '', contexts = ''] = parts;
  const isWhole = bundleOf(text) === bundle && parts.length === 12 && parts[11] === '.';
  if (!isWhole || !/^[\w-]{1,64}$/.test(subject)) return undefined;
  const answer = {
    subject,
    sequence: parse(sequence),
    revision: parse(revision),
    at: Math.min(parse(time), now),
    part: parts[10] === '1',
  };
  if (Number.isNaN(answer.sequence + answer.revision + answer.at)) return undefined;
  try {
    decodeURIComponent(contexts);
    const under = contexts.split('/');
    const read = (entry: string) => decodeEntry(entry, under, answer, now);
    const entries = new Map((parts[8] ?? '').split('/').flatMap(read));
    return {...answer, region: decodeURIComponent(region), entries};
  } catch {
    return undefined;
  }
}

function decodeEntry(
  text: string,
  contexts: string[],
  whole: {revision: number; at: number},
  now: number,
): [string, Entry][] {
  const [key = '', how = '', revision, time, place, print = '', option, expires, request] =
    text.split(':');
  const state = STATES.find((each) => each[0] === how[0]);
  const source = SOURCES.find((each) => each[0] === how[1]);
  const context = contexts[parse(place)];
  const isKey = /^[@+-]?[A-Za-z0-9][\w.-]{0,79}$/.test(key);
  if (!isKey || !state || !source || context === undefined) return [];
  const entry: Entry = {
    state,
    option: option || undefined,
    at: time ? Math.min(parse(time), now) : whole.at,
    source,
    revision: revision ? parse(revision) : whole.revision,
    print,
    context,
    request: request || undefined,
    expires: expires ? Math.min(parse(expires), now + LONGEST) : undefined,
    informed: how[2] === 'i' || undefined,
  };
  const isSound = !Number.isNaN(entry.at + entry.revision + (entry.expires ?? 0));
  return isSound ? [[key.replace('@', RECIPIENT), entry]] : [];
}

const parse = (text = ''): number => (/^[0-9a-z]{1,9}$/.test(text) ? parseInt(text, 36) : NaN);
