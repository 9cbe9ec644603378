import {choicesIn} from './conditions.js';
import {TextIndex} from './text-index.js';
import type {Choice, PolicyBundle, StorageItem} from './types.js';

/** Everything of one bundle by id, and what governs what. */
export class BundleIndex extends TextIndex {
  readonly #storage: readonly StorageItem[];
  readonly #byPurpose: ReadonlyMap<string, Choice[]>;
  readonly #byRecipient: ReadonlyMap<string, Choice[]>;
  #byChoice: ReadonlyMap<string, StorageItem[]> | undefined;

  /** @param bundle - one that the guard has passed */
  constructor(bundle: PolicyBundle) {
    super(bundle);
    this.#storage = bundle.storage ?? [];
    this.#byPurpose = group(bundle.choices, (choice) => choice.purposes);
    this.#byRecipient = group(bundle.choices, (choice) => choice.recipients);
  }

  /** @returns the choices that govern this purpose */
  choicesForPurpose(purpose: string): readonly Choice[] {
    return this.#byPurpose.get(purpose) ?? [];
  }

  /** @returns the choices that name this recipient */
  choicesForRecipient(recipient: string): readonly Choice[] {
    return this.#byRecipient.get(recipient) ?? [];
  }

  /**
   * @returns the choice that governs a storage item: the first that its `when` names; else one that
   * covers every purpose of it that can be refused; else one that names its recipient. None for an
   * item of which every purpose is required.
   */
  choiceForStorage(item: StorageItem): Choice | undefined {
    const named = choicesIn(item.when).find((id) => this.choices.has(id));
    if (named !== undefined) return this.choices.get(named);
    const purposes = item.purposes.filter((id) => !this.purposes.get(id)?.required);
    const [first] = purposes;
    if (first === undefined && item.purposes.length) return undefined;
    const covering = this.choicesForPurpose(first ?? '').find(
      (choice) =>
        choice.kind !== 'request' &&
        purposes.every((purpose) => choice.purposes?.includes(purpose)),
    );
    return covering ?? this.choicesForRecipient(item.recipient ?? '')[0];
  }

  /** @returns the storage items that a choice governs, in the bundle's order */
  storageOf(choice: string): readonly StorageItem[] {
    this.#byChoice ??= group(this.#storage, (item) => [this.choiceForStorage(item)?.id]);
    return this.#byChoice.get(choice) ?? [];
  }
}

function group<T>(
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
