import type {ConsentStore} from '../consent/store.js';
import {type ConsentRecord, digestOf, makeRecord} from './consent-record.js';
import {alone, unlessElsewhere} from './lock.js';
import {RecordShelf} from './record-shelf.js';

/** What is wrong with a history: altered records, and gaps. */
export interface Verdict {
  readonly valid: boolean;
  readonly broken: readonly {readonly recordId: string; readonly problem: string}[];
}

/**
 * Makes a record of every act and hands it over, in the order of the acts, also of acts of earlier
 * pages that nobody has acknowledged. A record keeps its id, however often it is handed over.
 */
export class Ledger {
  readonly #store: ConsentStore;
  readonly #deliver: (record: ConsentRecord) => Promise<boolean>;
  readonly #shelf: RecordShelf;
  readonly #handing = new Set<string>();
  #work: Promise<void> = Promise.resolve();

  /**
   * @param deliver - fulfils with whether the record was taken; with false, or a rejection, it is
   *   handed over again on the next page
   */
  constructor(store: ConsentStore, deliver: (record: ConsentRecord) => Promise<boolean>) {
    this.#store = store;
    this.#deliver = deliver;
    this.#shelf = new RecordShelf(store.world, store.id);
  }

  /** Begins with what earlier pages have left. */
  start(): void {
    this.#store.onAct(() => this.#run());
    this.#run();
  }

  /** The last 50 records and those that wait, in the order of the acts. */
  list(): readonly ConsentRecord[] {
    return this.#shelf.list();
  }

  /** The records that nobody has acknowledged. */
  pending(): readonly ConsentRecord[] {
    const open = new Set(this.#store.journal.entries().map(({id}) => id));
    return this.list().filter(({recordId}) => open.has(recordId));
  }

  /** Fulfils when every act so far has its record; not whether it has been handed over. */
  get settled(): Promise<void> {
    return this.#work;
  }

  /** Checks every record, and that each follows the one before it. */
  async verify(): Promise<Verdict> {
    const broken: {recordId: string; problem: string}[] = [];
    let previous: ConsentRecord | undefined;
    for (const record of this.list()) {
      const {recordId, event, integrity} = record;
      if ((await digestOf(record)) !== integrity.digest) {
        broken.push({recordId, problem: 'the record has been altered'});
      }
      const follows =
        event.previousRecordId === previous?.recordId &&
        event.previousDigest === previous.integrity.digest;
      if (previous && !follows) {
        broken.push({recordId, problem: 'a record before this one is missing or altered'});
      }
      previous = record;
    }
    return {valid: !broken.length, broken};
  }

  #run(): void {
    this.#work = this.#work.then(() => this.#complete()).catch(() => undefined);
  }

  async #complete(): Promise<void> {
    const {world, id, journal} = this.#store;
    await alone(world, `forthright.records.${id}`, async () => {
      for (const entry of journal.entries()) {
        const records = this.list();
        if (records.some(({recordId}) => recordId === entry.id)) continue;
        try {
          const record = await makeRecord(entry, this.#store.reading, records.at(-1));
          this.#shelf.add(record, (each) => journal.entries().some(({id}) => id === each));
        } catch {
          // No digest could be made, or the page wrote nonsense there: the others have their turn.
        }
      }
    });
    for (const record of this.pending()) void this.#hand(record);
  }

  /** One that nobody answers keeps no other from being handed over. */
  async #hand(record: ConsentRecord): Promise<void> {
    const {recordId} = record;
    if (this.#handing.has(recordId)) return;
    this.#handing.add(recordId);
    const {world, journal} = this.#store;
    await unlessElsewhere(world, `forthright.record.${recordId}`, async () => {
      try {
        if (await this.#deliver(record)) journal.remove(recordId);
      } catch {
        // Not taken: it stays in the journal for the next page.
      }
    });
  }
}
