import {anchorsOf, type Anchor} from './anchors.js';
import type {NotStated, PolicyBundle, Topic} from './types.js';

/** The lists of a bundle whose items have an id, in the order in which `lookup` searches them. */
export const KINDS = [
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

/**
 * Everything of one bundle by id. Built once, in time linear to
 * the bundle; of several things with one id the first counts.
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
  readonly bundle: PolicyBundle;

  #anchors: ReadonlyMap<string, Anchor> | undefined;

  /** @throws {TypeError} where the lists of the bundle are none */
  constructor(bundle: PolicyBundle) {
    this.bundle = bundle;
    for (const kind of KINDS) {
      const items = new Map<string, unknown>();
      for (const item of (Object.hasOwn(bundle, kind) && bundle[kind]) || [])
        if (!items.has(item.id)) items.set(item.id, item);
      Object.assign(this, {[kind]: items});
    }
  }

  /** Sections and clauses. Looked for when this is first asked for, since a text is drawn without. */
  get anchors(): ReadonlyMap<string, Anchor> {
    return (this.#anchors ??= anchorsOf(this.bundle.policy.sections));
  }

  /**
   * @param of - the id of one item; without it, what is said of the policy as a whole
   * @returns what the bundle says about the policy being silent on this
   */
  notStated(topic: Topic, of?: string): NotStated | undefined {
    return this.bundle.notStated?.find((entry) =>
      typeof entry === 'string'
        ? entry === topic && of === undefined
        : entry.topic === topic && entry.of === of,
    );
  }
}
