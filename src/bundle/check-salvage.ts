import * as v from 'valibot';
import {rescued} from './check-rescue.js';
import {isCondition, isObject, NOTHING, standIn, UNREADABLE} from './check-stand-ins.js';
import {expected, got, quoted} from './check-words.js';
import {bare} from './bare.js';
import {pathOf, type Problem} from './problem.js';
import {unwrap, type Bare} from './schema/bare.js';

type Of<T extends Bare['type']> = Extract<Bare, {type: T}>;

const KINDS: Readonly<Partial<Record<Bare['type'], string>>> = {
  string: 'text',
  picklist: 'text',
  literal: 'text',
  array: 'list',
  strict_object: 'object',
  record: 'object',
  variant: 'object',
};

const kindOf = (value: unknown) => {
  if (typeof value === 'string') return 'text';
  return Array.isArray(value) ? 'list' : isObject(value) ? 'object' : undefined;
};

/**
 * Goes through plain data along a schema, reports everything that the schema does not accept, and
 * keeps the rest. Single values are judged by Valibot itself; objects and lists are not, because for
 * one bad part it would give up all that is around it.
 */
export class Salvage {
  readonly problems: Problem[] = [];
  readonly path: (string | number)[] = [];

  /** @returns what the schema accepts of the value; NOTHING where that is nothing */
  keep(wrapped: v.GenericSchema, value: unknown): unknown {
    const {schema} = unwrap(wrapped);
    switch (schema.type) {
      case 'array':
        return this.#keepList(schema, value);
      case 'strict_object':
        return isObject(value) ? this.#keepFields(schema, value) : this.#refuse(wrapped, value);
      case 'record':
        return isObject(value) ? this.#keepRecord(schema, value) : this.#refuse(wrapped, value);
      case 'variant':
        return this.#keepVariant(schema, value);
      case 'union':
        return this.#keepOneOf(schema, wrapped, value);
      default:
        return v.is(wrapped, value) ? value : this.#refuse(wrapped, value);
    }
  }

  /** The same for a part of the value in hand: its name or position goes into the path. */
  keepAt(key: string | number, wrapped: v.GenericSchema, value: unknown): unknown {
    this.path.push(key);
    const kept = this.keep(wrapped, value);
    this.path.pop();
    return kept;
  }

  #report(problem: string, severity: Problem['severity'] = 'error') {
    this.problems.push({problem, path: pathOf(this.path, quoted), severity});
  }

  #reportAt(key: string, problem: string, severity?: Problem['severity']) {
    this.path.push(key);
    this.#report(problem, severity);
    this.path.pop();
  }

  #refuse(wrapped: v.GenericSchema, value: unknown) {
    this.#report(`expected ${expected(wrapped)}, got ${got(value)}`);
    return NOTHING;
  }

  #keepList({item}: Of<'array'>, value: unknown): unknown {
    if (Array.isArray(value)) return this.#keepItems(item, value);
    this.#report(`expected an array, got ${got(value)}`);
    // One item that somebody forgot to put into a list.
    return isObject(value) || v.is(item, value) ? this.#keepItem(item, value) : NOTHING;
  }

  #keepItems(schema: v.GenericSchema, items: readonly unknown[]): unknown[] {
    return items.flatMap((item, at) => {
      // What is missing was told when the data were copied.
      if (item === undefined && !isCondition(schema)) return [];
      this.path.push(at);
      const kept = this.#keepItem(schema, item);
      this.path.pop();
      return kept;
    });
  }

  /** @returns the item, or what can be saved of it, as a list */
  #keepItem(schema: v.GenericSchema, item: unknown): unknown[] {
    const kept = this.keep(schema, item);
    if (kept !== NOTHING) return [kept];
    return isCondition(schema) ? [UNREADABLE] : rescued(this, schema, item);
  }

  #keepFields({entries}: Of<'strict_object'>, fields: Readonly<Record<string, unknown>>): unknown {
    const known = Object.entries(entries);
    for (const name of Object.keys(fields)) {
      if (!Object.hasOwn(entries, name))
        this.#reportAt(name, 'expected no field of this name', 'warning');
    }
    const kept: (readonly [string, unknown])[] = [];
    let whole = true;
    const keepField = ([name, field]: [string, v.GenericSchema]) => {
      const {optional} = unwrap(field);
      if (optional && !Object.hasOwn(fields, name)) return;
      const part = this.keepAt(name, field, fields[name]);
      const instead = part === NOTHING ? standIn(name, field, fields, this.path) : part;
      if (instead !== NOTHING) kept.push([name, instead]);
      else if (!optional) whole = false;
    };
    const isText = ([name]: [string, unknown]) => name === 'children' || name === 'content';
    known.filter((field) => !isText(field)).forEach(keepField);
    // What holds text goes before its text is looked at, as that is looked at again where it ends up.
    if (whole) known.filter(isText).forEach(keepField);
    return whole ? bare(kept) : NOTHING;
  }

  #keepRecord({key, value}: Of<'record'>, fields: Readonly<Record<string, unknown>>): unknown {
    const kept: (readonly [string, unknown])[] = [];
    for (const [name, given] of Object.entries(fields)) {
      if (!v.is(key, name)) {
        this.#reportAt(name, `expected ${expected(key)}, got ${got(name)}`);
        continue;
      }
      const part = this.keepAt(name, value, given);
      const instead = part === NOTHING ? standIn('model', value, fields, this.path) : part;
      if (instead !== NOTHING) kept.push([name, instead]);
    }
    return bare(kept);
  }

  #keepVariant({key, options}: Of<'variant'>, value: unknown): unknown {
    const types: v.GenericSchema[] = [];
    for (const option of options) {
      const {schema} = unwrap(option);
      const type = schema.type === 'strict_object' ? schema.entries[key] : undefined;
      if (!type || !isObject(value)) continue;
      if (v.is(type, value[key])) return this.keep(option, value);
      types.push(type);
    }
    const type = isObject(value) ? value[key] : undefined;
    this.#reportAt(key, `expected ${types.map(expected).join(' | ')}, got ${got(type)}`);
    return NOTHING;
  }

  #keepOneOf({options}: Of<'union'>, wrapped: v.GenericSchema, value: unknown): unknown {
    const shared = (option: v.GenericSchema) => {
      const {schema} = unwrap(option);
      if (schema.type !== 'strict_object' || !isObject(value)) return 0;
      return Object.keys(value).filter((name) => Object.hasOwn(schema.entries, name)).length;
    };
    const [best] = options
      .filter((option) => KINDS[unwrap(option).schema.type] === kindOf(value))
      .sort((a, b) => shared(b) - shared(a));
    if (best) return this.keep(best, value);
    this.#refuse(wrapped, value);
    const lists = options.map((option) => unwrap(option).schema);
    const list = lists.find((option) => option.type === 'array');
    return list && isObject(value) ? this.#keepItem(list.item, value) : NOTHING;
  }
}
