import {addDuration} from '../bundle/duration.js';
import type {Reading} from '../bundle/read.js';
import type {Choice} from '../bundle/types.js';
import type {Value} from './act.js';
import {type Answer, type Entry, RECIPIENT} from './answer.js';
import {answer, isConfirmed, next, type Source, type State} from './decision.js';
import type {JournalDecision} from './journal.js';
import {isHeard} from './regimes.js';
import type {Standing} from './standing.js';

/** What an act stands on. */
export interface Ground {
  /** What holds, with everything that other tabs have stored. */
  readonly standing: Standing;
  readonly answer: Answer;
  /** The answer as this tab last knew it, when the visitor saw it. */
  readonly base: Answer;
  readonly source: Source;
  readonly recordId: string;
  /** In seconds since 1970. */
  readonly now: number;
}

/** What becomes of one choice: what is written down, and what is stored where that is something else. */
export interface Draft {
  readonly said: JournalDecision;
  readonly entry?: Entry;
  readonly problem?: string;
}

/** How long a request waits for its confirmation, where the bundle does not say. */
const WAIT = 'P7D';

/**
 * @param key - id of a choice, or `recipient:ID`
 * @returns what an act makes of it; the problem in words where it makes no sense
 */
export function draft(key: string, value: Value, ground: Ground): Draft | string {
  const {standing, base, source, recordId, now} = ground;
  const choice = standing.reading.index.choices.get(key);
  const {state: was = 'unset', stale} = standing.decisions.get(key) ?? {};
  const to = choice
    ? next(choice, stale ? 'unset' : was, value, source)
    : ofRecipient(key, value, standing.reading);
  if (!to) return `expected ${expected(choice)}, got ${JSON.stringify(value)} for "${key}"`;
  const print = choice ? standing.print(key) : '';
  const said = {choice: key, kind: choice?.kind, ...to, was, source, print};
  const old = ground.answer.entries.get(key);

  if (choice?.kind === 'request') return {said: {...said, state: 'requested'}};
  if (to.state === 'granted' && standing.gpc && choice && isHeard(choice)) {
    const problem = `"${key}" stays denied, as the browser sends Global Privacy Control`;
    return {said: {...said, state: 'denied', source: 'gpc'}, problem};
  }
  // Another tab has denied it meanwhile: both acts are recorded, the denial holds.
  const unseen = old?.revision !== base.entries.get(key)?.revision;
  if (to.state === 'granted' && unseen && old?.state === 'denied') return {said};
  // Asked again while a confirmation is on its way, or after it: the first request stands.
  if (choice?.kind === 'subscription' && old && to.state === was && was !== 'denied') {
    if (value !== 'granted' || was !== 'granted' || isConfirmed(choice)) {
      return {said: {...said, request: old.request}};
    }
  }
  const waits = to.state === 'requested' || to.state === 'pending';
  const lasts = waits ? (choice?.expiresAfter ?? WAIT) : lifeOf(choice, to.state);
  const request = waits ? recordId : undefined;
  const entry: Entry = {
    ...to,
    at: now,
    source,
    revision: ground.answer.revision + 1,
    print,
    context: standing.context,
    request,
    expires: lasts ? after(now, lasts) : undefined,
  };
  return {said: {...said, request}, entry};
}

/**
 * The confirmation of a request. It covers what the request covered.
 *
 * @param request - id of the record of the request, where the host has kept it
 * @param at - when it was confirmed, in seconds since 1970
 * @returns undefined where it is confirmed already; the problem in words where nothing waits for it
 */
export function draftConfirm(
  key: string,
  {request, at}: {request?: string | undefined; at: number},
  {standing, answer, now}: Pick<Ground, 'standing' | 'answer' | 'now'>,
): Draft | string | undefined {
  const {state: was = 'unset'} = standing.decisions.get(key) ?? {};
  const old = answer.entries.get(key);
  const fits = request === undefined || request === old?.request;
  if (was === 'granted' && fits) return undefined;
  if (!fits || (was !== 'requested' && was !== 'pending')) {
    const got = was === 'unset' ? 'none, or one that is over' : `what is ${was}`;
    return `expected a request for "${key}" that waits, got ${fits ? got : 'another one'}`;
  }
  const kind = standing.reading.index.choices.get(key)?.kind;
  const print = old?.print ?? standing.print(key);
  const entry: Entry = {
    state: 'granted',
    source: 'host',
    at: at <= now ? Math.max(at, old?.at ?? 0) : now,
    revision: answer.revision + 1,
    print,
    context: old?.context ?? standing.context,
    request: old?.request,
  };
  const said = {choice: key, kind, state: entry.state, was, source: entry.source, print};
  return {entry, said: {...said, request: request ?? old?.request}};
}

/**
 * The host's progress with a request.
 *
 * @param expires - until when it can be confirmed, in seconds since 1970; NaN where it does not say
 * @returns undefined where nothing waits
 */
export function draftProgress(
  key: string,
  to: 'pending' | 'unset',
  expires: number,
  {standing, answer}: Pick<Ground, 'standing' | 'answer'>,
): Entry | undefined {
  const state = standing.decisions.get(key)?.state;
  const old = answer.entries.get(key);
  if (!old || (state !== 'requested' && state !== 'pending')) return undefined;
  const until = expires > 0 ? expires : old.expires;
  return {
    ...old,
    state: to,
    revision: answer.revision + 1,
    expires: to === 'pending' ? until : undefined,
  };
}

/** How long a decision holds, where the bundle says so; a denial holds until it is taken back. */
const lifeOf = (choice: Choice | undefined, state: State) =>
  choice?.kind !== 'subscription' && state === 'granted' ? choice?.expiresAfter : undefined;

function ofRecipient(key: string, value: Value, {index}: Reading): {state: State} | undefined {
  const known = key.startsWith(RECIPIENT) && index.recipients.has(key.slice(RECIPIENT.length));
  return known ? answer(value) : undefined;
}

function expected(choice: Choice | undefined): string {
  if (!choice) return 'the id of a choice';
  if (choice.required) return 'no change of a choice that is required';
  const {kind, options} = choice;
  if (kind === 'preference')
    return `one of ${options?.map(({id}) => `"${id}"`).join(', ') || 'no options'}`;
  if (kind === 'request') return '"requested"';
  return kind === 'subscription' ? '"requested", "granted" or "denied"' : '"granted" or "denied"';
}

/** @returns seconds since 1970, a duration after `seconds` */
export const after = (seconds: number, duration: string): number =>
  Math.min(Math.floor(addDuration(seconds * 1000, duration) / 1000), seconds + 400 * 86400);
