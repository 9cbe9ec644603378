import {FORMAT} from './envelope.js';
import {LIMITS} from './limits.js';
import {polluted} from './polluted.js';
import type {Keys} from './problem.js';
import type {PolicyBundle} from './types.js';
import {allowedUrl} from './url.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param depth - how many objects and arrays are around the value
 * @param node - the object whose field the value is, or is in a list of
 */
type Test = (value: unknown, depth: number, node: Fields) => boolean;

/**
 * Is told of every id that a bundle mentions.
 *
 * @param list - what it is an id of: a map of the index, `lookup` for anything, `is` for an option of a
 * choice; `id` where it names the node itself
 */
export type Visit = (list: string, id: string, node: Fields, path: Keys) => void;

/**
 * Unpaired surrogates, NUL, and what Unicode says to show nothing of, as it reorders text or hides in it. Not
 * what texts need: joiners (U+034F, U+200C, U+200D) and variation selectors; soft hyphens; and the marks
 * U+061C, U+200E and U+200F, which right-to-left scripts set beside punctuation, and which turn no letters.
 */
const UNCLEAN = /(?![\u034f\xad\u061c\u200c-\u200f\p{VS}])[\0\p{DI}\p{Cs}]/u;

let values: number;
let characters: number;
let path: (string | number)[];
let visit: Visit | undefined;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && (characters += value.length) <= LIMITS.bytes && !UNCLEAN.test(value);

const LETTERS: Readonly<Record<string, Test>> = {
  s: isText,
  c(value, _, node) {
    const text = isText(value);
    if (text && value.startsWith('choice:')) visit?.('choices', value.slice(7), node, path);
    return text;
  },
  l: (value) => isText(value) && allowedUrl(value),
  b: (value) => typeof value === 'boolean',
  i: Number.isInteger,
  u: (value) => Number.isInteger(value) && (value as number) >= 0,
  f: (value) => value === FORMAT,
};

/** The rules of a shape, and what has been made of them so far. */
interface Table {
  readonly rules: readonly (string | RegExp)[];
  readonly tests: Test[];
}

/**
 * The notation of shape.ts and shape-rest.ts. A code is a letter (above: text, condition in words, address, boolean,
 * integer, unsigned, format); `=a|b`, one of these words; `[x`, an array of x; `{k,x`, an object of any
 * keys k with values x; or the position of an entry, with `@list` after it for an id of that list. An
 * entry is a regular expression; `?x,y`, one of several; or the fields of an object as `name:code`,
 * with ! after the name of one that must be there. A field whose entry is not in the table is unknown.
 */
function test(code: string, table: Table): Test {
  const rest = code.slice(1);
  switch (code[0]) {
    case '=': {
      const words: readonly unknown[] = rest.split('|');
      return (value) => words.includes(value);
    }
    case '[':
      return arrayOf(test(rest, table));
    case '{':
      return record(...(rest.split(/,(.*)/).map((each) => test(each, table)) as [Test, Test]));
    default:
      return LETTERS[code] ?? reference(table, ...(code.split('@') as [string, string?]));
  }
}

function reference(table: Table, position: string, list?: string): Test {
  const at = Number(position);
  const {rules, tests} = table;
  return (value, depth, node) => {
    const fits = (tests[at] ??= entry(rules[at]!, table))(value, depth, node);
    if (list && fits) visit?.(list, value as string, node, path);
    return fits;
  };
}

function entry(rule: string | RegExp, table: Table): Test {
  if (typeof rule !== 'string') return (value) => typeof value === 'string' && rule.test(value);
  if (rule[0] !== '?') return fields(rule, table);
  const options = rule
    .slice(1)
    .split(',')
    .map((each) => test(each, table));
  return (value, depth, node) => {
    const {length} = path;
    for (const option of options) {
      if (option(value, depth, node)) return true;
      // Where an option gives up, it leaves its path behind.
      path.length = length;
    }
    return false;
  };
}

/** @returns whether the limits allow another object or array of this size in this place */
const fits = (size: number, depth: number) =>
  depth < LIMITS.depth && (values += size) <= LIMITS.values;

const arrayOf =
  (item: Test): Test =>
  (value, depth, node) => {
    if (!Array.isArray(value) || !fits(value.length, depth)) return false;
    for (let at = 0; at < value.length; at++) {
      path.push(at);
      if (!item(value[at], depth + 1, node)) return false;
      path.pop();
    }
    return true;
  };

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record =
  (key: Test, item: Test): Test =>
  (value, depth) => {
    if (!isObject(value)) return false;
    const names = Object.keys(value);
    if (!fits(names.length, depth)) return false;
    for (const name of names) {
      path.push(name);
      if (!key(name, depth, value) || !item(value[name], depth + 1, value)) return false;
      path.pop();
    }
    return true;
  };

function fields(rule: string, table: Table): Test {
  const known = new Map<string, Test>();
  const needed = new Set<string>();
  for (const field of rule.split(' ')) {
    const [, name, must, code] = /(.\w+)(!?):(.*)/.exec(field)!;
    const position = /^[[{]?(\d+)/.exec(code!)?.[1];
    if (Number(position ?? 0) < table.rules.length) known.set(name!, test(code!, table));
    if (must) needed.add(name!);
  }
  const type = known.get('type');
  return (value, depth) => {
    // The type first: of several kinds of node only one may look into the children.
    if (!isObject(value) || (type && !type(value.type, depth, value))) return false;
    const names = Object.keys(value);
    if (!fits(names.length, depth)) return false;
    let missing = needed.size;
    for (const name of names) {
      const part = value[name];
      if (needed.has(name)) missing--;
      else if (part === undefined) continue;
      path.push(name);
      if (!known.get(name)?.(part, depth + 1, value)) return false;
      path.pop();
    }
    return !missing;
  };
}

/** Goes through what may be a bundle, once; true only for one that the schema accepts, within the limits. */
export type Walk = (input: unknown, visitor?: Visit) => boolean;

/**
 * @param rules - a shape
 * @returns a walk that is told what is in a bundle: `input` is anything, hostile or not; the visitor is
 * told of the ids in it, and what it is told is only sound when the result is true
 */
export function walker(rules: Table['rules']): Walk {
  const table = {rules, tests: []};
  return (input, visitor) => {
    values = characters = 0;
    path = [];
    visit = visitor;
    try {
      const {storage} = input as PolicyBundle;
      return (
        !polluted() &&
        !(storage && storage.length > LIMITS.storage) &&
        test('0', table)(input, 0, {})
      );
    } catch {
      return false;
    }
  };
}
