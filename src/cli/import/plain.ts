import type {Element, ElementContent} from 'hast';
import type {Parsed} from './markdown.js';

const BULLET = /^\s*[-*•‣◦·]\s+/;

const element = (tagName: string, children: readonly (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) =>
    typeof child === 'string' ? {type: 'text', value: child} : child,
  ),
});

/**
 * A heading of plain text: a short line that does not end like a sentence, with text below it.
 *
 * @param line - without space around it
 * @param next - the line below
 */
function isHeading(line: string, next: string | undefined): boolean {
  if (next === undefined || line.length > 60 || BULLET.test(line)) return false;
  if (/[.,;:!)]$/.test(line) || /\S@\S|:\/\/|^\W*\d+\W*$/.test(line)) return false;
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(line) || line.split(/\s+/).length > 9) return false;
  // What follows a heading is longer than it, or is the next heading.
  return next.length > line.length * 1.5 || line === line.toUpperCase();
}

/** Lines that were broken to a width, and not where something ends. */
function isWrapped(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length > 50);
  const widest = Math.max(...lines.map((line) => line.length));
  return widest < 120 && long.length > lines.length / 2 && lines.length > 3;
}

/**
 * @param text - without marks of any kind; underlined lines, and short lines above others, are headings
 */
export function parsePlain(text: string): Parsed {
  const children: Element[] = [];
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n[ \t\f]*\n/);
  const wrapped = isWrapped(text.split('\n').filter((line) => line.trim()));
  let open: string[] = [];
  let items: Element[] = [];
  const close = () => {
    if (open.length) children.push(element('p', [open.join(' ')]));
    if (items.length) children.push(element('ul', items));
    open = [];
    items = [];
  };
  for (const [at, paragraph] of paragraphs.entries()) {
    const lines = paragraph.split('\n').map((line) => line.trim());
    const kept = lines.filter(Boolean);
    for (const [number, line] of kept.entries()) {
      if (!wrapped && open.length) close();
      const below = kept[number + 1] ?? paragraphs[at + 1]?.trim().split('\n')[0]?.trim();
      if (/^(=+|-+|_+|\*+)$/.test(line)) continue;
      if (/^(={3,}|-{3,})$/.test(kept[number + 1] ?? '')) {
        close();
        children.push(element('h2', [line]));
      } else if (BULLET.test(line)) {
        if (open.length) close();
        items.push(element('li', [line.replace(BULLET, '')]));
      } else if (items.length && number > 0 && wrapped) {
        items.at(-1)!.children.push({type: 'text', value: ` ${line}`});
      } else if (!open.length && isHeading(line, below)) {
        close();
        children.push(element('h2', [line]));
      } else {
        if (items.length || !wrapped) close();
        open.push(line);
      }
    }
    close();
  }
  return {tree: {type: 'root', children}};
}
