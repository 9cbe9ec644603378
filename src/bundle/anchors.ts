import type {Block, DefinitionItem, ListItem, Section, TableRow} from './types.js';

type Node = Block | ListItem | TableRow | DefinitionItem;

/** A block, list item, row or definition that carries an id. */
export type Clause = Extract<Node, {id?: unknown}>;

/** Something with an address: a section, or a clause within one. */
export interface Anchor {
  readonly id: string;
  /** The section itself, or the one that the clause stands in. */
  readonly section: Section;
  /** The sections from the outermost to `section`. */
  readonly path: readonly Section[];
  /** Set for a clause. */
  readonly clause?: Clause | undefined;
}

/**
 * @param sections - the text of a policy
 * @returns every section and clause by id, in reading order; of several with one id the first
 */
export function anchorsOf(sections: readonly Section[]): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();

  const add = (anchor: Anchor) => {
    if (!anchors.has(anchor.id)) anchors.set(anchor.id, anchor);
  };
  const findClauses = (nodes: readonly unknown[], section: Section, path: readonly Section[]) => {
    for (const node of nodes as readonly Node[]) {
      if (typeof node === 'string' || !('children' in node || 'content' in node || 'id' in node))
        continue;
      if ('id' in node && node.id) add({id: node.id, section, path, clause: node});
      if ('content' in node) findClauses(node.content, section, path);
      // There is no clause within a line of text, nor within the cells of a row.
      else if ('children' in node && node.type !== 'paragraph' && node.type !== 'tableRow') {
        findClauses(node.children, section, path);
      }
    }
  };
  const findSections = (within: readonly Section[], above: readonly Section[]) => {
    for (const section of within) {
      const path = [...above, section];
      add({id: section.id, section, path});
      findClauses(section.content ?? [], section, path);
      findSections(section.sections ?? [], path);
    }
  };
  findSections(sections, []);
  return anchors;
}
