import {css} from './plain-css.js';

/**
 * The design tokens of every element, each a public custom property with its default, and what all
 * elements share. Inside, styles use the short private names.
 *
 * @cssprop --forthright-color-text - text
 * @cssprop --forthright-color-muted - small print and labels
 * @cssprop --forthright-color-link - links
 * @cssprop --forthright-color-accent - switches that are on, buttons and the focus ring
 * @cssprop --forthright-color-on-accent - what stands on the accent colour
 * @cssprop --forthright-color-surface - the ground of controls and of what opens over text
 * @cssprop --forthright-color-notice - the ground of notes
 * @cssprop --forthright-color-line - lines between things
 * @cssprop --forthright-color-border - the edge of controls
 * @cssprop --forthright-color-alert - what went wrong
 * @cssprop --forthright-space - the space between blocks, from which the others follow
 * @cssprop --forthright-radius - the radius of corners
 * @cssprop --forthright-measure - the widest that a line of text becomes
 * @cssprop --forthright-font - the font family of text
 * @cssprop --forthright-font-heading - the font family of headings
 * @cssprop --forthright-font-code - the font family of names and code
 * @cssprop --forthright-font-size - the size of text, which all other sizes follow; unset, the page's
 * @cssprop --forthright-line-height - the line height of text
 */
export const tokensText = css`
  :host {
    --_text: var(--forthright-color-text, light-dark(#1d2127, #e9ebee));
    --_muted: var(--forthright-color-muted, light-dark(#565d66, #a7aeb8));
    --_link: var(--forthright-color-link, light-dark(#0b57a4, #8fc1ff));
    --_accent: var(--forthright-color-accent, light-dark(#0b57a4, #8fc1ff));
    --_on-accent: var(--forthright-color-on-accent, light-dark(#fff, #0c1a2b));
    --_surface: var(--forthright-color-surface, light-dark(#fff, #15181d));
    --_notice: var(--forthright-color-notice, light-dark(#f3f5f8, #20252c));
    --_line: var(--forthright-color-line, light-dark(#d5dae1, #3a424d));
    --_border: var(--forthright-color-border, light-dark(#767f8b, #8b95a3));
    --_alert: var(--forthright-color-alert, light-dark(#9b1c1c, #ffb3ad));
    --_space: var(--forthright-space, 1rem);
    --_radius: var(--forthright-radius, 0.375rem);
    --_measure: var(--forthright-measure, 68ch);
    --_heading: var(--forthright-font-heading, inherit);
    display: block;
    color: var(--_text);
    font-family: var(--forthright-font, inherit);
    font-size: var(--forthright-font-size, max(1em, 0.75rem));
    line-height: var(--forthright-line-height, 1.6);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    pointer-events: auto;
    -webkit-user-select: text;
    user-select: text;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  code {
    font-family: var(--forthright-font-code, ui-monospace, monospace);
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }
`;
