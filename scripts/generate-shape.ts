/**
 * Writes the shape of a bundle for the guard: the same rules as the schema's, in a notation that
 * costs visitors few bytes. src/bundle/guard.ts explains the notation.
 */
import type {GenericSchema} from 'valibot';
import {FORMAT} from '../src/bundle/envelope.js';
import {unwrap} from '../src/bundle/schema/bare.js';
import {PolicyBundle} from '../src/bundle/schema/bundle.js';
import {Condition} from '../src/bundle/schema/condition.js';
import {allowedUrl} from '../src/bundle/url.js';

/**
 * What fields hold ids of: a map of the index, or `lookup` for anything that has an id; with the type of
 * the node before the name where it depends on that.
 */
const LISTS: Readonly<Record<string, string>> = {
  id: 'id',
  is: 'is',
  at: 'anchors',
  to: 'anchors',
  audience: 'audiences',
  scope: 'scopes',
  data: 'dataCategories',
  purposes: 'purposes',
  recipients: 'recipients',
  recipient: 'recipients',
  storage: 'storage',
  choice: 'choices',
  models: 'choices',
  allows: 'practices',
  bounds: 'practices',
  attachments: 'attachments',
  law: 'laws',
  laws: 'laws',
  'term.ref': 'terms',
  ref: 'lookup',
  of: 'lookup',
  with: 'lookup',
  deletes: 'lookup',
};

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
function code(wrapped: GenericSchema, table: Table, field = ''): string {
  const {schema, rule, least} = unwrap(wrapped);
  switch (schema.type) {
    case 'string':
      if (rule?.type === 'regex') {
        const position = table.position(String(rule.requirement), () => String(rule.requirement));
        if (!/^an id/.test(rule.message) || !LISTS[field]) return position;
        return `${position}@${LISTS[field]}`;
      }
      if (!rule) return field === 'condition' ? 'c' : 's';
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
      return `[${code(schema.item, table, field)}`;
    case 'record':
      return `{${code(schema.key, table, field)},${code(schema.value, table)}`;
    case 'strict_object':
      return table.position(schema.entries, () => JSON.stringify(fields(schema.entries, table)));
    case 'union':
    case 'variant':
      return table.position(schema.options, () => {
        const within = schema === unwrap(Condition).schema ? 'condition' : field;
        return JSON.stringify(
          `?${schema.options.map((option) => code(option, table, within)).join()}`,
        );
      });
  }
}

function fields(entries: Record<string, GenericSchema>, table: Table): string {
  const type = typeOf(entries);
  return Object.entries(entries)
    .map(([name, field]) => {
      const exact = `${type}.${name}`;
      const must = unwrap(field).optional ? '' : '!';
      return `${name}${must}:${code(field, table, exact in LISTS ? exact : name)}`;
    })
    .join(' ');
}

/** @returns the word that tells a node of text from others */
function typeOf({type}: Record<string, GenericSchema>): string | undefined {
  const schema = type && unwrap(type).schema;
  return schema?.type === 'literal' ? String(schema.literal) : undefined;
}

/** Fields of a bundle that is nothing but a text; what others take is a table of its own. */
const TEXT = ['$schema', 'format', 'id', 'provider', 'policy'];

const lines = (entries: readonly string[]) =>
  `readonly (string | RegExp)[] = [${entries.join(',\n')}]`;

export default async function generateShape(): Promise<Record<string, string>> {
  const table = new Table();
  const {schema} = unwrap(PolicyBundle);
  if (schema.type !== 'strict_object') throw new Error('A bundle is an object.');
  let text = 0;
  let whole = '';
  table.position(schema.entries, () => {
    const known = Object.entries(schema.entries).filter(([name]) => TEXT.includes(name));
    const some = JSON.stringify(fields(Object.fromEntries(known), table));
    text = table.entries.length;
    whole = JSON.stringify(fields(schema.entries, table));
    return some;
  });
  const note = '// Generated from src/bundle/schema by scripts/generate-shape.ts; edit those.';
  return Promise.resolve({
    'src/bundle/shape.ts': [
      note,
      '/** The shape of a bundle of text, in the notation of walk.ts; its first entry is the document. */',
      `export const shape: ${lines(table.entries.slice(0, text))};`,
      '',
    ].join('\n'),
    'src/bundle/shape-rest.ts': [
      note,
      '/** For a bundle that says more than a text: its own first entry, and what follows those of shape.ts. */',
      `export const rest: ${lines([whole, ...table.entries.slice(text)])};`,
      '',
    ].join('\n'),
  });
}
