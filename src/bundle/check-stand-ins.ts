import * as v from 'valibot';
import {FORMAT} from './envelope.js';
import type {Keys} from './problem.js';
import {unwrap} from './schema/bare.js';
import {Condition} from './schema/condition.js';
import {Id} from './schema/field.js';

/** What is left of a value that had to go. */
export const NOTHING = Symbol('nothing');

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists that may be empty where they could not be read, so that what is around them stays. */
const LISTS = new Set([
  'children',
  'content',
  'heading',
  'purposes',
  'regions',
  'says',
  'sections',
  'term',
]);

/** Words that only a person can judge, so that a condition that cannot be read never holds by itself. */
export const UNREADABLE: Condition = '…';

export const isCondition = (field: v.GenericSchema) =>
  unwrap(field).schema === unwrap(Condition).schema;

/**
 * What stands in for a field that could not be read, where leaving it out would take too much away, or
 * would allow more than its author meant: a stricter model, a second step that stays, a condition that
 * does not hold by itself. Nothing is invented that a visitor would take for the provider's words.
 *
 * @param name - of the field
 * @param field - its schema
 * @param fields - what is around it, as given
 * @param path - to what is around it
 * @returns NOTHING where the field, or what needs it, is left out
 */
export function standIn(
  name: string,
  field: v.GenericSchema,
  fields: Readonly<Record<string, unknown>>,
  path: Keys,
): unknown {
  const {schema, optional} = unwrap(field);
  if (isCondition(field)) return UNREADABLE;
  if (name === 'confirmation') return 'double-opt-in';
  if (name === 'startsAs') return 'denied';
  if (optional) return NOTHING;
  if (schema.type === 'array') return LISTS.has(name) ? [] : NOTHING;
  switch (name) {
    case 'id':
      return path.length ? unnamed(path) : bundleId(fields.id);
    case 'name':
    case 'label':
    case 'title':
      return v.is(Id, fields.id) ? fields.id : '';
    case 'kind':
      // Of a choice: one that governs something must not vanish, as then nothing would guard it.
      return 'purposes' in fields || 'recipients' in fields ? 'consent' : NOTHING;
    case 'model':
      return 'opt-in';
    case 'format':
      return FORMAT;
    case 'language':
      return 'und';
    case 'provider':
      return {name: ''};
    case 'policy':
      return {title: '', language: 'und', sections: []};
    default:
      return NOTHING;
  }
}

const unnamed = (path: Keys) =>
  `unnamed-${path
    .slice(path[0] === 'policy' ? 1 : 0)
    .join('-')
    .slice(-70)}`;

function bundleId(given: unknown): string {
  const slug = typeof given === 'string' ? given.toLowerCase().replace(/[^a-z0-9]+/g, '-') : '';
  return slug.slice(0, 40).replace(/^-|-$/g, '') || 'unnamed';
}
