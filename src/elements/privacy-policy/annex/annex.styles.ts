import {css} from '../../shared/plain-css.js';

/** What only that has which is said about a text; see ../privacy-policy.styles.ts for the classes. */
export const styles = css`
  .x {
    padding: 0;
    list-style: none;
  }
  .x p {
    margin-block: 0.25rem;
  }
  .x > li {
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .m::after {
    content: attr(data-mark);
    font-size: 0.875em;
  }
  .p {
    margin-block-start: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_line);
  }
  .a {
    white-space: pre-wrap;
  }
  opt-out-controls {
    margin-block: var(--_space);
    padding: 0.5rem var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  @media print {
    .q:not([open]) {
      display: none;
    }
  }
`;
