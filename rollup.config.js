import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {noticesFor} from './scripts/licences.js';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

/**
 * Hands the source maps that tsc wrote on to rollup, so that those of the CDN build lead to src.
 * @returns {import('rollup').Plugin}
 */
const sourceMaps = () => ({
  name: 'source-maps',
  async load(id) {
    if (!id.startsWith(dist) || !existsSync(`${id}.map`)) return null;
    return {code: await readFile(id, 'utf8'), map: await readFile(`${id}.map`, 'utf8')};
  },
});

/**
 * The licences of the packages inside the bundle ask for their notices to travel with it.
 * @returns {import('rollup').Plugin}
 */
const licences = () => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const parts = Object.values(bundle).filter(({type}) => type === 'chunk');
    const source = noticesFor(parts.flatMap(({moduleIds}) => moduleIds));
    this.emitFile({type: 'asset', fileName: 'LICENSES.txt', source});
  },
});

/**
 * Asks for whatever a part needs beside the part, and not when the part is found to need it: a chain of
 * requests costs a visitor more than all of their bytes.
 * @returns {import('rollup').Plugin}
 */
const sideBySide = () => ({
  name: 'side-by-side',
  generateBundle(_, bundle) {
    const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry);
    const needs = (name, found = new Set()) => {
      for (const each of bundle[name].imports) {
        if (each === entry.fileName || entry.imports.includes(each) || found.has(each)) continue;
        found.add(each);
        needs(each, found);
      }
      return found;
    };
    for (const name of entry.dynamicImports) {
      const early = [...needs(name)].map((each) => `import("./${each}").catch(()=>{})`);
      if (!early.length) continue;
      const own = `import("./${name}")`;
      entry.code = entry.code.replace(own, () => `(${[...early, own].join()})`);
    }
  },
});

/** What turns the modules of dist into the bytes that a page fetches; the size budget uses it too. */
export const bytes = () => [
  sourceMaps(),
  nodeResolve({exportConditions: ['production'], browser: true}),
  minifyTemplateLiterals({filter: (id) => id.startsWith(dist), failOnError: true}),
  terser({
    ecma: 2022,
    module: true,
    format: {comments: false},
    compress: {passes: 4, inline: 0, unsafe_arrows: true, keep_fargs: false},
  }),
];

/**
 * Filter lists block addresses with words such as those in our tag names, so file names say nothing.
 * @type {import('rollup').OutputOptions}
 */
export const names = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'part-[hash].js',
  hashCharacters: 'base36',
  // Except for words: no page is to fetch a language that it does not speak; and for calls that few make.
  manualChunks: (id) =>
    /\/dist\/(late-calls|record\/history|elements\/shared\/bring-wanted)\.js$/.test(id)
      ? 'calls'
      : /\/locales\/(?!en\/)([^/]+\/[^/]+)\.js$/.exec(id)?.[1],
  onlyExplicitManualChunks: true,
  generatedCode: 'es2015',
};

/** What nearly every element and the store need, and a first question above all: the fewer files the better. */
const FIRST =
  /\/dist\/(forthright|api|head\/join|locales\/(layer|isolate)|consent\/(early|device|shelf|regimes)|bundle\/(fetch|limits|own|polluted|url)|context\/(page|page-bundle|unhidden)|events\/policy-problem-event|elements\/shared\/(around|dom|header-signal|painted|plain-css|plain-element|register|report-problem|sheet-of))\.js$/;

/** What the second layer takes to be seen. */
const SECOND =
  /\/dist\/(define\/consent-preferences|locales\/(en\/)?preferences|elements\/consent-preferences\/(consent-preferences(\.styles)?|groups|switches|taken-back|tell))\.js$/;

/** What reads a bundle, and what else the text of a policy shares with the other elements that show one. */
const SHARED =
  /\/dist\/(bundle\/(anchors|bundle-index|dates|plain-text|read|reading|shape|versions|walk)|context\/(address-of|around-context|bundle-context)|events\/policy-ready-event|locales\/plural|elements\/shared\/(announce|bundle-source|consumer|language-of|speech|load-stores|parsed|prose|states|tokens-text\.styles|with-policy))\.js$/;

