import {css} from 'lit';

export const styles = css`
  [part='group'] {
    margin-block-start: calc(var(--_space) * 2);
  }
  [part='group'] > [part='heading'] {
    font-size: 1.1875em;
  }
  .choices {
    padding: 0;
    list-style-type: '';
  }
  [part='choice'] {
    padding-block: calc(var(--_space) * 1.25);
  }
  [part='choice'] + [part='choice'],
  [part='group'] > .choices > :first-child {
    border-block-start: 0.0625rem solid var(--_line);
  }
  [part='silence'] {
    color: var(--_muted);
  }
`;
