/** Writes the published JSON Schema of what events carry, records included. */
import {toJsonSchemaDefs} from '@valibot/to-json-schema';
import {Decision, payloads} from '../src/events/schema.js';
import {ConsentRecord} from '../src/record/consent-record-schema.js';

type Node = Record<string, unknown>;

const withoutWords = (node: Node) => JSON.stringify({...node, description: undefined});

export default function generateEvents(): Promise<Record<string, string>> {
  const byName = payloads(ConsentRecord);
  const shared = {Decision, ConsentRecord};
  const $defs = toJsonSchemaDefs({...shared, ...byName}, {target: 'draft-2020-12'}) as Node;
  const names = new Map(
    Object.keys(shared).map((name) => [withoutWords($defs[name] as Node), name]),
  );
  const refer = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    const name = names.get(withoutWords(node as Node));
    const {description} = node as Node;
    return name ? {$ref: `#/$defs/${name}`, description} : referWithin(node);
  };
  const referWithin = (node: object): unknown =>
    Array.isArray(node)
      ? node.map(refer)
      : Object.fromEntries(Object.entries(node).map(([key, part]) => [key, refer(part)]));
  const document = {
    $comment: 'Generated from src/events/schema.ts and src/record by npm run generate; edit those.',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://forthright.example/schema/events.json',
    title: 'Events of Forthright, format 1',
    description: 'What each event carries as JSON, with its name as type.',
    oneOf: Object.keys(byName).map((name) => ({$ref: `#/$defs/${name}`})),
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, is]) => [name, referWithin(is as object)]),
    ),
  };
  return Promise.resolve({'schema/events.json': JSON.stringify(document)});
}
