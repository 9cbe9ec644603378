import {css} from 'lit';

export const styles = css`
  [part='group'] {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  [part='group'] > [part='heading'] {
    font-size: 1.1875em;
  }
  .choices {
    max-inline-size: none;
    padding: 0;
    list-style-type: '';
  }
  [part='choice'] {
    padding-block: var(--_space);
    border-block-start: 0.0625rem solid var(--_line);
  }
`;
