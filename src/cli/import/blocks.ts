import type {Element, ElementContent, RootContent} from 'hast';
import type {Block, DefinitionItem, Inline, ListItem} from '../../bundle/types.js';
import {ownId} from './ids.js';
import {FLOW, inlinesOf, SILENT} from './inlines.js';
import type {Reading} from './reading.js';
import {tableOf} from './tables.js';

type Node = ElementContent | RootContent;

/** A heading of the text, or a block of it, in the order in which they are read. */
export type Piece =
  | {readonly depth: number; readonly heading: Inline[]; readonly names: readonly string[]}
  | {readonly depth?: undefined; readonly block: Block; readonly names: readonly string[]};

/** @returns headings and blocks in reading order */
export function piecesOf(nodes: readonly Node[], reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  let line: Node[] = [];
  const push = (block: Block | undefined) => {
    if (block !== undefined) pieces.push({block, names: reading.takeNames()});
  };
  const endLine = () => {
    push(paragraph(inlinesOf(line, reading)));
    line = [];
  };
  for (const node of nodes) {
    const isFlow = node.type === 'element' && (FLOW.has(node.tagName) || holdsFlow(node));
    if (!isFlow) {
      line.push(node);
      continue;
    }
    endLine();
    reading.meet(node);
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (depth !== undefined) {
      const heading = inlinesOf(node.children, reading);
      pieces.push({depth: Number(depth), heading, names: reading.takeNames()});
    } else if (isTransparent(node)) pieces.push(...piecesOf(node.children, reading));
    else for (const block of blockOf(node, reading)) push(block);
  }
  endLine();
  return pieces;
}

/** A link or a mark around whole blocks. */
const holdsFlow = (node: Element): boolean =>
  !SILENT.has(node.tagName) &&
  node.children.some(
    (child) => child.type === 'element' && (FLOW.has(child.tagName) || holdsFlow(child)),
  );

const OWN = new Set('blockquote dir dl hr menu ol p pre table ul'.split(' '));

const isTransparent = ({tagName}: Element) => !OWN.has(tagName);

function paragraph(children: Inline[]): Block | undefined {
  if (!children.length || children.every((child) => child === '')) return undefined;
  const [only] = children;
  return children.length === 1 && typeof only === 'string' ? only : {type: 'paragraph', children};
}

/** @returns the blocks of what is no section; a heading within it is a paragraph of strong words */
export function blocksOf(nodes: readonly Node[], reading: Reading): Block[] {
  return piecesOf(nodes, reading).flatMap((piece): Block[] => {
    const block =
      piece.depth === undefined
        ? piece.block
        : piece.heading.length
          ? {
              type: 'paragraph' as const,
              children: [{type: 'strong' as const, children: piece.heading}],
            }
          : undefined;
    if (block === undefined) return [];
    return [named(block, piece.names, reading)];
  });
}

/** @returns an id made of the first of some names that a link of the text leads to */
export function wantedId(names: readonly string[], reading: Reading): string | undefined {
  const name = names.find((each) => reading.isWanted(each));
  return name === undefined ? undefined : ownId(name.replace(/[^A-Za-z0-9._-]+/g, '-'));
}

/** @returns the block as a clause, where a link of the text leads to one of its names */
export function named(block: Block, names: readonly string[], reading: Reading): Block {
  const id = wantedId(names, reading);
  if (id === undefined || (typeof block !== 'string' && block.type === 'thematicBreak')) {
    return block;
  }
  return typeof block === 'string' ? {type: 'paragraph', id, children: [block]} : {...block, id};
}

function blockOf(node: Element, reading: Reading): Block[] {
  switch (node.tagName) {
    case 'p': {
      const block = paragraph(inlinesOf(node.children, reading));
      return block === undefined ? [] : [block];
    }
    case 'blockquote': {
      const children = blocksOf(node.children, reading);
      return children.length ? [{type: 'blockquote', children}] : [];
    }
    case 'pre': {
      const value = textOf(node).replace(/^\n|\n$/g, '');
      return value.trim() ? [{type: 'code', value}] : [];
    }
    case 'hr':
      return [{type: 'thematicBreak'}];
    case 'table':
      return tableOf(node, reading);
    case 'dl':
      return definitionsOf(node, reading);
    default:
      return listOf(node, reading);
  }
}

const textOf = (node: Node): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

function listOf(node: Element, reading: Reading): Block[] {
  const children: ListItem[] = [];
  for (const child of node.children) {
    const isItem = child.type === 'element' && child.tagName === 'li';
    const blocks = blocksOf(isItem ? child.children : [child], reading);
    const [only] = blocks;
    if (!blocks.length) continue;
    children.push(
      blocks.length === 1 && typeof only === 'string' ? only : {type: 'listItem', children: blocks},
    );
  }
  if (!children.length) return [];
  const ordered = node.tagName === 'ol';
  const start = ordered ? Number(node.properties.start ?? 1) : 1;
  return [
    {
      type: 'list',
      ...(ordered && {ordered}),
      ...(Number.isInteger(start) && start !== 1 && {start}),
      children,
    },
  ];
}

function definitionsOf(node: Element, reading: Reading): Block[] {
  const items: DefinitionItem[] = [];
  const visit = (nodes: readonly Node[]) => {
    for (const child of nodes) {
      if (child.type !== 'element') {
        if (textOf(child).trim()) items.push({term: [], content: blocksOf([child], reading)});
      } else if (child.tagName === 'dt') {
        items.push({term: inlinesOf(child.children, reading), content: []});
      } else if (child.tagName === 'dd') {
        const last = items.at(-1) ?? {term: [], content: []};
        if (!items.length) items.push(last);
        last.content.push(...blocksOf(child.children, reading));
      } else visit(child.children);
    }
  };
  visit(node.children);
  return items.length ? [{type: 'definitionList', children: items}] : [];
}
