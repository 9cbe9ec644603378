import {anchorsOf, type Anchor, type Clause} from './anchors.js';
import type {Exception, NotStated, PolicyBundle, Practice, Section, Topic} from './types.js';

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
 * Everything of one bundle by id, as far as drawing its text takes it. Built once, in time linear to
 * the bundle; of several things with one id the first counts.
 */
export class TextIndex {
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

  /** @throws {TypeError} where the lists of the bundle are none */
  constructor(bundle: PolicyBundle) {
    this.#bundle = bundle;
    for (const kind of KINDS) {
      const items = new Map<string, unknown>();
      for (const item of bundle[kind] ?? []) if (!items.has(item.id)) items.set(item.id, item);
      Object.assign(this, {[kind]: items});
    }
    this.anchors = anchorsOf(bundle.policy.sections);
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
