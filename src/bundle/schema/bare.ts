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

/** What a string must satisfy; its message says it in words. */
type TextRule = v.RegexAction<string, string> | v.CheckAction<string, string>;

type NumberRule = v.IntegerAction<number, undefined> | v.MinValueAction<number, number, undefined>;

type Wrapped =
  | Bare
  | {readonly type: 'optional'; readonly wrapped: v.GenericSchema}
  | {readonly type: 'lazy'; readonly getter: (input: unknown) => v.GenericSchema};

/** A schema without what is wrapped around it. */
export interface Unwrapped {
  readonly schema: Bare;
  readonly optional: boolean;
  /** Of a string: what it must satisfy. */
  readonly rule?: TextRule | undefined;
  /** Of a number: its least value. */
  readonly least?: number | undefined;
}

const seen = new WeakMap<object, Unwrapped>();

/** @returns the schema itself: `optional`, `lazy`, pipes and descriptions are taken off */
export function unwrap(wrapped: v.GenericSchema): Unwrapped {
  const known = seen.get(wrapped);
  if (known) return known;
  let schema: Wrapped | undefined = wrapped as unknown as Wrapped;
  let optional = false;
  const rules: (TextRule | NumberRule)[] = [];
  for (;;) {
    const pipe: readonly unknown[] | undefined = (schema as {pipe?: readonly unknown[]}).pipe;
    if (pipe) {
      rules.push(...(pipe.slice(1) as typeof rules));
      schema = pipe[0] as Wrapped;
    } else if (schema.type === 'optional') {
      optional = true;
      schema = schema.wrapped as unknown as Wrapped;
    } else if (schema.type === 'lazy') {
      schema = schema.getter(undefined) as unknown as Wrapped;
    } else break;
  }
  const result: Unwrapped = {
    schema,
    optional,
    rule: rules.find((rule) => rule.type === 'regex' || rule.type === 'check'),
    least: rules.find((rule) => rule.type === 'min_value')?.requirement,
  };
  seen.set(wrapped, result);
  return result;
}
