/**
 * The public custom properties, read from where they are used: the style sheets have the defaults, and
 * doc comments the sentences (`@cssprop --forthright-x - what it is`).
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';
import {ROOT} from '../run.js';

export interface CustomProperty {
  name: string;
  /** What holds where the page sets nothing, as CSS; empty where a style sheet gives no default. */
  default: string;
}

/** Every `var(--forthright-…, default)` of a source text, in its order, as often as it stands there. */
export function customPropertiesIn(source: string): CustomProperty[] {
  return [...source.matchAll(/var\(\s*(--forthright-[\w-]+)\s*/g)].map((found) => {
    const rest = source.slice(found.index + found[0].length);
    let depth = 1;
    let end = 0;
    while (depth && end < rest.length) {
      if (rest[end] === '(') depth++;
      if (rest[end] === ')') depth--;
      end++;
    }
    const value = rest.slice(0, end - 1).replace(/^,/, '');
    return {name: found[1]!, default: value.trim().replace(/\s+/g, ' ')};
  });
}

/** What doc comments of a source text say of custom properties, by name. */
export function sentencesIn(source: string): Map<string, string> {
  const tag =
    /@cssprop(?:erty)?\s+\[?(--forthright-[\w-]+)(?:=[^\]]*)?\]?\s+-\s+([^@]*?)(?=@|\*\/)/g;
  return new Map(
    [...source.matchAll(tag)].map(([, name, says]) => [
      name!,
      says!.replace(/\s*\n\s*\*\s*/g, ' ').trim(),
    ]),
  );
}

const ELEMENTS = join(ROOT, 'src/elements');

const read = (file: string) => readFileSync(file, 'utf8');

/**
 * All modules of src/elements that a module leads to, itself first; also those it loads on demand.
 *
 * @param within - whether to go into a module
 */
export function modulesFrom(
  file: string,
  within: (file: string) => boolean = () => true,
  found = new Set<string>(),
): Set<string> {
  if (found.has(file) || !existsSync(file)) return found;
  found.add(file);
  for (const [, path] of read(file).matchAll(/(?:from|import\()\s*'(\.[^']+)\.js'/g)) {
    const next = resolve(dirname(file), `${path}.ts`);
    if (next.startsWith(ELEMENTS) && within(next)) modulesFrom(next, within, found);
  }
  return found;
}

/** The modules that draw an element, those of what it draws inside included. */
export const modulesOf = (tag: string): Set<string> =>
  modulesFrom(join(ROOT, `src/define/${tag}.ts`));

/** The modules that are an element's own, with what all elements share. */
export const ownModulesOf = (tag: string): Set<string> =>
  modulesFrom(join(ELEMENTS, tag, `${tag}.ts`), (file) =>
    ['shared', tag].includes(relative(ELEMENTS, file).split(sep)[0]!),
  );

const isStyles = (file: string) => file.endsWith('.styles.ts');

/** Every style sheet of the library. */
export const styleSheets = (): string[] =>
  readdirSync(join(ROOT, 'src'), {recursive: true})
    .map((path) => join(ROOT, 'src', String(path)))
    .filter(isStyles)
    .sort();

/**
 * The custom properties that some style sheets read.
 *
 * @param files - paths of style sheets; all of them unless given
 * @returns one entry a name, by name
 * @throws where two places disagree on the default of a property
 */
export function customPropertiesOf(files: Iterable<string> = styleSheets()): CustomProperty[] {
  const byName = new Map<string, CustomProperty>();
  for (const file of files) {
    for (const used of customPropertiesIn(read(file))) {
      const known = byName.get(used.name);
      if (known && used.default && known.default && known.default !== used.default) {
        throw new Error(`${used.name} is ${known.default} here and ${used.default} in ${file}`);
      }
      if (!known?.default) byName.set(used.name, used);
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The custom properties that an element reads, those of what it draws inside included. */
export const customPropertiesUnder = (tag: string): CustomProperty[] =>
  customPropertiesOf([...modulesOf(tag)].filter(isStyles));

/** What the doc comments of the library say of its custom properties, by name. */
export function sentences(): Map<string, string> {
  const sources = readdirSync(join(ROOT, 'src/elements'), {recursive: true})
    .map((path) => join(ROOT, 'src/elements', String(path)))
    .filter((path) => path.endsWith('.ts'));
  return new Map(sources.sort().flatMap((file) => [...sentencesIn(read(file))]));
}
