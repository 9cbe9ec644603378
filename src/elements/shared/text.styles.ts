import {css} from 'lit';

/** What the lists of choices, of storage and of practices say, whichever element says it. */
export const text = css`
  :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 0 calc(var(--_space) * 0.5);
    font-family: var(--_heading);
    line-height: 1.25;
    text-wrap: balance;
  }
  p,
  ul {
    margin-block: 0 calc(var(--_space) * 0.5);
    max-inline-size: var(--_measure);
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .mark {
    inline-size: fit-content;
    padding-inline: 0.625em;
    border: 0.0625rem solid var(--_border);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  span.mark {
    display: inline-block;
  }
  .notice {
    max-inline-size: var(--_measure);
    margin-block-end: var(--_space);
    padding: calc(var(--_space) * 0.5) calc(var(--_space) * 0.75);
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_notice);
  }
`;
