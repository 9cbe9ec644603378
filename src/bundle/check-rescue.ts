import type * as v from 'valibot';
import type {Salvage} from './check-salvage.js';
import {isObject, NOTHING} from './check-stand-ins.js';
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

/** What a node of text holds: its parts, or its characters. */
function insideOf(node: unknown): readonly unknown[] {
  if (Array.isArray(node)) return node;
  if (!isObject(node)) return typeof node === 'string' ? [node] : [];
  const inside = node.children ?? node.content ?? node.display ?? node.value ?? node.text;
  return Array.isArray(inside) ? inside : typeof inside === 'string' ? [inside] : [];
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
  const inside = insideOf(node);
  const made = (fields: object) => {
    const kept = salvage.keep(place, fields);
    return kept === NOTHING ? [] : [kept];
  };
  if (!inside.length) return [];
  if (INLINES.has(type ?? '')) return keepAll(salvage, Inline, inside);
  switch (type) {
    case 'paragraph':
      return inside.some((part) => INLINES.has(typeOf(part) ?? ''))
        ? [{type: 'paragraph', children: keepAll(salvage, Inline, inside)}]
        : keepAll(salvage, Block, inside);
    case 'listItem':
      return made({type, children: BLOCKS.has(typeOf(node) ?? '') ? [node] : inside});
    case 'tableRow':
    case 'tableCell':
      return made({type, children: inside});
    default:
      return [];
  }
}

/** Parts that do not fit their new place are replaced by what they hold in turn. */
function keepAll(salvage: Salvage, place: v.GenericSchema, parts: readonly unknown[]): unknown[] {
  return parts.flatMap((part, at) => {
    salvage.path.push('children', at);
    const kept = salvage.keep(place, part);
    const all = kept === NOTHING ? rescued(salvage, place, part) : [kept];
    salvage.path.splice(-2);
    return all;
  });
}
