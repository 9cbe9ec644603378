import type {Element, ElementContent, RootContent} from 'hast';
import type {Block, TableRow} from '../../bundle/types.js';
import {blocksOf, wantedId} from './blocks.js';
import {inlinesOf} from './inlines.js';
import type {Reading} from './reading.js';

type Node = ElementContent | RootContent;

/** @returns the table, after its caption */
export function tableOf(node: Element, reading: Reading): Block[] {
  const before: Block[] = [];
  const rows: TableRow[] = [];
  const names = reading.takeNames();
  const visit = (nodes: readonly Node[]) => {
    for (const child of nodes) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') rows.push(rowOf(child, reading));
      else if (child.tagName === 'caption') before.push(...blocksOf(child.children, reading));
      else visit(child.children);
    }
  };
  visit(node.children);
  // Names within it are those of its rows.
  reading.meetAll(names);
  const width = Math.max(0, ...rows.map((row) => row.children.length));
  const isEmpty = ({children}: TableRow) => children.every((cell) => cell === '');
  // A table without a word in it held pictures, or the page together.
  if (rows.every(isEmpty)) return before;
  for (const row of rows) while (row.children.length < width) row.children.push('');
  return [...before, {type: 'table', children: rows}];
}

function rowOf(row: Element, reading: Reading): TableRow {
  const cells = row.children.filter((child) => child.type === 'element');
  const children = cells.flatMap((cell): TableRow['children'] => {
    const inlines = inlinesOf(cell.children, reading);
    const [only = ''] = inlines;
    const isPlain = inlines.length < 2 && typeof only === 'string';
    const content = isPlain ? only : {type: 'tableCell' as const, children: inlines};
    const span = Math.min(Number(cell.properties.colSpan ?? 1) || 1, 50);
    return [content, ...Array.from({length: span - 1}, () => '')];
  });
  const id = wantedId(reading.takeNames(), reading);
  return {type: 'tableRow', ...(id && {id}), children};
}
