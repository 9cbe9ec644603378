import {html, type TemplateResult} from 'lit';

/**
 * A real heading of any level.
 *
 * @param level - 1 to 6; what lies beyond is brought back to the nearest
 * @param content - what it says
 * @param id - id of the heading, by which others in the same shadow root are labelled
 */
export function heading(level: number, content: unknown, id: string): TemplateResult {
  switch (Math.min(Math.max(Math.round(level) || 1, 1), 6)) {
    case 1:
      return html`<h1 id=${id} part="heading">${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part="heading">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part="heading">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part="heading">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part="heading">${content}</h5>`;
    default:
      return html`<h6 id=${id} part="heading">${content}</h6>`;
  }
}
