import type {Chapter, Part} from './document.js';
import {type Variant, VISIBLE} from './variant.js';

/** The words of these texts are plain, so that nothing is escaped here; whoever draws them must. */
function markup(part: Part): string {
  switch (part.type) {
    case 'p':
      return `<p>${part.text} <a href="${part.link.href}">${part.link.text}</a></p>`;
    case 'ul':
      return `<ul>${part.items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
    case 'table': {
      const rows = part.rows.map((cells) => cells.map((cell) => `<td>${cell}</td>`).join(''));
      return `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
    }
  }
}

const open = ({id, title, blocks}: Chapter) =>
  `<section id="${id}"><h2>${title}</h2>${blocks.map(markup).join('')}</section>`;
const closed = ({id, title, blocks}: Chapter) =>
  `<details id="${id}"><summary><h2>${title}</h2></summary>${blocks.map(markup).join('')}</details>`;

const variant = (name: string, style: string, section: (chapter: Chapter) => string): Variant => ({
  name,
  first: '#s0 h2',
  page: ({title, sections}) => ({
    head: `<style>${style}</style>`,
    body: `<main id="policy"><h1>${title}</h1>${sections.map(section).join('\n')}</main><script>__bench.finish()</script>`,
  }),
});

/** Plain HTML: what all others are measured against, and the limits of the browser itself. */
export const limit = variant('static HTML', '', open);
export const statics: readonly Variant[] = [
  limit,
  variant('static HTML + content-visibility', VISIBLE, open),
  variant('static HTML + closed details', '', closed),
];
