import type {Choice} from '../bundle/types.js';
import type {Act} from './act.js';
import type {Source, State} from './decision.js';
import {keys, parse, put, take} from './shelf.js';
import {written} from './written.js';
import type {World} from './world.js';

/** What an act said about one choice. */
export interface JournalDecision {
  /** Id of the choice, or `recipient:ID`. */
  readonly choice: string;
  /** Unset for a recipient. */
  readonly kind?: Choice['kind'] | undefined;
  /** What holds because of the act. */
  readonly state: State;
  readonly option?: string | undefined;
  /** What held before. */
  readonly was: State;
  readonly source: Source;
  /** What the decision covers, to tell later whether the bundle at hand is still the one decided on. */
  readonly print: string;
  readonly request?: string | undefined;
}

/** The facts of one act that only that moment knows; the rest of its record is filled in later. */
export interface JournalEntry {
  /** The id of the record. */
  readonly id: string;
  readonly bundle: string;
  readonly version: string;
  readonly subject: string;
  readonly sequence: number;
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  readonly act: Act;
  readonly decisions: readonly JournalDecision[];
  readonly region?: string | undefined;
  readonly regime?: string | undefined;
  readonly model: string;
  readonly gpc?: boolean | undefined;
  readonly persisted: boolean;
  /** Until when the answer holds: ISO 8601. */
  readonly until: string;
}

/**
 * The acts that nobody has acknowledged yet: a key of localStorage each, so that two tabs that write at
 * once lose nothing; in memory alone where localStorage is blocked or full.
 */
export class Journal {
  readonly #world: World;
  readonly #prefix: string;
  readonly #memory = new Map<string, JournalEntry>();

  constructor(world: World, bundle: string) {
    this.#world = world;
    this.#prefix = `forthright.journal.${bundle}.`;
  }

  append(entry: JournalEntry): void {
    if (!put(this.#world, this.#prefix + entry.id, written(entry))) {
      this.#memory.set(entry.id, entry);
    }
  }

  /** The acts of this and earlier pages, in their order. */
  entries(): readonly JournalEntry[] {
    const all = new Map(this.#memory);
    for (const key of keys(this.#world, this.#prefix)) {
      const entry = entryIn(take(this.#world, key));
      if (entry && this.#prefix + entry.id === key) all.set(entry.id, entry);
    }
    return [...all.values()].sort(
      (a, b) => a.sequence - b.sequence || (a.at < b.at ? -1 : Number(a.at > b.at)),
    );
  }

  /** Forgets an act whose record has been handed over. */
  remove(id: string): void {
    this.#memory.delete(id);
    put(this.#world, this.#prefix + id, undefined);
  }
}

/** Storage is shared with the whole page: what is no entry is left alone. */
function entryIn(text: string | undefined): JournalEntry | undefined {
  try {
    const entry = parse(text ?? '') as Partial<JournalEntry> | null;
    const whole =
      typeof entry?.id === 'string' &&
      typeof entry.at === 'string' &&
      typeof entry.sequence === 'number' &&
      typeof entry.act === 'object' &&
      Array.isArray(entry.decisions);
    return whole ? (entry as JournalEntry) : undefined;
  } catch {
    return undefined;
  }
}
