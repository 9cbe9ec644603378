import {group, type BundleIndex} from './bundle-index.js';
import {choicesIn} from './conditions.js';
import type {Choice, PolicyBundle, StorageItem} from './types.js';

/**
 * @returns the choice that governs a storage item: the first that its `when` names; else one that
 * covers every purpose of it that can be refused; else one that names its recipient. None for an item
 * of which every purpose is required.
 */
export function choiceForStorage(index: BundleIndex, item: StorageItem): Choice | undefined {
  const named = choicesIn(item.when).find((id) => index.choices.has(id));
  if (named !== undefined) return index.choices.get(named);
  const purposes = item.purposes.filter((id) => !index.purposes.get(id)?.required);
  const [first] = purposes;
  if (first === undefined && item.purposes.length) return undefined;
  const covering = index
    .choicesForPurpose(first ?? '')
    .find(
      (choice) =>
        choice.kind !== 'request' &&
        purposes.every((purpose) => choice.purposes?.includes(purpose)),
    );
  return covering ?? index.choicesForRecipient(item.recipient ?? '')[0];
}

const governed = new WeakMap<BundleIndex, Map<string, StorageItem[]>>();

/** @returns the storage items that a choice governs, in the bundle's order */
export function storageOf(
  bundle: PolicyBundle,
  index: BundleIndex,
  choice: Choice,
): readonly StorageItem[] {
  let items = governed.get(index);
  if (!items) {
    items = group(bundle.storage, (item) => [choiceForStorage(index, item)?.id]);
    governed.set(index, items);
  }
  return items.get(choice.id) ?? [];
}
