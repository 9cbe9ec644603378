import type {Source, State} from './decision.js';

/** What was decided on one choice, as it is stored. Times are seconds since 1970. */
export interface Entry {
  readonly state: State;
  readonly option?: string | undefined;
  readonly at: number;
  readonly source: Source;
  /** The write that brought it: orders decisions whatever the clock does. */
  readonly revision: number;
  /** What the decision covers, as `choicePrint` has it. */
  readonly print: string;
  /** Version of the bundle, regime, and the changes that asked everybody again until then. */
  readonly context: Context;
  readonly request?: string | undefined;
  readonly expires?: number | undefined;
}

/** Under what an answer was given. */
export interface Context {
  readonly version: string;
  readonly regime: string;
  /** Four characters for each change of the policy marked `reconsent` that was known then. */
  readonly marks: string;
}

/** Everything that one visitor has decided about one bundle. */
export interface Answer {
  /** A random UUID, made at the first act; empty where there is no answer. */
  readonly subject: string;
  /** Counts acts; each has one record. */
  readonly sequence: number;
  /** Counts writes. */
  readonly revision: number;
  /** When it was last written, in seconds. */
  readonly at: number;
  readonly region: string;
  /** By choice id, and by `recipient:ID` for recipients with an answer of their own. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Part of it is lost: what has no entry counts as denied. */
  readonly lost?: boolean | undefined;
}

export const NO_ANSWER: Answer = {
  subject: '',
  sequence: 0,
  revision: 0,
  at: 0,
  region: '',
  entries: new Map(),
};

/** How the keys of recipients begin; no id of a choice can. */
export const RECIPIENT = 'recipient:';

/** From strict to lax: of two decisions made at once, the stricter stands. */
const STRICT: readonly State[] = ['denied', 'unset', 'requested', 'pending', 'granted'];

/**
 * Brings together what two tabs, or two places, have stored: for each choice the later decision; of
 * two made at once (neither knowing of the other) the denial. The order does not matter.
 *
 * @param a - of two different visitors (storage was cleared in between) the one that counts less: only
 *   its denials are taken over
 * @param b - the one that counts more
 */
export function join(a: Answer, b: Answer): Answer {
  if (!a.subject) return b;
  if (!b.subject) return a;
  const same = a.subject === b.subject;
  const entries = new Map(b.entries);
  for (const [key, mine] of a.entries) {
    const other = entries.get(key);
    const stands = same
      ? !other || compare(mine, other) > 0
      : mine.state === 'denied' && (!other || mine.at >= other.at);
    if (stands) entries.set(key, mine);
  }
  return {
    ...b,
    sequence: Math.max(a.sequence, b.sequence),
    revision: Math.max(a.revision, b.revision),
    at: Math.max(a.at, b.at),
    entries,
  };
}

/** @returns the answer with those entries only that are in one of these states */
export function only(answer: Answer, ...states: readonly State[]): Answer {
  const kept = [...answer.entries].filter(([, {state}]) => states.includes(state));
  return {...answer, entries: new Map(kept)};
}

/** @returns the answer without what would release something */
export const withoutGrants = (answer: Answer): Answer => only(answer, ...STRICT.slice(0, -1));

const compare = (a: Entry, b: Entry): number =>
  a.revision - b.revision ||
  STRICT.indexOf(b.state) - STRICT.indexOf(a.state) ||
  a.at - b.at ||
  Number((a.option ?? '') > (b.option ?? '')) ||
  -1;
