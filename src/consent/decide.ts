import type {Choice, PolicyBundle} from '../bundle/types.js';
import type {Context, Entry} from './answer.js';
import {type Decision, fits, next, type State} from './decision.js';
import {isHeard, type Ruling, start} from './regimes.js';

/** What the host knows of a choice, from an account. */
export interface Known {
  readonly state: State;
  readonly option?: string | undefined;
  /** In seconds since 1970. */
  readonly at: number;
}

/** Everything that bears on what holds for one choice. */
export interface Facts {
  readonly entry?: Entry | undefined;
  readonly known?: Known | undefined;
  readonly ruling: Ruling;
  /** Global Privacy Control is on. */
  readonly gpc: boolean;
  /** Part of the answer is lost; what is missing counts as denied. */
  readonly lost: boolean;
  readonly bundle: PolicyBundle;
  /** What the choice covers now. */
  print(): string;
  /** In seconds since 1970. */
  readonly now: number;
}

/**
 * What holds for a choice: Global Privacy Control before all but a denial; then the later of what is
 * stored and what the host knows, the denial where both are of one time; else the regime or the policy.
 */
export function decide(choice: Choice, facts: Facts): Decision {
  const {id} = choice;
  const {now, known} = facts;
  if (choice.required) return {choice: id, state: 'granted', source: 'policy'};
  const entry = facts.entry && fitting(choice, facts.entry) ? facts.entry : undefined;
  if (facts.gpc && isHeard(choice) && entry?.state !== 'denied') {
    return {choice: id, state: 'denied', source: 'gpc'};
  }
  const denies = known?.state === 'denied';
  if (known && (!entry || known.at > entry.at || (known.at === entry.at && denies))) {
    const {state, option} = known;
    return {choice: id, state, ...(option && {option}), at: iso(known.at), source: 'host'};
  }
  if (!entry) {
    return facts.lost && choice.kind !== 'request'
      ? {choice: id, state: 'denied', source: 'visitor'}
      : {choice: id, ...start(choice, facts.ruling)};
  }
  const {expires, request, option, source, at, context} = entry;
  const over = expires !== undefined && expires <= now && entry.state !== 'denied';
  const state = over ? 'unset' : entry.state;
  const stale =
    state === 'granted' &&
    choice.kind !== 'preference' &&
    (entry.print !== facts.print() || isAskedAgain(facts.bundle, context));
  return {
    choice: id,
    state,
    ...(option && {option}),
    at: iso(at),
    source,
    ...(context.version && {version: context.version}),
    ...(context.regime && {regime: context.regime}),
    ...(request && !over && {request}),
    ...(expires !== undefined && !over && {expires: iso(expires)}),
    ...(stale && {stale}),
  };
}

/** A withdrawn request leaves `unset` behind, which only a subscription can be. */
const fitting = (choice: Choice, entry: Entry) =>
  fits(choice, {state: entry.state, ...(entry.option && {option: entry.option})});

/**
 * @param value - what the host says, by the same words as acts use
 * @param at - ISO 8601; a time that is still to come counts as now
 * @param now - in seconds
 * @returns undefined where it makes no sense for this choice
 */
export function knownOf(
  choice: Choice | undefined,
  value: string,
  at: string,
  now: number,
): Known | undefined {
  const said = choice && choice.kind !== 'request' && next(choice, 'unset', value, 'host');
  const seconds = Math.floor(Date.parse(at) / 1000);
  return said && Number.isFinite(seconds) ? {...said, at: Math.min(seconds, now)} : undefined;
}

/** What an answer given now is given under. */
export function contextOf(bundle: PolicyBundle, ruling: Ruling): Context {
  return {
    version: label(bundle),
    regime: ruling.id ?? '',
    marks: reconsents(bundle).map(mark).join(''),
  };
}

/** The version as stored: labels can be any text, of any length. */
export const label = ({policy}: PolicyBundle): string => short(policy.version ?? '');

const short = (text: string) => text.slice(0, 40).replace(/\p{Surrogate}/gu, '');

/** Whether a change that asks everybody again came after an answer was given. */
function isAskedAgain(bundle: PolicyBundle, {version, marks}: Context): boolean {
  const before = marks.match(/.{4}/g);
  return reconsents(bundle).some(
    (change) => short(change) !== version && !before?.includes(mark(change)),
  );
}

const reconsents = ({policy}: PolicyBundle): string[] =>
  (policy.changes ?? [])
    .filter(({materiality}) => materiality === 'reconsent')
    .map(({version}) => version);

/** Four characters in base 36: tells the changes of one policy apart, whatever their order. */
function mark(version: string): string {
  let hash = 7;
  for (let i = 0; i < version.length; i++) hash = (Math.imul(hash, 31) + version.charCodeAt(i)) | 0;
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-4);
}

/** @param seconds - since 1970 */
export const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();
