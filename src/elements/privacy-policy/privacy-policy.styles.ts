import {css} from '@lit/reactive-element';

/**
 * Classes are short, since a long text carries them a thousand times: s section, h heading, l link to
 * a section, p part after the text, g at a glance, q what stood around, t toolbar, f facts, x list
 * without bullets, n note, k small print, e badge, m mark, w wide table, y summary, a postal address.
 */
export const styles = css`
  :host {
    overflow-wrap: anywhere;
  }
  [hidden] {
    display: none !important;
  }
  p,
  li,
  dd,
  .n,
  blockquote {
    max-inline-size: var(--_measure);
  }
  .h {
    margin-block: 1em 0.5em;
    font-family: var(--_heading);
    line-height: 1.25;
  }
  summary > .h {
    display: inline;
  }
  summary {
    padding-block: 0.25em;
    cursor: pointer;
  }
  [id] {
    scroll-margin-block-start: var(--forthright-scroll-margin, 1rem);
  }
  .s {
    margin-block: var(--_space);
  }
  .b > .s {
    padding: 0.25rem;
    content-visibility: auto;
    contain-intrinsic-size: auto 40rem;
  }
  .l {
    float: inline-start;
    min-inline-size: 1.5rem;
    padding-block: 0.25em;
    text-align: center;
    text-decoration: none;
  }
  .here,
  .n {
    background: var(--_notice);
  }
  .t,
  label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  button,
  select {
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding-inline: 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  [aria-disabled='true'] {
    border-style: dashed;
    color: var(--_muted);
  }
  nav {
    max-block-size: 12rem;
    margin-block: var(--_space);
    overflow: auto;
  }
  nav > ol {
    margin: 0;
    columns: 16rem;
  }
  .f {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0.25rem var(--_space);
    margin-block: 0.5rem;
  }
  dd {
    margin-inline-start: 0;
  }
  dt {
    font-weight: 600;
  }
  .f dt {
    font-weight: inherit;
  }
  .f dt,
  .k,
  .l,
  [role='status'] {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .x {
    padding: 0;
    list-style: none;
  }
  .x > li {
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }
  .n {
    margin-block: 0.5rem;
    padding: 0.25rem 0.75rem;
    border-inline-start: 0.25rem solid var(--_border);
  }
  .e {
    display: inline-block;
    padding-inline: 0.375em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .m::after {
    content: attr(data-mark);
    font-size: 0.875em;
  }
  .y {
    font-style: italic;
  }
  .a,
  pre {
    white-space: pre-wrap;
  }
  .w {
    overflow: auto;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  @media print {
    .t,
    nav,
    .l,
    .q:not([open]) {
      display: none;
    }
    .b > .s {
      content-visibility: visible;
    }
    ::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
