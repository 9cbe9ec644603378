import type {Choice, PolicyBundle} from '../bundle/types.js';
import type {Entry} from './answer.js';
import {words} from './answer-text.js';
import {type Decision, fits, next} from './decision.js';
import {isHeard, type Ruling, start} from './regimes.js';

/** What the host knows of a choice, from an account. */
export type Known = Pick<Entry, 'state' | 'option' | 'at' | 'source'>;

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
  const {known, now} = facts;
  const {id, kind, required} = choice;
  if (required) return {choice: id, state: 'granted', source: 'policy'};
  const entry = facts.entry && fits(choice, facts.entry) ? facts.entry : undefined;
  if (facts.gpc && isHeard(choice) && entry?.state !== 'denied') {
    return {choice: id, state: 'denied', source: 'gpc'};
  }
  // Of one time, the denial.
  const lead = known && entry ? known.at - entry.at || (known.state === 'denied' ? 1 : -1) : 1;
  const said: (Known & Partial<Entry>) | undefined = known && lead > 0 ? known : entry;
  if (!said) {
    const isLost = facts.lost && kind !== 'request';
    return {
      choice: id,
      ...(isLost ? {state: 'denied', source: 'visitor'} : start(choice, facts.ruling)),
    };
  }
  const {state, option, at, source, expires = Infinity, request, print, context = '::'} = said;
  const isOver = expires <= now && state !== 'denied';
  const [version = '', regime, marks = ''] = context.split(':').map(decodeURIComponent);
  const isAnother =
    print !== undefined && (print !== facts.print() || isAskedAgain(facts.bundle, version, marks));
  const all: {[Key in keyof Decision]: Decision[Key] | false} = {
    choice: id,
    state: isOver ? 'unset' : state,
    option,
    at: iso(at),
    source,
    version,
    regime,
    request: !isOver && request,
    expires: !isOver && expires < Infinity && iso(expires),
    stale: isAnother && state === 'granted' && !isOver && kind !== 'preference',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as object as Decision;
}

/**
 * @param value - what the host says, by the same words as acts use
 * @param at - ISO 8601; a time that is still to come counts as now
 * @param now - in seconds
 * @returns undefined where it makes no sense for this choice
 */
export function knownOf(
  choice: Choice | undefined,
  value: unknown,
  at: unknown,
  now: number,
): Known | undefined {
  if (!choice || typeof value !== 'string' || typeof at !== 'string') return undefined;
  const said = choice.kind !== 'request' && next(choice, 'unset', value, 'host');
  const moment = seconds(at);
  return said && !Number.isNaN(moment)
    ? {...said, at: Math.min(moment, now), source: 'host'}
    : undefined;
}

/**
 * What an answer given now is given under: the version of the bundle, the regime, and four characters
 * for each change of the policy that asked everybody again so far.
 */
export const contextOf = (bundle: PolicyBundle, ruling: Ruling): string =>
  [words(label(bundle)), words(ruling.id ?? ''), reconsents(bundle).map(mark).join('')].join(':');

/** The version as stored: labels can be any text, of any length. */
export const label = ({policy}: PolicyBundle): string => short(policy.version ?? '');

const short = (text: string) => text.slice(0, 40).replace(/\p{Surrogate}/gu, '');

/** Whether a change that asks everybody again came after an answer was given. */
const isAskedAgain = (bundle: PolicyBundle, version: string, marks: string): boolean =>
  reconsents(bundle).some(
    (change) => short(change) !== version && !marks.match(/.{4}/g)?.includes(mark(change)),
  );

const reconsents = ({policy}: PolicyBundle): string[] =>
  (policy.changes ?? []).flatMap((change) =>
    change.materiality === 'reconsent' ? [change.version] : [],
  );

/** Tells the changes of one policy apart, whatever their order. */
function mark(version: string): string {
  let hash = 7;
  for (let i = 0; i < version.length; i++) hash = (Math.imul(hash, 31) + version.charCodeAt(i)) | 0;
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-4);
}

/** @param moment - in seconds since 1970 */
export const iso = (moment: number): string => new Date(moment * 1000).toISOString();

/** @returns seconds since 1970; NaN for what is no ISO 8601 moment */
export const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);
