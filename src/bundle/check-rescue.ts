import type * as v from 'valibot';
import type {Salvage} from './check-salvage.js';
import {isObject, NOTHING} from './check-stand-ins.js';
import {quoted} from './check-words.js';
import {type Keys, pathOf} from './problem.js';
import {unwrap} from './schema/bare.js';
import {Block, Inline} from './schema/text.js';

/** The values of `type` that a schema of text accepts. */
function typesOf(wrapped: v.GenericSchema): readonly string[] {
  const {schema} = unwrap(wrapped);
  switch (schema.type) {
    case 'union':
    case 'variant':
      return schema.options.flatMap(typesOf);
    case 'strict_object':
      return schema.entries.type ? typesOf(schema.entries.type) : [];
    case 'picklist':
      return schema.options;
    case 'literal':
      return [String(schema.literal)];
    default:
      return [];
  }
}

const INLINES = new Set(typesOf(Inline));
const BLOCKS = new Set(typesOf(Block));

const typeOf = (node: unknown) => (isObject(node) ? String(node.type) : undefined);

/** What a node of text holds: its parts, or its characters; and how one gets from the node to them. */
function insideOf(node: unknown): {readonly parts: readonly unknown[]; readonly keys: Keys} {
  if (Array.isArray(node)) return {parts: node, keys: []};
  if (!isObject(node)) return {parts: typeof node === 'string' ? [node] : [], keys: []};
  const names = ['children', 'content', 'display', 'value', 'text'];
  const name = names.find((each) => (node[each] ?? undefined) !== undefined) ?? '';
  const inside = node[name];
  const parts = Array.isArray(inside) ? inside : typeof inside === 'string' ? [inside] : [];
  return {parts, keys: [name]};
}

/**
 * Text is never lost with the node that carried it: a node that had to go is replaced by what it
 * holds, in a form that its place takes.
 *
 * @param salvage - judges the parts; its path leads to the node
 * @param place - the schema of the list's items
 * @param node - what the schema did not accept
 * @returns what to show in its place
 */
export function rescued(salvage: Salvage, place: v.GenericSchema, node: unknown): unknown[] {
  const [type] = typesOf(place);
  const {parts, keys} = insideOf(node);
  if (!parts.length) return [];
  if (INLINES.has(type ?? '')) return keepAll(salvage, Inline, parts, keys);
  switch (type) {
    case 'paragraph':
      return parts.some((part) => INLINES.has(typeOf(part) ?? ''))
        ? [{type: 'paragraph', children: keepAll(salvage, Inline, parts, keys)}]
        : keepAll(salvage, Block, parts, keys);
    case 'listItem':
      return BLOCKS.has(typeOf(node) ?? '')
        ? made(salvage, place, {type, children: [node]}, ['children', 0], [])
        : made(salvage, place, {type, children: parts}, ['children'], keys);
    case 'tableRow':
    case 'tableCell':
      return made(salvage, place, {type, children: parts}, ['children'], keys);
    default:
      return [];
  }
}

/**
 * A node that is made around parts of another one; problems lead to where the parts really stand.
 *
 * @param to - how one gets to the parts in the new node
 * @param from - how one gets to them in the bundle
 */
function made(salvage: Salvage, place: v.GenericSchema, node: object, to: Keys, from: Keys) {
  const {path, problems} = salvage;
  const [there, here] = [to, from].map((keys) => pathOf([...path, ...keys], quoted));
  const before = problems.length;
  const kept = salvage.keep(place, node);
  for (const problem of problems.splice(before)) {
    const inside = problem.path.startsWith(there!);
    problems.push(inside ? {...problem, path: here! + problem.path.slice(there!.length)} : problem);
  }
  return kept === NOTHING ? [] : [kept];
}

/** Parts that do not fit their new place are replaced by what they hold in turn. */
function keepAll(
  salvage: Salvage,
  place: v.GenericSchema,
  parts: readonly unknown[],
  keys: Keys,
): unknown[] {
  return parts.flatMap((part, at) => {
    salvage.path.push(...keys, at);
    const kept = salvage.keep(place, part);
    const all = kept === NOTHING ? rescued(salvage, place, part) : [kept];
    salvage.path.splice(-1 - keys.length);
    return all;
  });
}
