import type {evaluate} from '../../bundle/conditions.js';
import type {BundleIndex} from '../../bundle/bundle-index.js';
import {plainText} from '../../bundle/plain-text.js';
import type {Condition, PolicyBundle, Section} from '../../bundle/types.js';
import type {PolicyWords} from '../../locales/policy.js';
import {bdi} from '../shared/bdi.js';
import {h, type Child} from '../shared/dom.js';
import type {ProseContext} from '../shared/prose.js';

/** Drawing by steps: it can rest at every yield, so that no task gets long. */
export type Steps = Generator<undefined, void, void>;

/** What a drawing follows. */
export interface Update {
  /** Ids of audiences whom the page speaks to, apart by spaces. */
  readonly audience: string | undefined;
  /** Whether a choice is granted, denied, or set to that option; unset while that is not known. */
  readonly is?: ((choice: string, value: string) => boolean) | undefined;
}

/** What decides whether something is shown. */
export interface Narrowed {
  readonly audience?: readonly string[] | undefined;
  readonly scope?: readonly string[] | undefined;
  readonly when?: Condition | undefined;
}

/** Something that can be hidden. */
export interface NarrowedElement {
  readonly element: HTMLElement;
  readonly item: Narrowed;
  /** Text of the policy; a part around it; shown only where the condition does not fail, or does. */
  readonly rule: 'text' | 'part' | 'holds' | 'fails';
}

/** What one drawing of a policy knows, and the small parts that all of it is made from. */
export class Sheet implements ProseContext {
  /** What can be hidden again, in the order in which it was drawn. */
  readonly narrowed: NarrowedElement[] = [];
  /** Texts that state something which is said more of elsewhere, and its reference. */
  readonly abouts: (readonly [text: HTMLElement, ref: string])[] = [];
  /** Elements that draw disclosure and choices; they follow the audience. */
  readonly embeds: HTMLElement[] = [];
  /** Whether a condition holds; there once anything that is drawn depends on one. */
  evaluate?: typeof evaluate;
  /** What addresses in the page begin with: `#`, or `#bundle/` where another policy comes first. */
  prefix = '#';

  readonly #used = new Set<string>();

  /**
   * @param bundle - what is drawn
   * @param index - of the same bundle
   * @param level - of the title among the page's headings, from 1
   * @param controls - whether disclosure and choices are drawn
   * @param words - ours
   * @param report - told what is wrong with more of our words
   */
  constructor(
    readonly bundle: PolicyBundle,
    readonly index: BundleIndex,
    readonly level: number,
    readonly controls: boolean,
    readonly words: {readonly policy: PolicyWords},
    readonly report: (problem: string) => void,
  ) {}

  /** Attributes of what we say inside the text of the policy. */
  get ours(): {lang: string; dir: string} {
    const {language, direction} = this.words.policy;
    return {lang: language, dir: direction};
  }

  /** Words of the policy among ours. */
  bdi(text: string): HTMLElement {
    return bdi(text, this.bundle.policy.language);
  }

  hrefFor(anchor: string): string {
    return this.prefix + anchor;
  }

  first(id: string): string | undefined {
    if (this.#used.has(id)) return undefined;
    this.#used.add(id);
    return id;
  }

  has(id: string): boolean {
    return this.#used.has(id);
  }

  /** Lets an element be hidden whenever `item` is left out. @returns the element */
  narrow<E extends HTMLElement>(
    element: E,
    item: Narrowed,
    rule: NarrowedElement['rule'] = 'part',
  ): E {
    if (item.audience?.length || item.scope?.length || item.when) {
      this.narrowed.push({element, item, rule});
    }
    return element;
  }

  /** A heading `depth` levels below the title; levels beyond the sixth are told by ARIA. */
  heading(depth: number, ...children: Child[]): HTMLElement {
    const level = this.level + depth;
    const tag = `h${Math.min(level, 6)}` as 'h1';
    return h(tag, {class: 'h', 'aria-level': level > 6 && level}, children);
  }

  link(id: string, child: Child, attributes = {}): HTMLElement {
    return h('a', {...attributes, href: this.hrefFor(id)}, child);
  }

  /** Names of audiences or scopes, apart by commas. */
  names(kind: 'audiences' | 'scopes', ids: readonly string[] | undefined): Child {
    return this.joined(ids, (id) => this.bdi(this.index[kind].get(id)?.name ?? id));
  }

  /** Items as a list in one line; undefined for none. */
  joined<T>(items: readonly T[] | undefined, draw: (item: T) => Child): Child {
    return items?.length
      ? items.map((item, at) => [at > 0 && this.words.policy.comma, draw(item)])
      : undefined;
  }

  /** What a section is called, also where its heading is empty. */
  headingOf({heading, number}: Section): string {
    const said = [number, plainText(heading).trim()].filter(Boolean).join(' ');
    return said || this.words.policy.unnamed;
  }
}

const hasWords = (child: Child): boolean => (Array.isArray(child) ? child.some(hasWords) : !!child);

/** Facts, a row each; those of which nothing is said are left out. */
export function facts(...rows: (readonly [label: string, value: Child])[]): Child {
  const said = rows.filter(([, value]) => hasWords(value));
  const row = ([label, value]: (typeof said)[number]) =>
    h('div', {}, h('dt', {}, label), h('dd', {}, value));
  return said.length && h('dl', {class: 'f'}, said.map(row));
}
