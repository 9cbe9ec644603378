/** Writes the tables of docs/theming.md, between its marks; the words around them are written by hand. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {code, says, table} from './manifest/elements-page.js';
import {elementsOf, readControlStates, readManifest} from './manifest/manifest.js';
import {ROOT} from './run.js';

const PAGE = 'docs/theming.md';

async function tables(): Promise<Record<string, string>> {
  const elements = elementsOf(await readManifest());
  const tokens = new Map(
    elements.flatMap(({cssProperties = []}) => cssProperties.map((each) => [each.name, each])),
  );
  const rows = (kind: 'cssParts' | 'cssStates') =>
    elements.flatMap(({tagName, [kind]: list = []}) =>
      list.map(({name, description}) => [code(`<${tagName}>`), code(name), says(description)]),
    );
  const ofControls = (await readControlStates()).map(({name, description}) => [
    code('::part(control)'),
    code(name),
    says(description),
  ]);
  return {
    tokens: table(
      ['token', 'default', 'what it is'],
      [...tokens.values()].map(({name, default: value, description}) => [
        code(name),
        code(value ?? ''),
        says(description),
      ]),
    ),
    parts: table(['element', 'part', 'what it is'], rows('cssParts')),
    states: table(['element', 'state', 'when'], [...rows('cssStates'), ...ofControls]),
  };
}

export default async function generateTheming(): Promise<Record<string, string>> {
  let page = await readFile(join(ROOT, PAGE), 'utf8');
  for (const [name, text] of Object.entries(await tables())) {
    const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- end of ${name} -->`];
    const [before, rest] = page.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`${PAGE} lacks the marks ${begin} … ${end}`);
    page = `${before}${begin}\n\n${text}\n\n${end}${after}`;
  }
  return {[PAGE]: page};
}
