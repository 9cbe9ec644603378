import type {Change} from '../consent/change.js';
import {StorageClearedEvent} from '../events/storage-cleared-event.js';
import {clear} from '../gate/clear.js';
import {itemsTakenBack} from '../gate/taken-back.js';
import type {HeldStore} from './page.js';

/**
 * Deletes what is declared for what a visitor has just taken back, and tells what came of it.
 *
 * @param before - what held before
 * @param dispatch - dispatches an event of the store
 */
export async function clearTakenBack(
  {store}: HeldStore,
  before: Change['decisions'],
  {decisions, recordId}: Change,
  dispatch: (event: Event) => void,
): Promise<void> {
  const {reading, world} = store;
  const items = itemsTakenBack(reading, before, decisions);
  if (!items.length || recordId === undefined) return;
  const found = await clear(items, reading.bundle.storage ?? [], world);
  dispatch(new StorageClearedEvent(store.id, {recordId, ...found}));
}
