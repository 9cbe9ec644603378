import {FORMAT, LIMITS} from './limits.js';
import {shape} from './shape.js';
import type {PolicyBundle} from './types.js';
import {allowedUrl} from './url.js';

/** @param depth - how many objects and arrays are around the value */
type Test = (value: unknown, depth: number) => boolean;

/** Unpaired surrogates, and control characters that reorder text or cannot be seen. */
const UNCLEAN = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/u;

let values = 0;
let characters = 0;

const isText: Test = (value) =>
  typeof value === 'string' && (characters += value.length) <= LIMITS.bytes && !UNCLEAN.test(value);

const LETTERS: Readonly<Record<string, Test>> = {
  s: isText,
  l: (value, depth) => isText(value, depth) && allowedUrl(value as string),
  b: (value) => typeof value === 'boolean',
  i: (value) => Number.isInteger(value),
  u: (value) => Number.isInteger(value) && (value as number) >= 0,
  f: (value) => value === FORMAT,
};

const entries: Test[] = [];

/**
 * The notation of shape.ts. A code is a letter (above); `=a|b`, one of these words; `[x`, an array of x;
 * `{k,x`, an object of any keys k with values x; or the position of an entry. An entry is a regular
 * expression; `?x,y`, one of several; or the fields of an object as `name:code`, with ! after the name
 * of one that must be there.
 */
function test(code: string): Test {
  const rest = code.slice(1);
  switch (code[0]) {
    case '=': {
      const words: readonly unknown[] = rest.split('|');
      return (value) => words.includes(value);
    }
    case '[':
      return arrayOf(test(rest));
    case '{': {
      const [key, value] = rest.split(/,(.*)/) as [string, string];
      return record(test(key), test(value));
    }
    default:
      return (
        LETTERS[code] ??
        ((value, depth) => (entries[Number(code)] ??= entry(shape[Number(code)]!))(value, depth))
      );
  }
}

function entry(rule: string | RegExp): Test {
  if (typeof rule !== 'string') return (value) => typeof value === 'string' && rule.test(value);
  if (rule.startsWith('?')) {
    const options = rule.slice(1).split(',').map(test);
    return (value, depth) => options.some((option) => option(value, depth));
  }
  return fields(rule);
}

/** @returns whether the limits allow another object or array of this size in this place */
const fits = (size: number, depth: number) =>
  depth < LIMITS.depth && (values += size) <= LIMITS.values;

const arrayOf =
  (item: Test): Test =>
  (value, depth) => {
    if (!Array.isArray(value) || !fits(value.length, depth)) return false;
    for (let at = 0; at < value.length; at++) if (!item(value[at], depth + 1)) return false;
    return true;
  };

const record =
  (key: Test, item: Test): Test =>
  (value, depth) => {
    if (!isObject(value)) return false;
    const names = Object.keys(value);
    return (
      fits(names.length, depth) &&
      names.every((name) => key(name, depth) && item(value[name], depth + 1))
    );
  };

function fields(rule: string): Test {
  const known = new Map<string, Test>();
  const needed = new Set<string>();
  for (const field of rule.split(' ')) {
    const [, name, must, code] = /(.\w+)(!?):(.*)/.exec(field)!;
    known.set(name!, test(code!));
    if (must) needed.add(name!);
  }
  const type = known.get('type');
  return (value, depth) => {
    // The type first: of several kinds of node only one may look into the children.
    if (!isObject(value) || (type && !type(value.type, depth))) return false;
    const names = Object.keys(value);
    let missing = needed.size;
    return (
      fits(names.length, depth) &&
      names.every((name) => {
        const part = value[name];
        if (needed.has(name)) missing--;
        else if (part === undefined) return true;
        return known.get(name)?.(part, depth + 1);
      }) &&
      !missing
    );
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether a bundle can be shown as it is. Small and quick, as every visitor pays for it; `check` says
 * what is wrong with one that does not pass.
 *
 * @param input - anything, hostile or not
 * @returns true only for a bundle that the schema accepts whole, that is within the limits, and whose
 * text holds no character that hides or reorders others. Drawing such a bundle never throws.
 */
export function guard(input: unknown): input is PolicyBundle {
  values = characters = 0;
  try {
    const {storage} = input as PolicyBundle;
    return !(storage && storage.length > LIMITS.storage) && test('0')(input, 0);
  } catch {
    return false;
  }
}
