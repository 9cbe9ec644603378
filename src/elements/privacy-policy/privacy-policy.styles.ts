import {css} from '../shared/plain-css.js';

/**
 * Classes are short, since a long text carries them a thousand times: s section, h heading, l link to
 * a section, p part after the text, g at a glance, q what stood around, t toolbar, f facts, x list
 * without bullets, n note, k small print, e badge, m mark, w wide table, y summary, a postal address.
 *
 * Where there is room for it, the outline floats in the padding beside the text, and the markers of
 * folds hang there too: plain blocks, which even a very long text is laid out in once.
 */
export const styles = css`
  :host {
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  [hidden] {
    display: none !important;
  }
  p,
  li,
  dd,
  summary,
  .n,
  blockquote {
    max-inline-size: var(--_measure);
  }
  .h {
    margin-block: 1em 0.5em;
    font-family: var(--_heading);
    line-height: 1.25;
  }
  header > .h {
    margin-block-start: 0;
    font-size: clamp(1.75em, 1em + 4cqi, 2.25em);
    text-wrap: balance;
  }
  h5,
  h6 {
    font-size: 1em;
  }
  summary > .h {
    display: inline;
  }
  summary {
    padding-block: 0.25em;
    cursor: pointer;
  }
  .s summary {
    padding-inline-end: 2rem;
  }
  ::marker {
    color: var(--_muted);
  }
  [id] {
    scroll-margin-block-start: var(--forthright-scroll-margin, 1rem);
  }
  .s {
    margin-block: var(--_space);
  }
  .b > .s {
    position: relative;
    margin-block-end: calc(var(--_space) * 2);
    padding: 0.25rem;
    content-visibility: auto;
  }
  /* Not a float: WebKit aborts where a page takes floats away that it has skipped. */
  .l {
    position: absolute;
    min-inline-size: 1.5rem;
    margin-inline-start: calc(min(100%, var(--_measure)) - 2rem);
    padding-block: 0.25em;
    text-align: center;
    text-decoration: none;
  }
  .here,
  .n,
  pre,
  code {
    border-radius: var(--_radius);
    background: var(--_notice);
  }
  .t,
  label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .t p,
  nav > ol {
    margin: 0;
  }
  button,
  select {
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  [aria-disabled='true'] {
    border-color: var(--_line);
    color: var(--_muted);
  }
  nav,
  .g {
    margin-block: var(--_space);
    padding: 0.5rem var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  nav {
    max-block-size: 16rem;
    overflow: auto;
  }
  nav::before {
    content: attr(aria-label);
    font-weight: 600;
  }
  nav ol {
    padding-inline-start: 1rem;
    list-style: none;
  }
  nav > ol {
    padding: 0;
    columns: 16rem;
  }
  nav a {
    display: block;
    padding-block: 0.2em;
    color: inherit;
    text-decoration: none;
  }
  .f {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(8.5rem, 18%)), 1fr));
    gap: 0.5rem var(--_space);
    margin-block: 0.5rem;
  }
  dd {
    margin-inline-start: 0;
  }
  dt,
  th {
    font-weight: 600;
  }
  .f dt {
    font-weight: inherit;
  }
  .f dt,
  .k,
  .l,
  [role='status'],
  .y,
  blockquote {
    color: var(--_muted);
  }
  /* Few sizes: a browser has to make a font for each before the first text is seen. */
  nav,
  .f dt,
  .k,
  .t,
  .e,
  th,
  code {
    font-size: 0.875em;
  }
  .n,
  blockquote {
    margin: 0.75rem 0;
    padding: 0.25rem 0.75rem;
    border-inline-start: 0.25rem solid var(--_border);
  }
  .e {
    display: inline-block;
    padding-inline: 0.5em;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_muted);
    font-weight: 400;
  }
  pre {
    white-space: pre-wrap;
  }
  pre,
  code {
    padding: 0.25em;
  }
  .w {
    overflow: auto;
    overflow-wrap: normal;
  }
  table {
    margin-block: var(--_space);
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead {
    background: var(--_notice);
  }
  @media screen {
    @container (inline-size > 62rem) {
      article {
        padding-inline-start: 18rem;
      }
      header,
      .t {
        margin-inline-start: -18rem;
      }
      .t {
        padding-block-end: 0.5rem;
        border-block-end: 1px solid var(--_line);
      }
      nav {
        position: sticky;
        inset-block-start: var(--forthright-scroll-margin, 1rem);
        float: inline-start;
        inline-size: 15.5rem;
        max-block-size: calc(100vh - 4rem);
        margin-inline-start: -18rem;
        padding-inline-start: 0;
        border: 0;
      }
      nav > ol {
        columns: auto;
      }
      .b {
        margin-inline-start: -1.25rem;
      }
      .b > .s {
        padding-inline-start: 1.25rem;
      }
      .s > details > summary {
        list-style-position: outside;
      }
    }
  }
  @media print {
    /* Firefox prints nothing of a table within a container that is higher than a page. */
    :host {
      container-type: normal;
    }
    .t,
    nav,
    .l {
      display: none;
    }
    .b > .s {
      content-visibility: visible;
    }
    .w {
      overflow: visible;
      overflow-wrap: anywhere;
    }
    .h {
      break-after: avoid;
    }
    tr {
      break-inside: avoid;
    }
    ::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;

/** How high a section is taken to be until it is laid out; see sizeOf in sections.ts. */
export const sizes = [3, 4, 5, 6, 7, 8, 9]
  .map((size) => `.z${size}{contain-intrinsic-size:auto ${2 ** size}rem}`)
  .join('');
