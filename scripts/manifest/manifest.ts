/**
 * custom-elements.json: what the analyzer reads out of the class docs, without what is nobody's
 * interface, and with what it cannot see (docs of a mixin, parts passed on, custom properties).
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {cli as analyze} from '@custom-elements-manifest/analyzer/cli.js';
import * as passedOn from '../../src/elements/choice-control/parts.js';
import {ROOT} from '../run.js';
import {customPropertiesUnder, ownModulesOf, sentences} from './custom-properties.js';
import type {Declaration, ElementDeclaration, Manifest, Module, Said} from './types.js';

/** The tags that pages use: one module of src/define each. */
export const publicTags = (): string[] =>
  readdirSync(join(ROOT, 'src/define'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => name.includes('-'))
    .sort();

/** Where a module of dist comes from. */
export const sourceOf = (path: string): string =>
  join(ROOT, path.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts'));

const isElement = (declaration: Declaration): declaration is ElementDeclaration =>
  !!declaration.customElement && publicTags().includes(declaration.tagName ?? '');

export const elementsOf = ({modules}: Manifest): ElementDeclaration[] =>
  modules.flatMap(({declarations}) => declarations.filter(isElement));

/** Lines that were broken to fit the source are joined; code keeps its own. */
function unwrapped(text: string): string {
  return text
    .split(/(```[^]*?```)/)
    .map((part) => (part.startsWith('```') ? part : part.replace(/(\S)\n(?=\S)/g, '$1 ')))
    .join('')
    .trim();
}

function unwrap(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const {description} = node as Said;
  if (description) (node as Said).description = unwrapped(description);
  Object.values(node).forEach(unwrap);
}

/** What a mixin gives is declared, and explained, by the class that stands for it in the types. */
function explainInherited(declarations: readonly Declaration[]): void {
  const parts = declarations.find(({name}) => name === 'PolicyParts')?.members ?? [];
  const says = new Map(parts.map(({name, description}) => [name, description]));
  for (const {members = [], attributes = []} of declarations) {
    for (const each of [...members, ...attributes]) {
      const name = 'fieldName' in each ? each.fieldName : each.name;
      if (each.inheritedFrom) each.description ??= says.get(name ?? '');
    }
  }
}

/** The interface of a class is what is public and belongs to its instances. */
function keepPublic({members}: Declaration): void {
  const isPublic = ({privacy, static: isStatic}: NonNullable<typeof members>[number]) =>
    !isStatic && privacy !== 'private' && privacy !== 'protected';
  members?.splice(0, members.length, ...members.filter(isPublic));
  // What is made anew for each element is no default to read.
  for (const member of members ?? []) if (member.default?.startsWith('new ')) delete member.default;
}

/** Elements that draw a choice pass the parts of its control on to the page. */
function addPassedParts(declaration: ElementDeclaration, control?: Declaration): void {
  const source = [...ownModulesOf(declaration.tagName)].map((file) => readFileSync(file, 'utf8'));
  const list = /exportparts=\$\{(\w+)\}/.exec(source.join('\n'))?.[1] as keyof typeof passedOn;
  if (!list) return;
  const passes = passedOn[list].split(', ');
  const own = new Set(declaration.cssParts?.map(({name}) => name));
  const passed =
    control?.cssParts?.filter(({name}) => passes.includes(name) && !own.has(name)) ?? [];
  declaration.cssParts = [...(declaration.cssParts ?? []), ...passed];
}

/** Every custom property that is read below an element, since they inherit. */
function addCustomProperties(declaration: ElementDeclaration): void {
  const says = sentences();
  declaration.cssProperties = customPropertiesUnder(declaration.tagName).map(
    ({name, default: value}) => {
      const description = says.get(name);
      if (!description) throw new Error(`${name} has no @cssprop in a doc comment`);
      return {name, description, ...(value && {default: value})};
    },
  );
}

/** The modules of src/define are what defines elements; the analyzer does not see through `register`. */
function define(
  module: Module,
  classes: ReadonlyMap<string, [name: string, module: string]>,
): void {
  const tag = /^dist\/define\/(.+)\.js$/.exec(module.path)?.[1] ?? '';
  const found = classes.get(tag);
  if (!found) return;
  const [name, from] = found;
  const declaration = {name, module: from};
  module.exports = [{kind: 'custom-element-definition', name: tag, declaration}];
}

/** Beside the elements: their common base, the modules that define them, and the events they send. */
const isPublished = ({path, declarations}: Module) =>
  declarations.some(isElement) ||
  /^dist\/(define\/|events\/.+-event\.js|elements\/shared\/(with-policy|policy-element)\.js)/.test(
    path,
  );

async function make(): Promise<Manifest> {
  const made = (await analyze({
    argv: ['analyze', '--quiet'],
    cwd: ROOT,
    noWrite: true,
  })) as unknown as Manifest;
  const all = made.modules.flatMap(({declarations}) => declarations);
  const control = all.find(({tagName}) => tagName === 'choice-control');
  controlStates = control?.cssStates ?? [];
  explainInherited(all);
  const modules = made.modules.filter(isPublished);
  const classes = new Map<string, [string, string]>();
  for (const {path, declarations} of modules) {
    for (const declaration of declarations) {
      keepPublic(declaration);
      if (!isElement(declaration)) continue;
      classes.set(declaration.tagName, [declaration.name, path]);
      addPassedParts(declaration, control);
      addCustomProperties(declaration);
    }
  }
  for (const module of modules) define(module, classes);
  const $comment = 'Generated from the class docs by npm run generate; edit those.';
  const manifest = {...made, $comment, modules};
  unwrap(manifest);
  return manifest;
}

let manifest: Promise<Manifest> | undefined;
let controlStates: readonly Said[] = [];

/** The manifest, made once. */
export const readManifest = (): Promise<Manifest> => (manifest ??= make());

/** The states of a choice control, which pages reach as `::part(control):state(…)`. */
export async function readControlStates(): Promise<readonly Said[]> {
  await readManifest();
  return controlStates;
}
