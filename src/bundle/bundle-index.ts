import {TextIndex} from './text-index.js';
import type {Choice, PolicyBundle} from './types.js';

/** Everything of one bundle by id, and what governs what. */
export class BundleIndex extends TextIndex {
  readonly #byPurpose: ReadonlyMap<string, Choice[]>;
  readonly #byRecipient: ReadonlyMap<string, Choice[]>;

  /** @param bundle - one that the guard has passed */
  constructor(bundle: PolicyBundle) {
    super(bundle);
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
