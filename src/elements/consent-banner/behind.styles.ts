import {css} from '../shared/plain-css.js';

/**
 * For what a first question has not, or not yet: what is only heard, where the focus is, forced colours, giving
 * way, being closed, what has changed, and paper.
 */
export const behindStyles = css`
  :host::before,
  :host::after,
  ::slotted(*)::before,
  ::slotted(*)::after {
    content: none !important;
  }
  .status {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  ::slotted(:focus-visible) {
    outline: 3px solid var(--_accent) !important;
    outline-offset: 2px !important;
  }
  @media (forced-colors: active) {
    ::slotted(button) {
      border-color: ButtonText !important;
    }
  }
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
