import {css} from '../shared/plain-css.js';

/** For what a first question has not: giving way, being closed, what has changed, and paper. */
export const behindStyles = css`
  :host(:state(away)) {
    inset-block: 0 auto !important;
  }
  :host([position='top']:state(away)) {
    inset-block: auto 0 !important;
  }
  summary {
    padding-block: 0.25rem;
    cursor: pointer;
    font-size: 0.875rem;
  }
  [part='close'] {
    min-block-size: 2.75rem;
    margin-block-start: 0.5rem;
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
