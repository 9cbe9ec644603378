import {css} from 'lit';

export const styles = css`
  aside {
    max-inline-size: var(--_measure);
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 0.0625rem solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_notice);
    font-size: 0.9375em;
  }
  .label {
    font-weight: 600;
  }
  aside > ul {
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  [part='practice'] + [part='practice'] {
    margin-block-start: calc(var(--_space) * 0.5);
    padding-block-start: calc(var(--_space) * 0.75);
    border-block-start: 0.0625rem solid var(--_line);
  }
  dl {
    display: grid;
    grid-template-columns: fit-content(9rem) 1fr;
    gap: calc(var(--_space) * 0.25) var(--_space);
    margin-block: 0 calc(var(--_space) * 0.5);
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  a {
    display: inline-block;
    padding-block: 0.125rem;
  }
`;
