/**
 * Writes the shape of a bundle for the guard: the same rules as the schema's, in a notation that
 * costs visitors few bytes. src/bundle/guard.ts explains the notation.
 */
import type {GenericSchema} from 'valibot';
import {FORMAT} from '../src/bundle/limits.js';
import {unwrap} from '../src/bundle/schema/bare.js';
import {PolicyBundle} from '../src/bundle/schema/bundle.js';
import {allowedUrl} from '../src/bundle/url.js';

/** Entries of the table in the notation's own source form, by what they stand for. */
class Table {
  readonly entries: string[] = [];
  readonly #positions = new Map<unknown, number>();

  /** @returns the position of the entry for this key, which is written on first sight */
  position(key: unknown, write: () => string): string {
    let position = this.#positions.get(key);
    if (position === undefined) {
      position = this.entries.push('') - 1;
      this.#positions.set(key, position);
      this.entries[position] = write();
    }
    return String(position);
  }
}

/** @returns the code of a schema: one letter, a list of words, or the position of an entry */
function code(wrapped: GenericSchema, table: Table): string {
  const {schema, rule, least} = unwrap(wrapped);
  switch (schema.type) {
    case 'string':
      if (rule?.type === 'regex') {
        return table.position(String(rule.requirement), () => String(rule.requirement));
      }
      if (!rule) return 's';
      if (rule.requirement !== allowedUrl) throw new Error('The guard knows no other check.');
      return 'l';
    case 'number':
      return least === undefined ? 'i' : 'u';
    case 'boolean':
      return 'b';
    case 'literal':
      if (typeof schema.literal === 'string') return `=${schema.literal}`;
      if (schema.literal !== FORMAT) throw new Error('The guard knows no other number.');
      return 'f';
    case 'picklist':
      return `=${schema.options.join('|')}`;
    case 'array':
      return `[${code(schema.item, table)}`;
    case 'record':
      return `{${code(schema.key, table)},${code(schema.value, table)}`;
    case 'strict_object':
      return table.position(schema.entries, () =>
        JSON.stringify(
          Object.entries(schema.entries)
            .map(
              ([name, field]) =>
                `${name}${unwrap(field).optional ? '' : '!'}:${code(field, table)}`,
            )
            .join(' '),
        ),
      );
    case 'union':
    case 'variant':
      return table.position(schema.options, () =>
        JSON.stringify(`?${schema.options.map((option) => code(option, table)).join()}`),
      );
  }
}

export default async function generateShape(): Promise<Record<string, string>> {
  const table = new Table();
  code(PolicyBundle, table);
  return Promise.resolve({
    'src/bundle/shape.ts': [
      '// Generated from src/bundle/schema by scripts/generate-shape.ts; edit those.',
      '/** The shape of a bundle, in the notation of guard.ts; its first entry is the document. */',
      `export const shape: readonly (string | RegExp)[] = [${table.entries.join(',\n')}];`,
      '',
    ].join('\n'),
  });
}
