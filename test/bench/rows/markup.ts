import {gated} from '../config.js';

/** A value as a script can hold it. */
export const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

export const script = (code: string) => `<script>${code}</script>`;
export const scriptAt = (url: string) => `<script src="${url}"></script>`;
export const moduleAt = (url: string) => `<script type="module" src="${url}"></script>`;
export const styleAt = (url: string) => `<link rel="stylesheet" href="${url}">`;

/** Scripts that wait, each with the attributes that a widget knows them by. */
export const waiting = (count: number, attributes: (purpose: string) => string) =>
  gated(count)
    .map(({purpose, code}) => `<script type="text/plain" ${attributes(purpose)}>${code}</script>`)
    .join('\n');
