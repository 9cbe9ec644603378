import type {Element, Root} from 'hast';
import type {Inline} from '../../bundle/types.js';

/** What a fragment of an address leads to, in small letters and without what ids cannot have. */
export const fragmentKey = (fragment: string) => {
  let decoded = fragment;
  try {
    decoded = decodeURIComponent(fragment);
  } catch {
    // As it stands.
  }
  return decoded.trim().toLowerCase();
};

/** What is kept in mind while a text is read. */
export class Reading {
  readonly #notes = new Map<string, number>();
  /** Places that elements are named as, since the last block. */
  #met: string[] = [];
  readonly #wanted = new Set<string>();
  readonly #references: {reference: Extract<Inline, {type: 'crossReference'}>; to: string}[] = [];

  /** @param tree - what will be read: places that it links to get an id */
  constructor(tree: Root) {
    const visit = (node: Root | Element) => {
      for (const child of node.children) {
        if (child.type !== 'element') continue;
        const {href} = child.properties;
        if (typeof href === 'string' && href.startsWith('#'))
          this.#wanted.add(fragmentKey(href.slice(1)));
        visit(child);
      }
    };
    visit(tree);
  }

  /** Tells the author something, once however often it is met. */
  note(text: string): void {
    this.#notes.set(text, (this.#notes.get(text) ?? 0) + 1);
  }

  /** @returns what to tell the author, with how often it was met */
  get notes(): string[] {
    return [...this.#notes].map(([text, times]) => (times > 1 ? `${text} (${times} times)` : text));
  }

  /** An element that shows no text; pictures and the like need no word about it. */
  leaveOut(tagName: string): void {
    if (/^(script|iframe|object|embed|applet)$/.test(tagName)) {
      this.note(`a <${tagName}> was left out: a bundle carries words, never what runs`);
    }
  }

  /** Remembers what addresses may call the block that this element belongs to. */
  meet({tagName, properties}: Element): void {
    for (const name of [properties.id, tagName === 'a' ? properties.name : undefined]) {
      if (typeof name === 'string' && name) this.#met.push(name);
    }
  }

  /** Remembers names that were taken before they had a block. */
  meetAll(names: readonly string[]): void {
    this.#met.push(...names);
  }

  /** @returns the names met since the last call */
  takeNames(): string[] {
    return this.#met.splice(0);
  }

  /** @returns a reference to another place of the text; where it leads is known at its end */
  crossReference(to: string, content: Inline[]): Inline[] {
    const reference = {type: 'crossReference' as const, to: '', content};
    this.#references.push({reference, to: fragmentKey(to)});
    return [reference];
  }

  /** @returns whether a link of the text leads to a place of this name */
  isWanted(name: string): boolean {
    return this.#wanted.has(fragmentKey(name));
  }

  /**
   * Sets where the references lead.
   *
   * @param find - the id of what a fragment names, if anything
   */
  resolve(find: (fragment: string) => string | undefined): void {
    for (const {reference, to} of this.#references) {
      const id = find(to);
      reference.to =
        id ??
        (to
          .replace(/[^a-z0-9._-]+/g, '-')
          .replace(/^[^a-z0-9]+/, '')
          .slice(0, 80) ||
          'top');
      if (id !== undefined) continue;
      Object.assign(reference, {absentInSource: true});
      this.note(`the text refers to #${to}, which it does not have; the words are kept`);
    }
  }
}
