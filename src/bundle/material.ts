import type {BundleIndex} from './bundle-index.js';
import {storageOf} from './governing.js';
import type {Choice, PolicyBundle, Purpose, StorageItem} from './types.js';

const sorted = (ids: readonly (string | number)[] = []) => [...new Set(ids)].sort(byText);

const byText = (a: string | number, b: string | number) =>
  String(a) < String(b) ? -1 : Number(String(a) > String(b));

const sortById = <T extends {id: string}>(items: readonly T[]) =>
  [...items].sort((a, b) => byText(a.id, b.id));

const materialPurpose = ({id, required, dpv, fides, tcf}: Purpose) => ({
  id,
  required: !!required,
  dpv,
  fides,
  tcf: sorted(tcf),
});

const materialStorage = ({id, type, party, recipient, purposes, storageBasis}: StorageItem) => ({
  id,
  type,
  party,
  recipient,
  purposes: sorted(purposes),
  basis: storageBasis?.is,
});

/**
 * What a changed digest must ask visitors about: choices, purposes, recipients and storage by their
 * ids and standard terms. No words, no addresses, no order.
 *
 * @returns a plain document to be made canonical and digested
 */
export function material(bundle: PolicyBundle) {
  return {
    choices: sortById(bundle.choices ?? []).map((choice) => ({
      id: choice.id,
      kind: choice.kind,
      required: !!choice.required,
      startsAs: choice.startsAs,
      confirmation: choice.confirmation,
      purposes: sorted(choice.purposes),
      recipients: sorted(choice.recipients),
      options: sorted(choice.options?.map(({id}) => id)),
      optOutOf: sorted(choice.optOutOf),
      asks: sorted(choice.asks?.map(({data}) => data)),
    })),
    purposes: sortById(bundle.purposes ?? []).map(materialPurpose),
    recipients: sortById(bundle.recipients ?? []).map(({id, role, gvlId, purposes}) => ({
      id,
      role,
      gvlId,
      purposes: sorted(purposes),
    })),
    storage: sortById(bundle.storage ?? []).map(materialStorage),
  };
}

/**
 * A short print of what a decision on one choice covers, to tell whether an answer still fits: its
 * kind, its purposes with their standard terms, its recipients, the storage items that it governs.
 * Words, order, language and addresses do not change it. Not a cryptographic digest.
 *
 * @returns 53 bits in base 36
 */
export function choicePrint(bundle: PolicyBundle, index: BundleIndex, choice: Choice): string {
  const purposes = sorted(choice.purposes).map((id) => {
    const purpose = index.purposes.get(String(id));
    return purpose ? materialPurpose(purpose) : id;
  });
  const storage = sortById(storageOf(bundle, index, choice)).map(materialStorage);
  // Whoever works for one of its purposes takes part, named by the choice or not.
  const covered = new Set(choice.purposes);
  const working = (bundle.recipients ?? []).filter(({purposes: own}) =>
    own?.some((each) => covered.has(each)),
  );
  const recipients = sorted([
    ...new Set([...(choice.recipients ?? []), ...working.map(({id}) => id)]),
  ]);
  return print(written([choice.kind, sorted(choice.optOutOf), purposes, recipients, storage]));
}

/** Not JSON: what a page does to `toJSON` must not make answers look stale. */
const written = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `(${Object.values(value).map(written).join()})`
    : String(value);

/** cyrb53, a public-domain hash: two 32-bit lanes, 53 bits of them used. */
export function print(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
