import {decode, encode} from '@jridgewell/sourcemap-codec';

/**
 * Changes the code of a part of the CDN build after it is written, its source map with it.
 *
 * @param {import('rollup').OutputChunk} part
 * @param {string} from - what stands there, once and on one line
 * @param {string} to - what is to stand there
 */
function change(part, from, to) {
  const at = part.code.indexOf(from);
  if (at < 0) return;
  part.code = part.code.slice(0, at) + to + part.code.slice(at + from.length);
  if (!part.map) return;
  const before = part.code.slice(0, at).split('\n');
  const end = before.at(-1).length + from.length;
  const lines = decode(part.map.mappings);
  for (const segment of lines[before.length - 1] ?? [])
    if (segment[0] >= end) segment[0] += to.length - from.length;
  part.map.mappings = encode(lines);
}

const chunksOf = (bundle) => Object.values(bundle).filter(({type}) => type === 'chunk');

/**
 * Asks for whatever a part needs beside the part, and not when the part is found to need it: a chain of
 * requests costs a visitor more than all of their bytes. What few visitors load may come file by file.
 *
 * @param {RegExp} matters - modules whose parts must come at once
 * @returns {import('rollup').Plugin}
 */
export const sideBySide = (matters) => ({
  name: 'side-by-side',
  generateBundle(_, bundle) {
    const parts = chunksOf(bundle);
    const entry = parts.find(({isEntry}) => isEntry);
    const needs = (from, name, found = new Set()) => {
      for (const each of bundle[name].imports) {
        const isThere = [entry, from].some(
          (part) => part.fileName === each || part.imports.includes(each),
        );
        if (isThere || found.has(each)) continue;
        found.add(each);
        needs(from, each, found);
      }
      return found;
    };
    for (const part of parts.filter(({isEntry, name}) => isEntry || name === 'rest'))
      for (const name of part.dynamicImports) {
        if (!bundle[name].moduleIds.some((id) => matters.test(id))) continue;
        const early = [...needs(part, name)].map((each) => `import("./${each}").catch(()=>{})`);
        const own = `import("./${name}")`;
        if (early.length) change(part, own, `(${[...early, own].join()})`);
      }
  },
});

/** `H as G,n` as pairs. */
const pairsOf = (list, flip = false) =>
  list.split(',').map((each) => {
    const [name, as = name] = each.split(' as ');
    return flip ? [as, name] : [name, as];
  });
const listOf = (pairs) =>
  [...new Set(pairs.map(([name, as]) => (name === as ? name : `${name} as ${as}`)))].join();

const EXPORTS = /export\{([^}]*)\}/;

/**
 * Has parts know each other's members by the names that they have where they are made: each other name is
 * three bytes that nobody needs.
 *
 * @returns {import('rollup').Plugin}
 */
export const sameNames = () => ({
  name: 'same-names',
  generateBundle(_, bundle) {
    const parts = chunksOf(bundle);
    const all = parts.map(({code}) => code).join('\n');
    for (const part of parts) {
      const found = EXPORTS.exec(part.code);
      if (!found) continue;
      // Names of more than two letters are public; some are read of what `import()` fulfils with.
      const isRead = (name) =>
        name.length > 2 ||
        (all.includes(`import("./${part.fileName}")`) &&
          new RegExp(`\\.then\\((\\w+)=>\\1\\.${name.replaceAll('$', '\\$')}\\b`).test(all));
      const pairs = pairsOf(found[1]);
      const own = new Map(pairs.filter(([, as]) => !isRead(as)).map(([name, as]) => [as, name]));
      const kept = pairs.map(([name, as]) => (own.has(as) ? [name, name] : [name, as]));
      change(part, found[0], `export{${listOf(kept)}}`);
      for (const other of parts) {
        const uses = new RegExp(
          `import\\{([^}]*)\\}from"\\./${part.fileName.replace('.', '\\.')}"`,
        );
        const used = uses.exec(other.code);
        if (!used) continue;
        const renamed = pairsOf(used[1]).map(([name, as]) => [own.get(name) ?? name, as]);
        change(
          other,
          used[0],
          used[0].replace(/\{.*\}/, () => `{${listOf(renamed)}}`),
        );
      }
    }
  },
});
