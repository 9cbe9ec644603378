import {css} from '../shared/plain-css.js';

export const styles = css`
  :host {
    display: contents;
  }
  :host([inline]) {
    display: block;
  }
  .outside {
    position: fixed;
    clip-path: inset(50%);
  }
  [part='dialog'] {
    color: var(--_text);
    background: var(--_surface);
  }
  section[part='dialog'] {
    max-inline-size: 44rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  dialog {
    inline-size: min(100% - 2rem, 44rem);
    max-block-size: calc(100dvh - 2rem);
    padding: 1.5rem;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 2);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  h2,
  h3,
  h4 {
    margin-block: 0 0.5rem;
    font-family: var(--_heading);
    line-height: 1.25;
  }
  h4 {
    margin-block-start: 0.75rem;
    font-size: 1em;
  }
  p,
  ul {
    margin-block: 0 0.5rem;
    max-inline-size: var(--_measure);
  }
  ul {
    padding-inline-start: 1.25em;
  }
  ul:has(> li > .switch) {
    padding: 0;
    list-style: none;
  }
  [part='group'],
  [part='required'] {
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.75rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  .switch > :first-child {
    flex: 1 1 10em;
  }
  li > .switch > :first-child {
    flex-basis: 5em;
  }
  .value {
    display: flex;
    align-items: center;
    gap: 0.75rem;
    margin-inline-start: auto;
  }
  .state {
    color: var(--_muted);
    font-size: 0.875em;
  }
  [role='switch'] {
    appearance: none;
    flex: none;
    inline-size: 3rem;
    block-size: 1.625rem;
    margin: 0;
    padding: 0.125rem;
    border: 0.125rem solid var(--_border);
    border-radius: 1rem;
    background: var(--_surface);
    cursor: pointer;
  }
  [role='switch']::before {
    content: '';
    display: block;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border-radius: 50%;
    background: var(--_border);
  }
  [role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [role='switch']:checked::before {
    margin-inline-start: 1.375rem;
    background: var(--_on-accent);
  }
  summary {
    padding-block: 0.5rem;
    cursor: pointer;
  }
  [part='clause'] {
    display: inline-block;
    padding-block: 0.25rem;
  }
  .search {
    min-block-size: 5rem;
  }
  .search > label {
    display: grid;
    justify-items: start;
  }
  [part='search'] {
    min-block-size: 2.75rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  [part='controls'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 10rem), 1fr));
    gap: 0.75rem;
    padding-block: 1rem 0.75rem;
  }
  [part='button'] {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  dialog > [part='button'] {
    background: none;
    border-color: transparent;
    color: var(--_link);
    font-weight: inherit;
  }
  [part='alert']:not(:empty) {
    padding: 0.75rem 1rem;
    border-inline-start: 0.25rem solid var(--_alert);
    background: var(--_notice);
  }
  [hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    [role='switch']::before {
      background: ButtonText;
    }
    [role='switch']:checked {
      background: Highlight;
    }
  }
`;
