import type * as v from 'valibot';

type Schemas = readonly v.GenericSchema[];

/** The few kinds of schema that the format is written in, as their values are at run time. */
export type Bare =
  | v.StringSchema<undefined>
  | v.NumberSchema<undefined>
  | v.BooleanSchema<undefined>
  | v.LiteralSchema<string | number, undefined>
  | v.PicklistSchema<readonly string[], undefined>
  | v.ArraySchema<v.GenericSchema, undefined>
  | v.StrictObjectSchema<Record<string, v.GenericSchema>, undefined>
  | v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>
  | {readonly type: 'union'; readonly options: Schemas}
  | {readonly type: 'variant'; readonly key: string; readonly options: Schemas};

type Rule = v.RegexAction<string, string> | v.CheckAction<string, string> | {readonly type: 'other'};

type Wrapped =
  | Bare
  | {readonly type: 'optional'; readonly wrapped: v.GenericSchema}
  | {readonly type: 'lazy'; readonly getter: (input: unknown) => v.GenericSchema};

/** A schema without what is wrapped around it. */
export interface Unwrapped {
  readonly schema: Bare;
  /** What a string or number must satisfy besides its type. */
  readonly rules: readonly Rule[];
  readonly optional: boolean;
}

const seen = new WeakMap<object, Unwrapped>();

/** @returns the schema itself: `optional`, `lazy`, pipes and descriptions are taken off */
export function unwrap(wrapped: v.GenericSchema): Unwrapped {
  const known = seen.get(wrapped);
  if (known) return known;
  let schema: Wrapped | undefined = wrapped as unknown as Wrapped;
  let optional = false;
  const rules: Rule[] = [];
  for (;;) {
    const pipe: readonly unknown[] | undefined = (schema as {pipe?: readonly unknown[]}).pipe;
    if (pipe) {
      rules.unshift(...(pipe.slice(1) as Rule[]));
      schema = pipe[0] as Wrapped;
    } else if (schema.type === 'optional') {
      optional = true;
      schema = schema.wrapped as unknown as Wrapped;
    } else if (schema.type === 'lazy') {
      schema = schema.getter(undefined) as unknown as Wrapped;
    } else break;
  }
  const result = {schema, rules, optional};
  seen.set(wrapped, result);
  return result;
}
