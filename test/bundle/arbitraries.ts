import fc from 'fast-check';
import type {GenericSchema} from 'valibot';
import {unwrap} from '../../src/bundle/schema/bare.js';
import {PolicyBundle} from '../../src/bundle/schema/bundle.js';
import {allowedUrl} from '../../src/bundle/url.js';
import {BAD_URLS, CLEAN_TEXTS, NAMES, ODD_URLS, TEXTS} from '../hostile/strings.js';

/** Ids from a small stock, so that references meet what they refer to now and then. */
const ids = fc.constantFrom('a', 'b', 'c1', 'x.y_z-1', 'granted', 'A0');

const ADDRESSES = 'an https:, http:, mailto:, tel: or relative address';

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'an id (lower-case letters, digits and "-"; 40 at most)': ['acme', '1', 'a-b'],
  'an ISO 8601 duration such as P6M': ['P6M', 'PT30M', 'P1Y2M3W4DT5H6M7S'],
  'a date as YYYY-MM-DD': ['2024-01-31', '1999-12-01', '2024-02-31'],
  'a language tag such as en or de-AT': ['en', 'de-AT', 'zh-Hant-TW', 'ab-1'],
  'an id, or practice/exception': ['a', 'a/b'],
  'sha-256: and 43 characters of base64url': [`sha-256:${'a_-0'.repeat(10)}xyz`],
  [ADDRESSES]: ['https://a.example/b?c#d', 'mailto:a@b.example', 'tel:+1', '/p', '#x', ''],
};

/** What strings are made of. */
interface Stock {
  /** What a person reads. */
  readonly words: fc.Arbitrary<string>;
  readonly addresses: fc.Arbitrary<string>;
}

const plain: Stock = {
  words: fc.oneof(
    fc.string({maxLength: 12}),
    fc.string({unit: 'grapheme', maxLength: 6}),
    fc.constantFrom('', 'choice:a', '<img src=x onerror=alert(1)>', 'toString'),
  ),
  addresses: fc.constantFrom(...EXAMPLES[ADDRESSES]!),
};

/** @returns values that a schema accepts; nested ones get fewer, so that they end */
function valid(wrapped: GenericSchema, depth: number, stock: Stock): fc.Arbitrary<unknown> {
  const {schema, rule} = unwrap(wrapped);
  switch (schema.type) {
    case 'string': {
      if (!rule) return stock.words;
      if (rule.message === ADDRESSES) return stock.addresses;
      const examples = EXAMPLES[rule.message];
      return examples ? fc.constantFrom(...examples) : ids;
    }
    case 'number':
      return fc.nat();
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constant(schema.literal);
    case 'picklist':
      return fc.constantFrom(...schema.options);
    case 'array':
      return fc.array(
        later(() => valid(schema.item, depth + 1, stock)),
        {maxLength: depth > 3 ? 1 : 3},
      );
    case 'record':
      return fc.dictionary(ids, valid(schema.value, depth + 1, stock), {maxKeys: 3});
    case 'union':
    case 'variant': {
      const options = schema.options.map((option) => later(() => valid(option, depth, stock)));
      return depth > 6 ? options[0]! : fc.oneof(...options);
    }
    case 'strict_object': {
      const fields = Object.entries(schema.entries).filter(
        ([, field]) => depth < 8 || !unwrap(field).optional,
      );
      return fc.record(
        Object.fromEntries(
          fields.map(([name, field]) => [name, later(() => valid(field, depth + 1, stock))]),
        ),
        {requiredKeys: fields.filter(([, f]) => !unwrap(f).optional).map(([name]) => name)},
      );
    }
  }
}

/** The schema refers to itself: what is inside is made when it is asked for. */
const later = (make: () => fc.Arbitrary<unknown>) => fc.constant(null).chain(make);

/** Bundles that the schema accepts. */
export const validBundle = valid(PolicyBundle, 0, plain);

/** Bundles that the guard lets through, of whose words and addresses each is chosen to do harm. */
export const slyBundle = valid(PolicyBundle, 0, {
  words: fc.constantFrom(...CLEAN_TEXTS),
  addresses: fc.constantFrom(...ODD_URLS.filter(allowedUrl)),
});

/** The same without regard for what the guard lets through: text that turns, addresses that run. */
export const hostileBundle = valid(PolicyBundle, 0, {
  words: fc.constantFrom(...TEXTS),
  addresses: fc.constantFrom(...BAD_URLS, ...ODD_URLS),
});

/** Values that no field takes, or that only some do. */
export const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'fax',
    'javascript:alert(1)',
    ' data:text/html,x',
    'a\u202eb',
    '\ud800',
    '\u200b',
    -1,
    0.5,
    Number.NaN,
    Infinity,
    10n,
    true,
    Symbol.iterator,
    () => 1,
    new Date(0),
    new Map([['a', 1]]),
    /x/,
    [],
    {},
    [[]],
    [null],
    ['a'],
    [{}],
    {type: 'paragraph'},
    {type: 'strong', children: ['kept']},
    {type: 'marquee', children: ['kept', {type: 'blink', content: ['kept too']}]},
    {type: 'link', url: 'vbscript:x', children: ['kept']},
    {all: 'x'},
    {any: [], all: []},
    {not: {not: {not: 5}}},
  ),
  fc.constant(null).map(() => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 1}')),
  fc.anything({withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 3}),
);

/** @returns every path into a value */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

/** The stock of hostile values is used again and again, and edits change what they are put into. */
function fresh(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fresh);
  if (typeof value !== 'object' || value === null || value.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fresh(part)]));
}

/**
 * @param bundles - sound ones
 * @returns those of which one to three places were taken away, replaced, said twice, or given a field
 *   too many
 */
export const broken = (bundles: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .tuple(bundles, fc.array(fc.tuple(fc.nat(), fc.nat(5), hostile), {minLength: 1, maxLength: 3}))
    .map(([bundle, edits]) => {
      const broken = structuredClone(bundle) as Record<string, unknown>;
      for (const [place, act, value] of edits) {
        const paths = pathsOf(broken);
        const path = paths[place % paths.length]!;
        const last = path.at(-1);
        if (last === undefined) continue;
        let at: Record<string, unknown> = broken;
        for (const key of path.slice(0, -1)) at = at[key] as typeof at;
        if (act === 0) delete at[last];
        else if (act === 1 && !Array.isArray(at)) at[`${last}x`] = fresh(value);
        else if (act === 2 && Array.isArray(at)) at.push(fresh(at[Number(last)]));
        else if (act === 3 && typeof at[last] === 'string') at[last] = NAMES[place % NAMES.length];
        else at[last] = fresh(value);
      }
      return broken;
    });

/** Sound bundles with one to three broken places. */
export const brokenBundle = broken(validBundle);
