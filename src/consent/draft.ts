import type {Choice} from '../bundle/types.js';
import type {Value} from './act.js';
import {type Answer, type Entry, RECIPIENT} from './answer.js';
import {answer as plain, isConfirmed, next, type Source, type State} from './decision.js';
import type {JournalDecision} from './journal.js';
import {isHeard} from './regimes.js';
import type {Standing} from './standing.js';
import {after} from './terms.js';

/** What an act stands on. */
export interface Ground {
  /** What holds, with everything that other tabs have stored. */
  readonly standing: Standing;
  readonly answer: Answer;
  /** The answer as this tab last knew it, when the visitor saw it. */
  readonly base: Answer;
  readonly source: Source;
  /** The visitor was told of the browser's signal against it, and allows it all the same. */
  readonly informed?: boolean | undefined;
  /** Everything is granted at once: that the signal holds some of it back is as it should be. */
  readonly isAll?: boolean | undefined;
  /** It was decided on something else than what the bundle says now: a grant does not hold for this. */
  readonly isOther?: boolean | undefined;
  readonly recordId: string;
  /** In seconds since 1970. */
  readonly now: number;
}

/** What becomes of one choice: what is written down, and what is stored where that is something else. */
export interface Draft {
  readonly said: JournalDecision;
  readonly entry?: Entry | undefined;
  readonly problem?: string;
}

/**
 * @param key - id of a choice, or `recipient:ID`
 * @returns what an act makes of it; the problem in words where it makes no sense
 */
export function draft(key: string, value: Value, ground: Ground): Draft | string {
  const {standing, answer, source, recordId: id, now} = ground;
  const {choices, recipients} = standing.reading.index;
  const choice = choices.get(key);
  const {state: was = 'unset', stale} = standing.decisions.get(key) ?? {};
  const isRecipient = key.startsWith(RECIPIENT) && recipients.has(key.slice(RECIPIENT.length));
  const to = choice
    ? next(choice, stale ? 'unset' : was, value, source)
    : isRecipient && plain(value);
  if (!to) {
    const got = typeof value === 'string' ? `"${value}"` : typeof value;
    return `expected ${expected(choice)}, got ${got} for "${key}"`;
  }
  const {state} = to;
  const print = ground.isOther ? '' : standing.print(key);
  const said = {choice: key, kind: choice?.kind, ...to, was, source, print};
  const slot = standing.keyOf(key);
  const old = answer.entries.get(slot);

  const isSignalled = choice && isHeard(choice) && standing.gpc;
  const informed = isSignalled && ground.informed && source === 'visitor' ? true : undefined;

  if (choice?.kind === 'request') return {said: {...said, state: 'requested'}};
  if (state === 'granted') {
    if (isSignalled && !informed) {
      const problem = `"${key}" stays denied: the browser sends Global Privacy Control`;
      return {said: {...said, state: 'denied', source: 'gpc'}, ...(!ground.isAll && {problem})};
    }
    // Another tab has denied it meanwhile: both acts are recorded, the denial holds.
    const isUnseen = old?.revision !== ground.base.entries.get(slot)?.revision;
    if (isUnseen && old?.state === 'denied') return {said};
  }
  // Asked again while a confirmation is on its way, or after it: the first request stands.
  const waits = state === 'requested' || state === 'pending';
  const isAgain = waits || (choice && isConfirmed(choice) && state === 'granted' && !stale);
  if (isAgain && old && state === was) return {said: {...said, request: old.request}};

  const request = waits ? id : undefined;
  const lasts = waits ? (choice?.expiresAfter ?? 'P7D') : lifeOf(choice, state);
  const entry: Entry = {
    ...to,
    at: now,
    source,
    revision: answer.revision + 1,
    print,
    context: standing.context,
    request,
    expires: lasts ? after(now, lasts) : undefined,
    informed: state === 'granted' ? informed : undefined,
  };
  return {said: {...said, request}, entry};
}

/** How long a decision holds, where the bundle says so; a denial holds until it is taken back. */
const lifeOf = (choice: Choice | undefined, state: State) =>
  choice?.kind !== 'subscription' && state === 'granted' ? choice?.expiresAfter : undefined;

const expected = (choice: Choice | undefined): string =>
  !choice
    ? 'the id of a choice'
    : choice.required
      ? 'no change of what is required'
      : `an answer to a choice of kind ${choice.kind}`;

/**
 * What comes of a request. Its confirmation covers what the request covered.
 *
 * @param to - `granted` when it is confirmed, `unset` when it came to nothing
 * @param at - when it was confirmed, in seconds since 1970
 * @param expires - until when it can be confirmed, likewise; NaN where nobody says
 * @returns the problem in words where nothing waits; undefined where it is confirmed already
 */
export function progress(
  key: string,
  to: 'granted' | 'pending' | 'unset',
  {standing, answer, now}: Pick<Ground, 'standing' | 'answer' | 'now'>,
  {request, at = NaN, expires = NaN}: {request?: string | undefined; at?: number; expires?: number},
): (Draft & {entry: Entry}) | string | undefined {
  const {state: was = 'unset'} = standing.decisions.get(key) ?? {};
  const old = answer.entries.get(standing.keyOf(key));
  const isOther = request !== undefined && request !== old?.request;
  if (was === 'granted' && to === 'granted' && !isOther) return undefined;
  if (!old || isOther || (was !== 'requested' && was !== 'pending')) {
    return `expected a request for "${key}" that waits, got ${isOther ? 'another' : was}`;
  }
  const isConfirmation = to === 'granted';
  const entry: Entry = {
    ...old,
    state: to,
    source: isConfirmation ? 'host' : old.source,
    at: isConfirmation ? (at <= now ? Math.max(at, old.at) : now) : old.at,
    revision: answer.revision + 1,
    expires: to === 'pending' ? (expires > 0 ? expires : old.expires) : undefined,
  };
  const {source, print} = entry;
  const {kind} = standing.reading.index.choices.get(key) ?? {};
  return {entry, said: {choice: key, kind, state: to, was, source, print, request: old.request}};
}
