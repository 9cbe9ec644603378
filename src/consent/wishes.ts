import type {Reading} from '../bundle/read.js';
import type {Value} from './act.js';
import {RECIPIENT} from './answer.js';
import {covered} from './covers.js';
import {allowed} from './resolve.js';
import type {Decisions} from './standing.js';

/** What a visitor has set in preferences, by choice or `recipient:ID`; nothing holds until it is saved. */
export type Wishes = Readonly<Record<string, Value>>;

/**
 * What preferences show before anything was touched: what is allowed is on, all else is off, so that
 * nothing is ticked for the visitor (GDPR recital 32). Beside an opt-out signal nothing is on.
 *
 * @param audience - ids of audiences, apart by spaces; unset, `visitor`
 */
export function startingWishes(reading: Reading, decisions: Decisions, audience?: string): Wishes {
  const choices = covered(reading, audience).map((id): [string, Value] => [
    id,
    allowed({choice: id}, reading, decisions) ? 'granted' : 'denied',
  ]);
  const refused = [...decisions.values()].filter(
    ({choice, state}) => choice.startsWith(RECIPIENT) && state === 'denied',
  );
  return Object.fromEntries([
    ...choices,
    ...refused.map(({choice}) => [choice, 'denied'] as const),
  ]);
}

/**
 * What saving amounts to: every choice that preferences show is decided, touched or not, since the
 * visitor has seen it and says so. A recipient gets an answer of its own only where it is refused, or
 * was; any other choice only where it was touched.
 *
 * @param wishes - what was touched
 * @returns the changes of one act
 */
export function changesOf(
  wishes: Wishes,
  reading: Reading,
  decisions: Decisions,
  audience?: string,
): Record<string, Value> {
  const start = startingWishes(reading, decisions, audience);
  const all = {...start, ...wishes};
  const isVoid = ([key, value]: [string, Value]) =>
    key.startsWith(RECIPIENT) && (value === 'granted' ? !(key in start) : start[key] === value);
  return Object.fromEntries(Object.entries(all).filter((each) => !isVoid(each)));
}
