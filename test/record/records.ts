import type {ConsentStore} from '../../src/consent/store.js';
import {type ConsentRecord, makeRecord} from '../../src/record/consent-record.js';

/** The record of the latest act of a store. */
export async function recordOf(
  store: ConsentStore,
  previous?: ConsentRecord,
): Promise<ConsentRecord> {
  const entry = store.journal.entries().at(-1);
  if (!entry) throw new Error('nothing was done');
  return makeRecord(entry, store.reading, previous);
}
