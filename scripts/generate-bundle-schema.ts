/** Writes the published JSON Schema of the bundle, so that editors can help whoever writes one. */
import {toJsonSchema, type JsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {PolicyBundle} from '../src/bundle/schema/bundle.js';
import {Choice} from '../src/bundle/schema/choice.js';
import {Condition} from '../src/bundle/schema/condition.js';
import {
  Duration,
  Id,
  Ids,
  IsoDate,
  Language,
  Ref,
  Stated,
  Url,
} from '../src/bundle/schema/field.js';
import {ChangeNotice, DateSaid, Policy, Section} from '../src/bundle/schema/policy.js';
import {Exception, Practice, Retention} from '../src/bundle/schema/practice.js';
import {
  Attachment,
  Contact,
  Law,
  Named,
  Provider,
  Right,
  Term,
} from '../src/bundle/schema/provider.js';
import {Regime} from '../src/bundle/schema/regime.js';
import {DataCategory, Purpose, Recipient, StorageItem} from '../src/bundle/schema/storage.js';
import {Block, Inline, Prose} from '../src/bundle/schema/text.js';

/** What refers to itself must have a name; what an author thinks of as one thing gets one. */
const definitions: Record<string, GenericSchema> = {
  Attachment,
  Block,
  ChangeNotice,
  Choice,
  Condition,
  Contact,
  DataCategory,
  DateSaid,
  Duration,
  Exception,
  Id,
  Ids,
  Inline,
  IsoDate,
  Language,
  Law,
  Named,
  Policy,
  Practice,
  Prose,
  Provider,
  Purpose,
  Recipient,
  Ref,
  Regime,
  Retention,
  Right,
  Section,
  Stated,
  StorageItem,
  Term,
  Url,
};

/** What the URL gate lets through, as far as a pattern can say it. */
const ADDRESS = '^(?:(?:https?|mailto|tel):|(?![A-Za-z][A-Za-z0-9+.-]*:))[^\\\\\\s]*$';

/** @returns a schema in which whatever repeats a definition refers to it */
function withReferences({$defs = {}, ...document}: JsonSchema): JsonSchema {
  const names = new Map(Object.entries($defs).map(([name, is]) => [JSON.stringify(is), name]));
  const refer = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    const {description, ...rest} = node as JsonSchema;
    const name = names.get(JSON.stringify(rest));
    return name ? {$ref: `#/$defs/${name}`, description} : referWithin(node);
  };
  const referWithin = (node: object): unknown =>
    Array.isArray(node)
      ? node.map(refer)
      : Object.fromEntries(Object.entries(node).map(([key, part]) => [key, refer(part)]));
  return {
    ...(referWithin(document) as JsonSchema),
    $defs: Object.fromEntries(
      Object.entries($defs).map(([name, is]) => [name, referWithin(is as object) as JsonSchema]),
    ),
  };
}

export default async function generateBundleSchema(): Promise<Record<string, string>> {
  const schema = toJsonSchema(PolicyBundle, {
    target: 'draft-2020-12',
    definitions,
    // The one check that is no pattern: the URL gate.
    overrideAction: ({valibotAction, jsonSchema}) =>
      valibotAction.type === 'check'
        ? {...jsonSchema, format: 'uri-reference', pattern: ADDRESS}
        : undefined,
  });
  const {$schema, ...rest} = withReferences(schema);
  return Promise.resolve({
    'schema/policy-bundle.json': JSON.stringify({
      $comment:
        'Generated from src/bundle/schema by scripts/generate-bundle-schema.ts; edit those.',
      $schema,
      $id: 'https://forthright.example/schema/policy-bundle.json',
      title: 'Policy bundle, format 1',
      description: 'Everything that a provider publishes about privacy, as one document.',
      ...rest,
    }),
  });
}
