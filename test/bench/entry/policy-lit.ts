/** A long text from JSON with Lit, as one would write it down first. */
import {html, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Part} from '../policy/document.js';
import {mode, style, text} from './policy-text.js';

// No white space in the templates: a build would take it out.
// prettier-ignore
function part(of: Part) {
  switch (of.type) {
    case 'p':
      return html`<p>${of.text} <a href=${of.link.href}>${of.link.text}</a></p>`;
    case 'ul':
      return html`<ul>${of.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'table':
      return html`<table><tbody>${of.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
  }
}

// prettier-ignore
const sections = () => repeat(text.sections, ({id}) => id, ({id, title, blocks}) =>
  html`<section id=${id}><h2>${title}</h2>${blocks.map(part)}</section>`);

const host = document.getElementById('policy')!;
const sheet = document.createElement('style');
sheet.textContent = style;
const root = mode === 'shadow' ? host.attachShadow({mode: 'open'}) : host;
root.append(sheet);
render(
  html`<h1>${text.title}</h1>
    ${sections()}`,
  root,
);
void __bench.finish();
