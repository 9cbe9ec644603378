import {css} from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th {
    font-weight: inherit;
  }
  thead th {
    background: var(--_notice);
    font-size: 0.9375em;
    font-weight: 600;
  }
  thead th:nth-child(-n + 3) {
    inline-size: 19%;
  }
  thead th:last-child {
    inline-size: 21%;
  }
  th,
  td {
    padding: calc(var(--_space) * 0.75) calc(var(--_space) * 0.625);
    border-block-end: 0.0625rem solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 600;
  }
  .about a {
    display: inline-block;
    padding-block: 0.125rem;
  }
  p,
  ul {
    margin-block-end: calc(var(--_space) * 0.25);
  }
  [part='use'] > :last-child {
    margin-block-end: calc(var(--_space) * 0.5);
  }
  .label {
    display: none;
  }

  @container (inline-size < 56rem) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tr {
      margin-block-end: var(--_space);
      padding: calc(var(--_space) * 0.75) var(--_space);
      border: 0.0625rem solid var(--_line);
      border-radius: var(--_radius);
    }
    th {
      padding: 0 0 calc(var(--_space) * 0.5);
      font-size: 1.0625em;
    }
    td {
      padding: calc(var(--_space) * 0.5) 0;
      border: 0;
      border-block-start: 0.0625rem solid var(--_line);
    }
    th {
      border: 0;
    }
    .about {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--_space);
    }
    .label {
      display: block;
      color: var(--_muted);
    }
  }
  @container (28rem <= inline-size < 56rem) {
    td {
      display: grid;
      grid-template-columns: 9rem 1fr;
      gap: var(--_space);
    }
  }
  @media print {
    /* Firefox prints nothing of a table within a container that is higher than a page. */
    :host {
      container-type: normal;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
