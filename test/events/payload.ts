import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';

const url = new URL('../../schema/events.json', import.meta.url);
const schema = JSON.parse(readFileSync(url, 'utf8')) as object;
const ajv = new Ajv2020({allErrors: true, strict: false, validateFormats: false});
const validate = ajv.compile(schema);

/** What a host page would log of an event: its own fields as JSON, with its name. */
export function payloadOf(event: Event): Record<string, unknown> {
  const fields = JSON.stringify(Object.assign({type: event.type}, event));
  return JSON.parse(fields) as Record<string, unknown>;
}

/** What schema/events.json finds wrong with a payload. */
export function faultsOf(payload: unknown): string[] {
  if (validate(payload)) return [];
  const name = (payload as {type?: string} | null)?.type;
  const about = name
    ? ajv.getSchema(`https://forthright.example/schema/events.json#/$defs/${name}`)
    : undefined;
  about?.(payload);
  return (about?.errors ?? validate.errors ?? []).map(
    ({instancePath, message}) => `${instancePath} ${message}`,
  );
}
