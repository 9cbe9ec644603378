import type * as v from 'valibot';
import {unwrap} from './schema/bare.js';

/** As in walk.ts: what shows nothing, or reorders, and no script or typesetting needs it. */
export const UNCLEAN = /(?![\u034f\xad\u061c\u200c-\u200f\p{VS}])[\0\p{DI}\p{Cs}]/gu;

/** Those too that texts may have. */
const UNSEEN = /(?![\u034f\u200c\u200d\p{VS}])[\p{DI}\p{Cs}]/gu;

/** As JSON has it; of a character beyond U+FFFF both halves. */
const escaped = (character: string) =>
  character.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** @returns the characters of a text that hide or reorder others, as one would write them in JSON */
export function uncleanIn(text: string): string[] {
  return text.search(UNCLEAN) < 0 ? [] : [...new Set(text.match(UNCLEAN)?.map(escaped))];
}

/** @returns a text as JSON would quote it: cut to 60 characters, hidden characters written out */
export function quoted(text: string): string {
  const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return JSON.stringify(cut).replace(UNSEEN, escaped);
}

/** @returns what a value is, in words */
export function got(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'undefined':
      return 'nothing';
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object';
    case 'bigint':
      return 'a bigint';
    default:
      return String(value);
  }
}

/** @returns what a schema accepts, in words: `"consent" | "opt-out"`, `an array` */
export function expected(wrapped: v.GenericSchema): string {
  const {schema, rule, least} = unwrap(wrapped);
  switch (schema.type) {
    case 'string':
      return rule?.message ?? 'a string';
    case 'number':
      return least === undefined ? 'a whole number' : `a whole number from ${least}`;
    case 'boolean':
      return 'true or false';
    case 'literal':
      return JSON.stringify(schema.literal);
    case 'picklist':
      return schema.options.map((option) => JSON.stringify(option)).join(' | ');
    case 'array':
      return 'an array';
    case 'union':
      return [...new Set(schema.options.map(expected))].join(' | ');
    case 'record':
    case 'strict_object':
    case 'variant':
      return 'an object';
  }
}
