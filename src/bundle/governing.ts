import type {BundleIndex} from './bundle-index.js';
import {choicesIn} from './conditions.js';
import type {Choice, PolicyBundle, StorageItem} from './types.js';

type Named = 'purposes' | 'recipients';

const naming = {
  purposes: new WeakMap<BundleIndex, ByName>(),
  recipients: new WeakMap<BundleIndex, ByName>(),
};
type ByName = ReadonlyMap<string, readonly Choice[]>;

/** @returns the choices that name a purpose or a recipient, in the bundle's order */
export function choicesFor(index: BundleIndex, named: Named, id: string): readonly Choice[] {
  let choices = naming[named].get(index);
  if (!choices) {
    choices = group(index.bundle.choices, (choice) => choice[named]);
    naming[named].set(index, choices);
  }
  return choices.get(id) ?? [];
}

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
  const covering = choicesFor(index, 'purposes', first ?? '').find(
    (choice) =>
      choice.kind !== 'request' && purposes.every((purpose) => choice.purposes?.includes(purpose)),
  );
  return covering ?? choicesFor(index, 'recipients', item.recipient ?? '')[0];
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

/** @returns the items under each of their keys, in the bundle's order */
export function group<T>(
  items: readonly T[] = [],
  keysOf: (item: T) => readonly (string | undefined)[] | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item) ?? []) {
      if (key === undefined) continue;
      const members = groups.get(key);
      if (members) members.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
