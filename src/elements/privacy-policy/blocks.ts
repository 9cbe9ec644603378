import type {Block} from '../../bundle/types.js';
import {type Child, fill, h} from '../shared/dom.js';
import {fillProse} from '../shared/prose.js';
import type {Narrowed, Sheet, Steps} from './sheet.js';

type Node<T extends string> = Extract<Block, {type: T}>;
type Tag = 'p' | 'blockquote' | 'pre' | 'ol' | 'ul' | 'li' | 'dl' | 'div' | 'table';

/** Rows and items between two rests. */
const REST = 32;

/** Draws the blocks of a text at the end of an element. */
export function* drawBlocks(blocks: readonly Block[] = [], parent: Element, sheet: Sheet): Steps {
  for (const block of blocks) {
    if (typeof block === 'string') parent.append(h('p', {}, block));
    else yield* drawBlock(block, parent, sheet);
    yield;
  }
}

function* drawBlock(block: Exclude<Block, string>, parent: Element, sheet: Sheet): Steps {
  switch (block.type) {
    case 'paragraph':
      fillProse(begin('p', block, parent, sheet), block.children, sheet);
      break;
    case 'blockquote':
      yield* drawBlocks(block.children, begin('blockquote', block, parent, sheet), sheet);
      break;
    case 'code':
      begin('pre', block, parent, sheet).append(h('code', {}, block.value));
      break;
    case 'thematicBreak':
      parent.append(h('hr'));
      break;
    case 'list':
      yield* drawList(block, parent, sheet);
      break;
    case 'table':
      yield* drawTable(block, parent, sheet);
      break;
    case 'definitionList':
      yield* drawDefinitions(block, parent, sheet);
  }
}

/** Puts the element of a clause in its place. */
function begin(
  tag: Tag,
  {id, audience}: {id?: string | undefined; audience?: string[] | undefined},
  parent: Element,
  sheet: Sheet,
): HTMLElement {
  const element = h(tag, {id});
  if (audience) {
    sheet.narrow(element, {audience}, 'text');
    // A list takes nothing but items.
    fill(tag === 'li' ? element : parent, appliesTo({audience}, sheet));
  }
  return parent.appendChild(element);
}

/** Whom something concerns and what it covers, by name. */
export function appliesTo({audience, scope}: Narrowed, sheet: Sheet): HTMLElement | undefined {
  const {appliesTo, covers} = sheet.words.policy;
  const badge = (label: string, names: Child) =>
    names && h('span', {class: 'e'}, label, ': ', names);
  const concerned = badge(appliesTo, sheet.names('audiences', audience));
  const covered = badge(covers, sheet.names('scopes', scope));
  if (!concerned && !covered) return undefined;
  return sheet.narrow(h('p', sheet.ours, concerned, ' ', covered), {audience, scope});
}

function* drawList(block: Node<'list'>, parent: Element, sheet: Sheet): Steps {
  const {ordered, start, children} = block;
  const list = begin(ordered ? 'ol' : 'ul', block, parent, sheet);
  if (ordered && start !== undefined) list.setAttribute('start', `${start}`);
  let count = 0;
  for (const item of children) {
    if (typeof item === 'string') list.append(h('li', {}, item));
    else yield* drawBlocks(item.children, begin('li', item, list, sheet), sheet);
    if ((count += 1) % REST === 0) yield;
  }
}

function* drawTable(block: Node<'table'>, parent: Element, sheet: Sheet): Steps {
  const [head, ...rows] = block.children;
  // A table of few columns fits every screen; a wide one scrolls, which takes a keyboard too.
  const wide = (head?.children.length ?? 0) > 4;
  const scroller = {
    class: 'w',
    role: 'group',
    tabindex: 0,
    'aria-label': sheet.words.policy.table,
  };
  const into = wide ? parent.appendChild(h('div', scroller)) : parent;
  const table = begin('table', block, into, sheet);
  if (head) table.append(h('thead', {}, tableRow(head, 'th', sheet)));
  const body = table.appendChild(h('tbody'));
  for (const row of rows) {
    body.append(tableRow(row, 'td', sheet));
    if (body.childElementCount % REST === 0) yield;
  }
}

function tableRow(
  {id, children}: Node<'table'>['children'][number],
  tag: 'th' | 'td',
  sheet: Sheet,
): HTMLElement {
  const row = h('tr', {id});
  for (const cell of children) {
    const content = typeof cell === 'string' ? cell : cell.children;
    row.append(fillProse(h(tag, {scope: tag === 'th' && 'col'}), content, sheet));
  }
  return row;
}

function* drawDefinitions(block: Node<'definitionList'>, parent: Element, sheet: Sheet): Steps {
  const list = begin('dl', block, parent, sheet);
  for (const item of block.children) {
    const group = begin('div', {id: item.id}, list, sheet);
    sheet.narrow(group, item, 'text');
    const definition = h('dd', {}, appliesTo(item, sheet));
    fill(group, [fillProse(h('dt'), item.term, sheet), definition]);
    yield* drawBlocks(item.content, definition, sheet);
    yield;
  }
}
