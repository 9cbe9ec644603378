import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import {noticesFor} from './scripts/licences.js';
import {sameNames, sideBySide} from './scripts/parts.js';

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
 * Has a browser compile the parts while they load, and not function by function when they are first called:
 * in the turn of a click, or while a text is drawn. The entry is left as it is: there it saved nothing that could be measured.
 * @returns {import('rollup').Plugin}
 */
const compiledEarly = () => ({
  name: 'compiled-early',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || part.isEntry) continue;
      part.code = `//# allFunctionsCalledOnLoad\n${part.code}`;
      const map = part.sourcemapFileName && bundle[part.sourcemapFileName];
      if (map && map.type === 'asset') {
        const {mappings, ...rest} = JSON.parse(String(map.source));
        map.source = JSON.stringify({...rest, mappings: `;${mappings}`});
      }
    }
  },
});

/**
 * The same, and what is done to the parts once they are written: all that a page fetches.
 * @returns {import('rollup').Plugin[]}
 */
export const shipped = () => [
  ...bytes(),
  sameNames(),
  sideBySide(/\/(define\/[^/]+|consent-banner\/behind)\.js$/),
  compiledEarly(),
];

/**
 * Filter lists block addresses with words such as those in our tag names, so file names say nothing.
 * @type {import('rollup').OutputOptions}
 */
export const names = {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'part-[hash:7].js',
  hashCharacters: 'base36',
  // Except for words: no page is to fetch a language that it does not speak; and for calls that few make.
  manualChunks: (id) =>
    /\/dist\/(late-calls|record\/history)\.js$/.test(id)
      ? 'calls'
      : /\/locales\/(?!en\/)([^/]+\/[^/]+)\.js$/.exec(id)?.[1],
  onlyExplicitManualChunks: true,
  generatedCode: 'es2015',
};

/** The first question, and what nearly every element and the store need: the fewer files the better. */
const FIRST =
  /\/dist\/(forthright|api|watch|define\/consent-banner|locales\/((en\/)?banner|layer|isolate)|consent\/(early|device|front|shelf|regimes)|bundle\/(attempt|envelope|fetch|own|polluted|url)|context\/(page|page-bundle|unhidden)|events\/policy-problem-event|elements\/consent-banner\/(consent-banner(\.styles)?|banner-words|face|first-look|light-controls)|elements\/shared\/(around|dom|header-signal|painted|plain-css|plain-element|register|report-problem))\.js$/;

/** What comes behind the first question, and what other elements that ask share with it. */
const ASK =
  /\/dist\/(context\/(setting-context|surfaces)|locales\/(en\/)?banner-more|elements\/(consent-banner\/(behind(\.styles)?|keep-clear)|shared\/(dress|open-preferences|policy-follower)))\.js$/;

/** What all elements of Lit stand on. */
const LIT = /\/node_modules\/(tslib|@lit\/reactive-element)\//;

/** All else that a page may use, by tag. */
const REST = /\/dist\/(rest|head\/join|elements\/shared\/bring-wanted)\.js$/;

/** What the second layer takes to be seen. */
const SECOND =
  /\/dist\/(define\/consent-preferences|locales\/(en\/)?preferences|elements\/consent-preferences\/(consent-preferences(\.styles)?|groups|layer|modal|switches|taken-back|tell))\.js$/;

/** What reads a bundle, and what else the text of a policy shares with the other elements that show one. */
const SHARED =
  /\/dist\/(bundle\/(anchors|limits|safe-url|bundle-index|dates|plain-text|read|reading|shape|versions|walk)|context\/(address-of|choices-slice|page-changed|shown-policies|around-context|bundle-context)|events\/policy-ready-event|locales\/plural|elements\/shared\/(announce|bdi|bundle-source|consumer|language-of|speech|load-stores|parsed|prose|sheet-of|states|tokens-text\.styles|with-policy))\.js$/;

/** What draws the text of a policy: in one file, since each more costs a visitor more than its bytes. */
const TEXT =
  /\/dist\/(define\/privacy-policy|events\/section-view-event|locales\/(en\/)?policy|locales\/format-day|elements\/shared\/drawn-element|elements\/privacy-policy\/(?!age|fragment|narrowing)[^/]+)\.js$/;

/** Which modules go into one file. */
const GROUPS = [
  {name: 'forthright', of: FIRST},
  {name: 'rest', of: REST},
  {name: 'ask', of: ASK},
  {name: 'lit', of: LIT},
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

/** What a page runs first, in the smallest form: statements one by one are repeated, and pack better. */
export const headBytes = () => [
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
    plugins: [...shipped(), licences()],
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
