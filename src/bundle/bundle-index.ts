import {anchorsOf, type Anchor, type Clause} from './anchors.js';
import type {Problem} from './problem.js';
import {brokenReferences} from './references.js';
import type {
  Choice,
  Exception,
  NotStated,
  PolicyBundle,
  Practice,
  Section,
  StorageItem,
  Topic,
} from './types.js';

/** The lists of a bundle whose items have an id, in the order in which `lookup` searches them. */
const KINDS = [
  'practices',
  'choices',
  'storage',
  'purposes',
  'recipients',
  'dataCategories',
  'terms',
  'laws',
  'attachments',
  'rights',
  'contacts',
  'audiences',
  'scopes',
] as const;

export type Kind = (typeof KINDS)[number];
export type Item<K extends Kind> = NonNullable<PolicyBundle[K]>[number];
type ById<K extends Kind> = ReadonlyMap<string, Item<K>>;

/** What a reference stands for. `kind` is the name of the bundle's list, or says what else it is. */
export type Found =
  | {[K in Kind]: {readonly kind: K; readonly item: Item<K>}}[Kind]
  | {readonly kind: 'exception'; readonly item: Exception; readonly practice: Practice}
  | {readonly kind: 'section'; readonly item: Section; readonly anchor: Anchor}
  | {readonly kind: 'clause'; readonly item: Clause; readonly anchor: Anchor};

/**
 * Everything of one bundle by id, and what stands where. Built once, in time linear to the bundle; of
 * several things with one id the first counts.
 */
export class BundleIndex {
  declare readonly practices: ById<'practices'>;
  declare readonly choices: ById<'choices'>;
  declare readonly storage: ById<'storage'>;
  declare readonly purposes: ById<'purposes'>;
  declare readonly recipients: ById<'recipients'>;
  declare readonly dataCategories: ById<'dataCategories'>;
  declare readonly terms: ById<'terms'>;
  declare readonly laws: ById<'laws'>;
  declare readonly attachments: ById<'attachments'>;
  declare readonly rights: ById<'rights'>;
  declare readonly contacts: ById<'contacts'>;
  declare readonly audiences: ById<'audiences'>;
  declare readonly scopes: ById<'scopes'>;
  /** Sections and clauses. */
  readonly anchors: ReadonlyMap<string, Anchor>;

  readonly #bundle: PolicyBundle;
  readonly #at: {[K in 'practices' | 'choices' | 'storage']: Map<string, Item<K>[]>};
  readonly #byPurpose: Map<string, Choice[]>;
  readonly #byRecipient: Map<string, Choice[]>;
  #problems: readonly Problem[] | undefined;

  constructor(bundle: PolicyBundle) {
    this.#bundle = bundle;
    for (const kind of KINDS) {
      const items = new Map<string, unknown>();
      for (const item of bundle[kind] ?? []) if (!items.has(item.id)) items.set(item.id, item);
      Object.assign(this, {[kind]: items});
    }
    this.anchors = anchorsOf(bundle.policy.sections);
    const at = (item: {at?: string | undefined}) => [item.at];
    this.#at = {
      practices: group(bundle.practices, at),
      choices: group(bundle.choices, at),
      storage: group(bundle.storage, at),
    };
    this.#byPurpose = group(bundle.choices, (choice) => choice.purposes);
    this.#byRecipient = group(bundle.choices, (choice) => choice.recipients);
  }

  /** Duplicate ids and references to nothing, each with its path; looked for when first asked for. */
  get problems(): readonly Problem[] {
    return (this.#problems ??= brokenReferences(this.#bundle, this));
  }

  /** @returns the practices that exactly this section or clause states, in the bundle's order */
  practicesAt(anchor: string): readonly Practice[] {
    return this.#at.practices.get(anchor) ?? [];
  }

  /** @returns the storage items that exactly this section or clause states, in the bundle's order */
  storageAt(anchor: string): readonly StorageItem[] {
    return this.#at.storage.get(anchor) ?? [];
  }

  /** @returns the choices that exactly this section or clause states, in the bundle's order */
  choicesAt(anchor: string): readonly Choice[] {
    return this.#at.choices.get(anchor) ?? [];
  }

  /** @returns the section of this id, or the one that the clause of this id stands in */
  sectionOf(anchor: string): Section | undefined {
    return this.anchors.get(anchor)?.section;
  }

  /**
   * @param of - the id of one item; without it, what is said of the policy as a whole
   * @returns what the bundle says about the policy being silent on this
   */
  notStated(topic: Topic, of?: string): NotStated | undefined {
    return this.#bundle.notStated?.find((entry) =>
      typeof entry === 'string'
        ? entry === topic && of === undefined
        : entry.topic === topic && entry.of === of,
    );
  }

  /** @returns the choices that govern this purpose */
  choicesForPurpose(purpose: string): readonly Choice[] {
    return this.#byPurpose.get(purpose) ?? [];
  }

  /** @returns the choices that name this recipient */
  choicesForRecipient(recipient: string): readonly Choice[] {
    return this.#byRecipient.get(recipient) ?? [];
  }

  /** @returns what an id, or `practice/exception`, stands for */
  lookup(ref: string): Found | undefined {
    const slash = ref.indexOf('/');
    if (slash > 0) {
      const practice = this.practices.get(ref.slice(0, slash));
      const item = practice?.exceptions?.find(({id}) => id === ref.slice(slash + 1));
      return practice && item && {kind: 'exception', item, practice};
    }
    for (const kind of KINDS) {
      const item = this[kind].get(ref);
      if (item) return {kind, item} as Found;
    }
    const anchor = this.anchors.get(ref);
    if (!anchor) return undefined;
    return anchor.clause
      ? {kind: 'clause', item: anchor.clause, anchor}
      : {kind: 'section', item: anchor.section, anchor};
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
