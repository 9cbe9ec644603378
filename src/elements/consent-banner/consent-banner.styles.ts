import {css} from '../shared/plain-css.js';

/**
 * Everything that a page's style sheet must not take from a visitor is `!important`: here that outranks
 * the page's own `!important` rules and style attributes (CSS Cascade 4, section 6.1), so that accept,
 * reject and choose stay there, of one size and one colour. Themes go through custom properties.
 */
export const styles = css`
  :host,
  ::slotted(*) {
    all: initial !important;
  }
  :host {
    --_text: var(--forthright-color-text, light-dark(#1d2127, #e9ebee)) !important;
    --_link: var(--forthright-color-link, light-dark(#0b57a4, #8fc1ff)) !important;
    --_accent: var(--forthright-color-accent, light-dark(#0b57a4, #8fc1ff)) !important;
    --_on: var(--forthright-color-on-accent, light-dark(#fff, #0c1a2b)) !important;
    --_surface: var(--forthright-color-surface, light-dark(#fff, #15181d)) !important;
    --_border: var(--forthright-color-border, light-dark(#767f8b, #8b95a3)) !important;
    --_radius: var(--forthright-radius, 0.375rem) !important;
    display: block !important;
    position: fixed !important;
    inset: auto 0 0 !important;
    z-index: 2147483647 !important;
    color-scheme: inherit !important;
    font-family: var(--forthright-font, inherit) !important;
    pointer-events: none !important;
  }
  :host([position='top']) {
    inset-block: 0 auto !important;
  }
  :host([position='corner']) {
    inset-inline-start: auto !important;
    inline-size: min(100%, 28rem) !important;
  }
  :host([position='inline']) {
    position: static !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  [part='banner'] {
    box-sizing: border-box;
    display: block !important;
    visibility: visible !important;
    opacity: 1 !important;
    transform: none !important;
    pointer-events: auto;
    max-block-size: 80vh;
    overflow: auto;
    padding: 1rem max(1rem, (100% - 70rem) / 2);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text);
    font-size: 1rem;
    line-height: 1.5;
  }
  :host([position='corner']) [part='banner'],
  :host([position='inline']) [part='banner'] {
    margin: 1rem;
    padding: 1rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  :host([position='inline']) [part='banner'] {
    max-block-size: none;
  }
  [part][hidden] {
    display: none !important;
  }
  [part='title'] {
    margin: 0;
    font-size: 1.125rem;
  }
  a {
    color: var(--_link);
  }
  p {
    margin: 0.5rem 0 0;
    max-inline-size: 85ch;
    font-size: 0.875rem;
  }
  [part='controls'] {
    display: flex !important;
    flex-wrap: wrap;
    gap: 0.75rem;
    max-inline-size: 40rem;
    margin-block-start: 1rem;
  }
  ::slotted(*) {
    --_text: inherit !important;
    --_accent: inherit !important;
    --_on: inherit !important;
    --_radius: inherit !important;
    color-scheme: inherit !important;
    box-sizing: border-box !important;
    display: block !important;
    color: var(--_text) !important;
    font-family: inherit !important;
    font-size: 1rem !important;
    line-height: 1.5 !important;
  }
  ::slotted([slot='text']) {
    margin: 0.5rem 0 0 !important;
    max-inline-size: 75ch !important;
  }
  ::slotted(button) {
    min-block-size: 2.75rem !important;
    /* Side by side and of one size, or one a line where there is less than that. */
    flex: 1 1 calc((24rem - 100%) * 999) !important;
    min-inline-size: 0 !important;
    padding: 0.5rem 1rem !important;
    border: 2px solid var(--_accent) !important;
    border-radius: var(--_radius) !important;
    background: var(--_accent) !important;
    color: var(--_on) !important;
    font-weight: 600 !important;
    text-align: center !important;
    cursor: pointer !important;
  }
`;
