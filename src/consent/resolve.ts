import {choicesFor} from '../bundle/governing.js';
import {own} from '../bundle/own.js';
import type {Reading} from '../bundle/read.js';
import type {Choice} from '../bundle/types.js';
import {RECIPIENT} from './answer.js';
import {words} from './answer-text.js';
import type {Decision} from './decision.js';
import {signalsAllowed} from './signals.js';

/** What is asked about; where several are named, all must be allowed. */
export interface Query {
  readonly choice?: string | undefined;
  readonly purpose?: string | undefined;
  readonly recipient?: string | undefined;
}

type Decisions = ReadonlyMap<string, Decision>;

/**
 * Whether something may happen. What the bundle does not know may not.
 *
 * @param decisions - what holds, by choice
 */
export function allowed(query: Query, {index}: Reading, decisions: Decisions): boolean {
  const isGranted = (id: string) => {
    const decision = decisions.get(id);
    return decision?.state === 'granted' && !decision.stale;
  };
  // Nothing is decided on a request.
  const decided = (choices: readonly Choice[]) => choices.filter(({kind}) => kind !== 'request');
  const all = (choices: readonly Choice[]) => choices.every(({id}) => isGranted(id));
  const rules = {
    choice: isGranted,
    purpose(id: string): boolean {
      const choices = decided(choicesFor(index, 'purposes', id));
      const purpose = index.purposes.get(id);
      return !!purpose && (!!own(purpose, 'required') || (choices.length > 0 && all(choices)));
    },
    recipient(id: string): boolean {
      const choices = decided(choicesFor(index, 'recipients', id));
      const recipient = index.recipients.get(id);
      const purposes = (recipient && own(recipient, 'purposes')) ?? [];
      const isNamed = purposes.length || choices.length;
      const isDenied = decisions.get(RECIPIENT + id)?.state === 'denied';
      return (
        !!recipient &&
        !!isNamed &&
        !isDenied &&
        purposes.every((each) => rules.purpose(each)) &&
        all(choices)
      );
    },
  };
  const named = (['choice', 'purpose', 'recipient'] as const).filter(
    (each) => query?.[each] !== undefined,
  );
  return named.length > 0 && named.every((each) => rules[each](query[each]!));
}

/**
 * Everything that is allowed, as text, for those who read the cookie without the bundle: ids of
 * choices, purposes and recipients, signals, and until when it holds. What Global Privacy Control objects
 * to ends with `!`, so that they need not know what the signal is about.
 *
 * @param under - what would hold under Global Privacy Control
 * @param until - in seconds since 1970
 * @param page - where the page's own bundle comes from, if this is the answer about it
 */
export function resolve(
  reading: Reading,
  decisions: Decisions,
  under: Decisions,
  until: number,
  page?: string,
): string {
  const {choices, purposes, recipients} = reading.index;
  const isAllowed = (held: Decisions) => (purpose: string) => allowed({purpose}, reading, held);
  const among = (kind: keyof Query, ids: readonly string[], held: Decisions) =>
    ids.filter((id) => allowed({[kind]: id}, reading, held));
  const listed = (kind: keyof Query, items: ReadonlyMap<string, unknown>) => {
    const ids = [...items.keys()];
    return marked(among(kind, ids, decisions), among(kind, ids, under));
  };
  const signals = (held: Decisions, gpc: boolean) =>
    signalsAllowed(reading, isAllowed(held), held, gpc);
  return [
    listed('choice', choices),
    listed('purpose', purposes),
    listed('recipient', recipients),
    marked(signals(decisions, false), signals(under, true), words),
    [until.toString(36)],
    ...(page ? [[page]] : []),
  ]
    .map((ids) => ids.join(':'))
    .join('/');
}

const marked = (all: readonly string[], kept: readonly string[], as = (id: string) => id) =>
  [...new Set(all)].map((id) => `${as(id)}${kept.includes(id) ? '' : '!'}`);
