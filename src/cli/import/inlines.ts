import type {ElementContent, RootContent} from 'hast';
import {allowedUrl} from '../../bundle/url.js';
import type {Inline} from '../../bundle/types.js';
import type {Reading} from './reading.js';

/** Elements of which nothing is read aloud or seen as text. */
export const SILENT = new Set(
  'applet audio base basefont canvas datalist embed frame frameset head iframe link map math meta object param picture script source style svg template track video'.split(
    ' ',
  ),
);

/** Elements that begin and end a line of their own. */
export const FLOW = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const MARKS: Readonly<Record<string, 'strong' | 'emphasis'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
};
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

type Node = ElementContent | RootContent;

/** @returns the words of nodes as runs of text, with white space as browsers show it */
export function inlinesOf(nodes: readonly Node[], reading: Reading): Inline[] {
  return trimmed(joined(nodes.flatMap((node) => inlineOf(node, reading))));
}

function inlineOf(node: Node, reading: Reading): Inline[] {
  if (node.type === 'text') return [node.value.replace(/[ \t\n\f\r]+/g, ' ')];
  if (node.type !== 'element') return [];
  const {tagName, properties, children} = node;
  if (SILENT.has(tagName)) {
    reading.leaveOut(tagName);
    // What stands in for a picture is read in its place.
    return tagName === 'picture' || tagName === 'object' || tagName === 'map'
      ? children.flatMap((child) => inlineOf(child, reading))
      : [];
  }
  reading.meet(node);
  const inside = () => joined(children.flatMap((child) => inlineOf(child, reading)));
  const mark = MARKS[tagName];
  if (mark) return marked(mark, inside());
  if (CODE.has(tagName)) return code(inside());
  switch (tagName) {
    case 'a':
      return link(inside(), properties, reading);
    case 'br':
      return [{type: 'break'}];
    case 'img':
    case 'area':
      return typeof properties.alt === 'string' && properties.alt.trim()
        ? [properties.alt.replace(/\s+/g, ' ')]
        : [];
    case 'input':
      return /^(submit|button|reset)$/.test(String(properties.type)) && properties.value
        ? [String(properties.value)]
        : [];
    case 'del':
    case 's':
    case 'strike':
      reading.note('struck-out text is kept as plain text: see whether it is still meant');
      return inside();
    default:
      // A block within a line gets a line of its own.
      return FLOW.has(tagName) ? [{type: 'break'}, ...inside(), {type: 'break'}] : inside();
  }
}

const isBlank = (inline: Inline) => typeof inline === 'string' && !inline.trim();

/** Marks round nothing are left out, and space stays outside of them. */
function marked(type: 'strong' | 'emphasis', children: Inline[]): Inline[] {
  if (children.every(isBlank)) return children;
  const [first, last] = [children[0], children.at(-1)];
  const before = typeof first === 'string' && first.startsWith(' ') ? [' '] : [];
  const after = typeof last === 'string' && last.endsWith(' ') ? [' '] : [];
  return [...before, {type, children: trimmed(children)}, ...after];
}

/** Code holds characters alone; what is marked up within it is no code. */
function code(children: Inline[]): Inline[] {
  if (!children.every((child) => typeof child === 'string')) return children;
  const value = children.join('');
  return value.trim() ? [{type: 'inlineCode', value}] : [value];
}

function link(
  children: Inline[],
  {href, title}: Readonly<Record<string, unknown>>,
  reading: Reading,
): Inline[] {
  if (typeof href !== 'string') return children;
  if (children.every(isBlank)) {
    if (href.startsWith('#')) return children;
    if (typeof title !== 'string' || !title.trim()) {
      reading.note(`a link without words was left out: ${href}`);
      return children;
    }
    children = [title];
  }
  if (href.startsWith('#')) return reading.crossReference(href.slice(1), children);
  const url = href.trim().replaceAll(' ', '%20');
  if (!url || !allowedUrl(url)) {
    reading.note(`a link that no page may carry is kept as its words: ${href}`);
    return children;
  }
  const named = typeof title === 'string' && title.trim() ? {title} : {};
  const [first, last] = [children[0], children.at(-1)];
  const before = typeof first === 'string' && first.startsWith(' ') ? [' '] : [];
  const after = typeof last === 'string' && last.endsWith(' ') ? [' '] : [];
  return [...before, {type: 'link', url, ...named, children: trimmed(children)}, ...after];
}

const isBreak = (inline: Inline | undefined) =>
  typeof inline === 'object' && inline.type === 'break';

/** Joins strings that follow each other. */
function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (typeof inline === 'string' && typeof last === 'string') {
      result[result.length - 1] = (last + inline).replace(/ {2,}/g, ' ');
    } else if (typeof inline === 'string' && isBreak(last)) {
      // White space at the edges of a line is none.
      if (inline.trimStart()) result.push(inline.replace(/^ +/, ''));
    } else if (inline !== '') {
      if (isBreak(inline) && typeof last === 'string') {
        result[result.length - 1] = last.replace(/ +$/, '');
      }
      result.push(inline);
    }
  }
  return result;
}

const isEdge = (inline: Inline | undefined) =>
  inline !== undefined &&
  (typeof inline === 'string' ? !/[^ ]/.test(inline) : inline.type === 'break');

/** Takes white space and breaks off both ends. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  let [start, end] = [0, inlines.length];
  while (start < end && isEdge(inlines[start])) start++;
  while (end > start && isEdge(inlines[end - 1])) end--;
  const kept = inlines.slice(start, end);
  const [first, last] = [kept[0], kept.at(-1)];
  if (typeof first === 'string') kept[0] = first.replace(/^ +/, '');
  if (typeof last === 'string') {
    kept[kept.length - 1] = (kept.length === 1 ? (kept[0] as string) : last).replace(/ +$/, '');
  }
  return kept;
}
