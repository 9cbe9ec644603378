import type {Keys} from '../../../bundle/problem.js';
import type {Block, Inline, ListItem, Section} from '../../../bundle/types.js';

type Node = Block | ListItem | Inline;
/** Is told of a node and of the way to it. */
export type Visit = (node: Node, keys: Keys) => void;

/** Visits every node of text below a field. */
function walk(nodes: unknown, keys: Keys, visit: Visit): void {
  if (!Array.isArray(nodes)) return;
  nodes.forEach((node: unknown, at) => {
    const here = [...keys, at];
    if (typeof node === 'string' || (node as {type?: unknown}).type !== undefined) {
      visit(node as Node, here);
    }
    if (typeof node === 'string') return;
    const {children, content, term} = node as Record<string, unknown>;
    walk(term, [...here, 'term'], visit);
    walk(children, [...here, 'children'], visit);
    walk(content, [...here, 'content'], visit);
  });
}

/** Visits the sections of a policy, each before those below it. */
export function eachSection(
  sections: readonly Section[],
  keys: Keys,
  visit: (section: Section, keys: Keys) => void,
): void {
  sections.forEach((section, at) => {
    const here = [...keys, at];
    visit(section, here);
    eachSection(section.sections ?? [], [...here, 'sections'], visit);
  });
}

/** Visits every node of text of a policy, headings too. */
export function everyText(all: readonly Section[], visit: Visit): void {
  eachSection(all, ['policy', 'sections'], (section, keys) => {
    walk(section.heading, [...keys, 'heading'], visit);
    walk(section.content, [...keys, 'content'], visit);
  });
}
