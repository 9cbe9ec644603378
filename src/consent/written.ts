import {stringify} from './shelf.js';

/**
 * JSON of plain data, whatever the page has done to `toJSON` of arrays and strings; keys with
 * undefined are left out.
 */
export function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${stringify(key)}:${written(part)}`)
    .join()}}`;
}
