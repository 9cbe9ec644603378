import * as v from 'valibot';
import type {Keys} from '../../bundle/problem.js';
import {unwrap} from '../../bundle/schema/bare.js';
import {PolicyBundle} from '../../bundle/schema/bundle.js';

/** What the format says of one place in a document. */
export interface Spot {
  readonly schema: v.GenericSchema;
  /** What the field is for, in a sentence. */
  readonly says?: string | undefined;
}

type Entries = Readonly<Record<string, v.GenericSchema>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns the names of the fields that a value in this place may have */
export function fieldsAt(schema: v.GenericSchema, value: unknown): readonly string[] {
  const bare = objectFor(schema, value);
  return bare ? Object.keys(bare) : [];
}

/** Of what may be several kinds of object, the entries of the one that this value seems to be. */
function objectFor(wrapped: v.GenericSchema, value: unknown): Entries | undefined {
  const {schema} = unwrap(wrapped);
  if (schema.type === 'strict_object') return schema.entries;
  if (schema.type !== 'union' && schema.type !== 'variant') return undefined;
  const fields = isObject(value) ? Object.keys(value) : [];
  const type = isObject(value) ? value.type : undefined;
  const objects = schema.options
    .map((option) => objectFor(option, value))
    .filter((entries) => entries !== undefined);
  const typed = objects.find(({type: of}) => of && type !== undefined && v.is(of, type));
  const shared = (entries: Entries) => fields.filter((name) => Object.hasOwn(entries, name)).length;
  return typed ?? [...objects].sort((a, b) => shared(b) - shared(a))[0];
}

/** Of what may be a list or something else, the items of the list. */
function itemOf(wrapped: v.GenericSchema): v.GenericSchema | undefined {
  const {schema} = unwrap(wrapped);
  if (schema.type === 'array') return schema.item;
  if (schema.type !== 'union') return undefined;
  return schema.options.map(itemOf).find(Boolean);
}

/**
 * @param keys - from the document to the place; what they lead to need not be there
 * @param input - the document
 * @returns undefined where the format knows no such place
 */
export function spotAt(keys: Keys, input: unknown): Spot | undefined {
  let schema: v.GenericSchema = PolicyBundle;
  let says: string | undefined;
  let value = input;
  for (const key of keys) {
    let next: v.GenericSchema | undefined;
    if (typeof key === 'number') next = itemOf(schema);
    else {
      const {schema: bare} = unwrap(schema);
      next = bare.type === 'record' ? bare.value : objectFor(schema, value)?.[key];
    }
    if (!next) return undefined;
    schema = next;
    says = describedBy(next);
    value = (value as Record<string | number, unknown> | undefined)?.[key];
  }
  return {schema, says};
}

function describedBy(wrapped: v.GenericSchema): string | undefined {
  const inner = (wrapped as {wrapped?: v.GenericSchema}).wrapped;
  return v.getDescription(wrapped) ?? (inner && describedBy(inner));
}
