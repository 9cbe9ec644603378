import {own} from '../bundle/own.js';
import type {Choice, PolicyBundle} from '../bundle/types.js';
import type {Entry} from './answer.js';
import {words} from './answer-text.js';
import {type Decision, fits, next} from './decision.js';
import {isAsked, isHeard, type Ruling} from './regimes.js';
import {start} from './start.js';
import {plus, renewal} from './terms.js';

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
  const {known} = facts;
  const {id, kind} = choice;
  if (own(choice, 'required')) return {choice: id, state: 'granted', source: 'policy'};
  const entry = facts.entry && fits(choice, facts.entry) ? facts.entry : undefined;
  const stored = entry && holding(choice, entry, facts);
  if (facts.gpc && isHeard(choice) && stored?.state !== 'denied' && !stored?.informed) {
    return {choice: id, state: 'denied', source: 'gpc'};
  }
  // Of one time, the denial.
  const lead = known && entry ? known.at - entry.at || (known.state === 'denied' ? 1 : -1) : 1;
  const said = known && lead > 0 ? holding(choice, known, facts) : stored;
  if (said) return said;
  const isLost = facts.lost && kind !== 'request';
  return {
    choice: id,
    ...(isLost ? {state: 'denied', source: 'visitor'} : start(choice, facts.ruling)),
  };
}

/**
 * @returns when something that was decided ends, in seconds since 1970: when it said so, or when the
 *   regime has it asked anew. What the host knows does not end; denials, by `holding`, neither
 */
export const endOf = (
  choice: Choice,
  {expires = Infinity, at, context}: Known & Partial<Entry>,
  {regime}: Ruling,
): number =>
  isAsked(choice) && context !== undefined ? Math.min(expires, plus(at, renewal(regime))) : expires;

/** What holds of something that was decided; undefined where it has ended and the regime holds again. */
function holding(choice: Choice, said: Known & Partial<Entry>, facts: Facts): Decision | undefined {
  const {ruling, bundle, now} = facts;
  const {state, option, at, source, request, informed, context = '::'} = said;
  const isOver = endOf(choice, said, ruling) <= now && state !== 'denied';
  if (isOver && isAsked(choice) && ruling.modelFor(choice) !== 'opt-in') return undefined;
  const [version = '', regime] = context.split(':').map(decodeURIComponent);
  const isAnother =
    said.print !== undefined &&
    (said.print !== facts.print() || reconsentSince(bundle, context) !== undefined);
  const isStale = isAnother && state === 'granted' && !isOver && choice.kind !== 'preference';
  const all: {[Key in keyof Decision]: Decision[Key] | false} = {
    choice: choice.id,
    state: isOver ? 'unset' : state,
    option,
    at: iso(at),
    source,
    version,
    regime,
    request: !isOver && request,
    expires: !isOver && said.expires !== undefined && iso(said.expires),
    stale: isStale,
    informed: state === 'granted' && !isOver && !isStale && informed,
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

/**
 * @param context - what an answer was given under
 * @returns the version, if any, that has asked everybody again since
 */
export function reconsentSince(bundle: PolicyBundle, context: string): string | undefined {
  const [version = '', , marks = ''] = context.split(':').map(decodeURIComponent);
  return reconsents(bundle).find(
    (change) => short(change) !== version && !marks.match(/.{4}/g)?.includes(mark(change)),
  );
}

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
