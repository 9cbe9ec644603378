import {parse, put, take} from '../consent/shelf.js';
import {written} from '../consent/written.js';
import type {World} from '../consent/world.js';
import {type ConsentRecord, frozen} from './consent-record.js';

/** How many records stay for the visitor's history once they have been handed over. */
const KEPT = 50;

/** The records of one bundle in localStorage; in memory where that is blocked or full. */
export class RecordShelf {
  readonly #world: World;
  readonly #key: string;
  #memory: readonly ConsentRecord[] | undefined;

  constructor(world: World, bundle: string) {
    this.#world = world;
    this.#key = `forthright.records.${bundle}`;
  }

  /** In the order of the acts. */
  list(): readonly ConsentRecord[] {
    if (this.#memory) return this.#memory;
    try {
      const stored = parse(take(this.#world, this.#key) ?? '') as ConsentRecord[];
      return frozen(
        stored.filter((record) => record?.recordId && record.integrity && record.event),
      );
    } catch {
      return [];
    }
  }

  /** @param isPending - whether a record has not been handed over: such a one is never dropped */
  add(record: ConsentRecord, isPending: (id: string) => boolean): void {
    const all = [...this.list(), record];
    const kept = all.filter(
      ({recordId}, index) => index >= all.length - KEPT || isPending(recordId),
    );
    this.#memory = put(this.#world, this.#key, written(kept)) ? undefined : frozen(kept);
  }
}
