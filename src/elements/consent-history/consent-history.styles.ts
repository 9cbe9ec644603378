import {css} from 'lit';

export const styles = css`
  h3 {
    margin-block-start: var(--_space);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0.25rem var(--_space);
    margin-block: 0 var(--_space);
    max-inline-size: var(--_measure);
  }
  dd {
    margin: 0;
  }
  ol {
    margin: 0;
    padding: 0;
    max-inline-size: var(--_measure);
    list-style: none;
  }
  [part='act'] {
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_line);
  }
  [part='act'] ul {
    margin-block: 0.25rem 0;
  }
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block: var(--_space);
  }
  [part='button'] {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
    cursor: pointer;
  }
  [part='alert']:not(:empty) {
    padding: 0.75rem 1rem;
    border-inline-start: 0.25rem solid var(--_alert);
    background: var(--_notice);
  }
  @media print {
    [part='controls'] {
      display: none;
    }
  }
`;
