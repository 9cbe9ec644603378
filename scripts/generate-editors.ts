/** Writes what editors complete and explain tags by: custom data of VS Code, and web-types of JetBrains. */
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {elementsOf, readManifest} from './manifest/manifest.js';
import type {Manifest} from './manifest/types.js';

const FROM = 'Generated from custom-elements.json by npm run generate; edit the class docs.';

/** What stands in HTML is text: a list of ids is no value to offer. */
function forMarkup(manifest: Manifest): Manifest {
  const copy = structuredClone(manifest);
  for (const {attributes = []} of elementsOf(copy)) {
    for (const {type} of attributes) {
      if (type?.text.includes('[]')) type.text = 'string';
    }
  }
  return copy;
}

const options = {hideLogs: true, hideCssPropertiesDocs: true, hideCssPartsDocs: true};

interface Named {
  name: string;
}

/** A custom property is one, however many elements read it. */
const once = <T extends Named>(list: readonly T[]): T[] => [
  ...new Map(list.map((each) => [each.name, each])).values(),
];

/** As JSON, with lists called `properties` free of repetition, and without what says nothing. */
const tidy = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const {properties, ...rest} = value as {properties?: Named[]};
  const said = Object.entries(rest).filter(([, each]) => each !== '');
  return {...Object.fromEntries(said), ...(properties && {properties: once(properties)})};
};

/** @throws where a generator has written what is no JSON */
const signed = (json: string) =>
  JSON.stringify({$comment: FROM, ...(JSON.parse(json) as Record<string, unknown>)}, tidy);

export default async function generateEditors(): Promise<Record<string, string>> {
  const manifest = forMarkup(await readManifest());
  // The generators write into what they are given, and have types of their own for it.
  const given = () => structuredClone(manifest) as never;
  return {
    'editor/vscode-html.json': signed(getVsCodeHtmlCustomData(given(), options)),
    'editor/vscode-css.json': signed(getVsCodeCssCustomData(given(), options)),
    'editor/web-types.json': signed(getWebTypesData(given(), options)),
  };
}
