/** A long text from JSON without a library: as markup, by DOM calls, or by DOM calls in slices. */
import type {Chapter, Part} from '../policy/document.js';
import {mode, text} from './policy-text.js';

/** Milliseconds of a slice. */
const SLICE = 8;

const escaped = (words: string) =>
  /[&<>"]/.test(words) ? words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`) : words;

function markup(part: Part): string {
  switch (part.type) {
    case 'p':
      return `<p>${escaped(part.text)} <a href="${escaped(part.link.href)}">${escaped(part.link.text)}</a></p>`;
    case 'ul':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const rows = part.rows.map((row) => row.map((cell) => `<td>${escaped(cell)}</td>`).join(''));
      return `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
    }
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function node(part: Part): Node {
  switch (part.type) {
    case 'p': {
      const link = element('a', part.link.text);
      link.href = part.link.href;
      return element('p', part.text, ' ', link);
    }
    case 'ul':
      return element('ul', ...part.items.map((item) => element('li', item)));
    case 'table': {
      const rows = part.rows.map((row) => element('tr', ...row.map((cell) => element('td', cell))));
      return element('table', element('tbody', ...rows));
    }
  }
}

function section({id, title, blocks}: Chapter): HTMLElement {
  const made = element('section', element('h2', title), ...blocks.map(node));
  made.id = id;
  return made;
}

/** What fits in a slice, then the browser gets a turn; the first slice is painted by itself. */
async function inSlices(root: Element): Promise<void> {
  let next = 0;
  while (next < text.sections.length) {
    const end = performance.now() + SLICE;
    const part = document.createDocumentFragment();
    const isFirst = !next;
    do part.append(section(text.sections[next++]!));
    while (next < text.sections.length && performance.now() < end);
    root.append(part);
    await (isFirst
      ? new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      : (globalThis as unknown as {scheduler: {yield(): Promise<void>}}).scheduler.yield());
  }
}

const root = document.getElementById('policy')!;
if (mode === 'html') {
  const sections = text.sections.map(
    ({id, title, blocks}) =>
      `<section id="${escaped(id)}"><h2>${escaped(title)}</h2>${blocks.map(markup).join('')}</section>`,
  );
  root.innerHTML = `<h1>${escaped(text.title)}</h1>${sections.join('')}`;
} else {
  root.append(element('h1', text.title));
  if (mode === 'dom') root.append(...text.sections.map(section));
  else await inSlices(root);
}
void __bench.finish();
