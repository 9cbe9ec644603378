import {css} from 'lit';

export const styles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space);
    margin-block-end: calc(var(--_space) * 0.25);
  }
  .head > :first-child {
    flex: 1 1 12em;
    margin-block: 0;
    font-size: 1.0625em;
  }
  :host([compact]) .head > :first-child {
    flex-basis: 9.5em;
  }
  p:last-child {
    margin-block-end: 0;
  }
  .clause {
    font-size: 0.9375em;
  }
  .clause,
  .ways li {
    padding-block: 0.125rem;
  }

  [role='switch'] {
    flex: none;
    display: inline-grid;
    place-items: center;
    min-block-size: 2.75rem;
    min-inline-size: 3.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .track {
    display: block;
    inline-size: 3rem;
    block-size: 1.625rem;
    padding: 0.125rem;
    border: 0.125rem solid var(--_border);
    border-radius: 1rem;
    background: var(--_surface);
  }
  .thumb {
    display: block;
    inline-size: 1.125rem;
    block-size: 1.125rem;
    border-radius: 50%;
    background: var(--_border);
    transition: margin-inline-start 0.12s;
  }
  [aria-checked='true'] .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [aria-checked='true'] .thumb {
    margin-inline-start: 1.375rem;
    background: var(--_on-accent);
  }

  [part='button'] {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 0.0625rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  [part='button']:hover {
    background: var(--_notice);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5);
  }
  [aria-disabled='true'],
  button:disabled {
    cursor: not-allowed;
    opacity: 0.65;
  }

  form,
  fieldset,
  .buttons,
  #state,
  [part='alert']:not(:empty),
  [part='ways'] {
    margin-block: 0 calc(var(--_space) * 0.5);
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  [type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .option + .muted {
    margin-block-start: -0.5rem;
    margin-inline-start: 1.75rem;
  }
  .field {
    margin-block-end: calc(var(--_space) * 0.75);
  }
  label {
    display: block;
  }
  input:not([type='radio']),
  textarea {
    inline-size: 100%;
    max-inline-size: 24rem;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.625rem;
    border: 0.0625rem solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  [aria-invalid='true'] {
    border-color: var(--_alert);
  }
  .error,
  .failure {
    color: var(--_alert);
  }
  [part='alert']:has(p) {
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 0.75);
    border-inline-start: 0.25rem solid var(--_alert);
    border-radius: var(--_radius);
    background: var(--_notice);
  }
  [part='alert'] button {
    margin-block-end: calc(var(--_space) * 0.5);
  }
  /* WebKit sees no focus that has to be shown where arrows lead from one option to the next. */
  [type='radio']:focus {
    outline: 0.1875rem solid var(--_accent);
    outline-offset: 0.125rem;
  }
  #state:focus-visible {
    outline-offset: 0.25rem;
  }

  @media print {
    [role='switch'],
    [part='button'],
    form,
    fieldset {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .thumb {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .track {
      border-color: ButtonText;
      background: Canvas;
    }
    .thumb {
      background: ButtonText;
      forced-color-adjust: none;
    }
    [aria-checked='true'] .track {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    [aria-checked='true'] .thumb {
      background: HighlightText;
    }
    [aria-disabled='true'],
    :disabled {
      opacity: 1;
      color: GrayText;
    }
  }
`;
