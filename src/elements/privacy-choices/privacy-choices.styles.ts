import {css} from '@lit/reactive-element/css-tag.js';

export const styles = css`
  :host {
    display: inline;
  }
  :host([floating]) {
    position: fixed;
    inset-block-end: 1rem;
    inset-inline-start: 1rem;
    z-index: 2147483000;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  :host([floating]) button {
    min-block-size: 2.75rem;
    padding-inline: 1rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 2);
    background: var(--_surface);
    color: var(--_text);
    text-decoration: none;
  }
  [hidden] {
    display: none;
  }
  svg {
    inline-size: auto;
    block-size: 0.875em;
  }
  .pill {
    fill: #fff;
    stroke: #06f;
    stroke-width: 1.5;
  }
  .half {
    fill: #06f;
  }
  .tick,
  .cross {
    fill: none;
    stroke: #06f;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .cross {
    stroke: #fff;
  }
  [part='signal'] {
    margin-inline: 0.5em;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  :host([floating]) [part='signal'] {
    padding: 0.25em 0.5em;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='alert']:not(:empty) {
    display: block;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
