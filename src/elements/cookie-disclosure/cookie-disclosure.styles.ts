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
  }
  thead th:nth-child(3),
  thead th:last-child {
    inline-size: 22%;
  }
  th {
    font-weight: inherit;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }
  th,
  td {
    padding: calc(var(--_space) * 0.625) calc(var(--_space) * 0.5);
    border-block-end: 0.0625rem solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .name {
    font-weight: 600;
  }
  p,
  ul {
    margin-block-end: calc(var(--_space) * 0.25);
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
      padding: calc(var(--_space) * 0.75);
      border: 0.0625rem solid var(--_line);
      border-radius: var(--_radius);
    }
    th,
    td {
      padding: 0 0 calc(var(--_space) * 0.5);
      border: 0;
    }
    .label {
      display: block;
      color: var(--_muted);
      font-size: 0.875em;
    }
  }
`;
