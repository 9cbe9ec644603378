import type {Source, State} from './decision.js';

/** What was decided on one choice, as it is stored. Times are seconds since 1970. */
export interface Entry {
  readonly state: State;
  readonly option?: string | undefined;
  readonly at: number;
  readonly source: Source;
  /** The write that brought it: orders decisions, whatever the clock does. */
  readonly revision: number;
  /** What the decision covers, as `choicePrint` has it. */
  readonly print: string;
  /** Under what it was given: see `contextOf`. */
  readonly context: string;
  readonly request?: string | undefined;
  readonly expires?: number | undefined;
  /** It was granted by an act that told of the signal against it. */
  readonly informed?: true | undefined;
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
  /** By choice, as `Standing.keyOf` has it, and by `recipient:ID` for recipients with an answer of their own. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Part of it did not fit where it was read from, or is lost: then what has no entry is denied. */
  readonly part?: boolean | undefined;
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
export const STATES: readonly State[] = ['denied', 'unset', 'requested', 'pending', 'granted'];

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
  const entries = new Map(b.entries);
  for (const [key, mine] of a.entries) {
    const other = entries.get(key);
    const stands =
      a.subject === b.subject
        ? !other || isStronger(mine, other)
        : mine.state === 'denied' && !(other && other.at > mine.at);
    if (stands) entries.set(key, mine);
  }
  const most = (field: 'sequence' | 'revision' | 'at') => Math.max(a[field], b[field]);
  return {...b, sequence: most('sequence'), revision: most('revision'), at: most('at'), entries};
}

function isStronger(a: Entry, b: Entry): boolean {
  if (a.revision !== b.revision) return a.revision > b.revision;
  if (a.state !== b.state) return STATES.indexOf(a.state) < STATES.indexOf(b.state);
  return `${a.at} ${a.option}` > `${b.at} ${b.option}`;
}

/** @returns the answer without entries that would release something, or with its denials alone */
export function strict(answer: Answer, denialsOnly = false): Answer {
  const stays = ({state}: Entry) => (denialsOnly ? state === 'denied' : state !== 'granted');
  return {...answer, entries: new Map([...answer.entries].filter(([, entry]) => stays(entry)))};
}
