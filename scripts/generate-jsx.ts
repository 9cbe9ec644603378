/** Writes the types that JSX takes our tags by, from the manifest. */
import {elementsOf, readManifest} from './manifest/manifest.js';
import type {ElementDeclaration} from './manifest/types.js';

const key = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);

/**
 * Frameworks set properties where there are some of a name, else attributes: so an input takes what its
 * property takes, whichever name it goes by.
 */
function inputs({name: from, attributes = [], members = []}: ElementDeclaration): string {
  const lines: string[] = [];
  const add = (name: string, property: string, says = '') =>
    lines.push(`/** ${says} */`, `${key(name)}?: ${from}['${property}'];`);
  for (const {name, fieldName = name, description} of attributes) {
    if (name !== fieldName) add(name, fieldName, description);
  }
  for (const {kind, name, type, readonly, description} of members) {
    const isInput = kind === 'field' && !readonly && !type?.text.startsWith('Promise');
    if (isInput) add(name, name, description);
  }
  return lines.join('\n');
}

const sent = ({events = []}: ElementDeclaration) =>
  events.map(({name, type}) => `'${name}': ${type?.text};`).join('\n');

export default async function generateJsx(): Promise<Record<string, string>> {
  const elements = elementsOf(await readManifest());
  const events = new Set(
    elements.flatMap((each) => each.events?.map(({type}) => type?.text) ?? []),
  );
  const names = [...elements.map(({name}) => name), ...events].sort();
  const text = [
    '// Generated from custom-elements.json by npm run generate; edit the class docs.',
    `import type {${names.join(', ')}} from '../index.js';`,
    '/** What each element takes, by its tag. */',
    `export interface ElementInputs {${elements
      .map((each) => `'${each.tagName}': {${inputs(each)}};`)
      .join('\n')}}`,
    '/** The events that each element sends, by its tag. */',
    `export interface ElementEvents {${elements
      .map((each) => `'${each.tagName}': {${sent(each)}};`)
      .join('\n')}}`,
    '/** The element of each tag. */',
    `export interface Elements {${elements
      .map(({tagName, name}) => `'${tagName}': ${name};`)
      .join('\n')}}`,
  ];
  return {'src/jsx/elements.ts': text.join('\n\n')};
}
