import {css} from '@lit/reactive-element';

export const styles = css`
  [part='placeholder'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    inline-size: var(--_inline, auto);
    max-inline-size: 100%;
    border-radius: var(--_radius);
    outline: 0.0625rem solid var(--_line);
    outline-offset: -0.0625rem;
    background: var(--_notice);
    overflow-wrap: anywhere;
  }
  [part='placeholder']::before {
    content: '';
    grid-area: 1 / 1;
    min-block-size: var(--_block, 0);
    max-inline-size: 100%;
    aspect-ratio: var(--_ratio, auto);
  }
  .inside {
    display: flex;
    grid-area: 1 / 1;
    flex-direction: column;
    gap: calc(var(--_space) * 0.375);
    min-inline-size: 0;
    padding: calc(var(--_space) * 0.75) var(--_space);
  }
  p {
    max-inline-size: var(--_measure);
    margin: 0;
  }
  [part='title'] {
    font-weight: 600;
    font-family: var(--_heading);
    text-wrap: balance;
  }
  .facts {
    display: contents;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.875em;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    margin: 0;
    padding: 0;
    list-style-type: '';
    font-size: 0.9375em;
  }
  li > a {
    display: inline-block;
    padding-block: 0.125rem;
  }
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
  }
  button {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  [part='alert']:not(:empty) {
    padding: calc(var(--_space) * 0.5) var(--_space);
    border-inline-start: 0.25rem solid var(--_alert);
    background: var(--_surface);
  }
  [hidden],
  :is([part='alert'], .unknown):empty {
    display: none;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
  @media print {
    [part='controls'],
    .muted {
      display: none;
    }
  }
`;