/** What draws the text of a policy: in one file, since each more costs a visitor more than its bytes. */
const TEXT =
  /\/dist\/(define\/privacy-policy|events\/section-view-event|locales\/(en\/)?policy|locales\/format-day|elements\/shared\/drawn-element|elements\/privacy-policy\/(?!age|fragment|narrowing)[^/]+)\.js$/;

/** Which modules go into one file. */
const GROUPS = [
  {name: 'forthright', of: FIRST},
  {name: 'second', of: SECOND},
  {name: 'shared', of: SHARED},
  {name: 'text', of: TEXT},
];

/** What a page that shows a policy may ask for before the entry does. */
const EARLY = ['shared', 'text'];

/**
 * How the whole library is put into files.
 * @type {import('rollup').OutputOptions}
 */
export const files = {
  ...names,
  manualChunks: (id, tools) =>
    GROUPS.find(({of}) => of.test(id))?.name ?? names.manualChunks(id, tools),
  // These never change their names, so that a page can ask for them before the entry does.
  chunkFileNames: ({name}) => (EARLY.includes(name) ? `${name}.js` : names.chunkFileNames),
};

/**
 * Has a browser compile a text's code while it loads, and not function by function while it draws.
 * @returns {import('rollup').Plugin}
 */
const compiledEarly = () => ({
  name: 'compiled-early',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || !EARLY.includes(part.name)) continue;
      part.code = `//# allFunctionsCalledOnLoad\n${part.code}`;
      if (part.map) part.map.mappings = `;${part.map.mappings}`;
    }
  },
});

/**
 * Tells head.js which files a first layer takes, so that a page asks for them before the entry is there.
 * @returns {{tell: import('rollup').Plugin, ask: import('rollup').Plugin}}
 */
const firstLayer = () => {
  /** @type {string[]} */
  let files = ['forthright.js'];
  return {
    tell: {
      name: 'first-layer',
      generateBundle(_, bundle) {
        const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
        const found = new Set(['forthright.js']);
        const add = (name) => {
          if (found.has(name) && name !== 'forthright.js') return;
          found.add(name);
          bundle[name].imports.forEach(add);
        };
        const banner = chunks.find(({moduleIds}) =>
          moduleIds.some((id) => id.endsWith('/define/consent-banner.js')),
        );
        add('forthright.js');
        if (banner) add(banner.fileName);
        files = [...found];
      },
    },
    ask: {
      name: 'first-layer',
      renderChunk: (code) => ({
        code: code.replace('FIRST_LAYER', JSON.stringify(files.join('').slice(0, -3))),
        map: null,
      }),
    },
  };
};

const {tell, ask} = firstLayer();

/** What a page runs first, in the smallest form: statements one by one are repeated, and pack better. */
export const headBytes = () => [
  ask,
  terser({
    ecma: 2022,
    module: true,
    format: {comments: false},
    compress: {passes: 4, sequences: false},
  }),
];

/** @type {import('rollup').RollupOptions[]} */
export default [
  {
    input: {forthright: join(dist, 'forthright.js')},
    // What the entry exports may be spread over chunks, but it is itself the first of them.
    preserveEntrySignatures: 'allow-extension',
    output: {...files, dir: relative(process.cwd(), join(dist, 'cdn')), sourcemap: true},
    plugins: [...bytes(), sideBySide(), compiledEarly(), licences(), tell],
  },
  {
    input: join(dist, 'head.js'),
    output: {
      format: 'iife',
      file: relative(process.cwd(), join(dist, 'cdn/head.js')),
      generatedCode: 'es2015',
    },
    plugins: headBytes(),
  },
  ...['google', 'gpp', 'wordpress', 'data-layer', 'tcf'].map((name) => ({
    input: join(dist, `tags/signal-${name}.js`),
    output: {
      format: 'es',
      file: relative(process.cwd(), join(dist, `cdn/signal-${name}.js`)),
      generatedCode: 'es2015',
    },
    plugins: bytes(),
  })),
];
