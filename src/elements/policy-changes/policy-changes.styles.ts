import {css} from 'lit';

export const styles = css`
  dl {
    margin-block: 0 var(--_space);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin-inline-start: 0;
    margin-block-end: 0.5rem;
  }
  [part='version'] {
    margin-block-end: 0.5rem;
  }
  label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
  }
  input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media print {
    label {
      display: none;
    }
  }
`;
