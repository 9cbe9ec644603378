import {css} from 'lit';

export const styles = css`
  aside {
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-inline-start: 0.25rem solid var(--_line);
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
    padding-block-start: calc(var(--_space) * 0.5);
    border-block-start: 0.0625rem solid var(--_line);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 calc(var(--_space) * 0.75);
    margin-block: 0 calc(var(--_space) * 0.5);
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;
