/**
 * Weighs what a visitor downloads for <privacy-policy>, as brotli at its best (quality 11): all that a
 * policy of nothing but text takes, the guard included and nothing of Lit; what is said about the text,
 * which is loaded where a bundle has something to say; and what is loaded to decide, to disclose or to
 * explain.
 */
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {rollup, type OutputChunk} from 'rollup';
import {names, shipped} from '../rollup.config.js';
import {weighCores} from './budget/core.js';
import {weighHead} from './budget/head.js';
import {weighLayers} from './budget/layers.js';
import {ROOT} from './run.js';

/** Bytes, brotli: of all that a policy of text takes, and of all that can be said about one. */
const BUDGETS = {text: 14 * 1024, annex: 12.5 * 1024} as const;
type Layer = keyof typeof BUDGETS | 'on demand';

/** Modules that are asked for where a bundle says more than a text. */
const ANNEX = [/\/privacy-policy\/annex\//, /\/bundle\/read-now\.js$/];

/** Modules that are asked for only when there is something for them to do. */
const ON_DEMAND = [
  /\/locales\/(?!en\/)[^/]+\//,
  /\/(consent|record)\//,
  /\/privacy-policy\/(narrowing|fragment|age)\.js$/,
  /\/shared\/(problems-node|foreign-speech)\.js$/,
  /\/bundle\/(references|equal|why-not)\.js$/,
  /\/elements\/(cookie-disclosure|opt-out-controls|choice-control)\//,
  /\/bundle\/check/,
  /\/bundle\/schema/,
  /\/(digest|canonicalize)[^/]*\.js$/,
  /\/node_modules\/(valibot|canonicalize|@noble)\//,
];

interface Row {
  what: string;
  raw: number;
  brotli: number;
  layer: Layer;
}

const brotli = (code: string) =>
  brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(code),
    },
  }).length;

/** The module that says most about a chunk: what it was asked for, else the largest one in it. */
function describe(chunk: OutputChunk) {
  const largest = Object.entries(chunk.modules).sort(
    ([, a], [, b]) => b.renderedLength - a.renderedLength,
  )[0]?.[0];
  const id = chunk.facadeModuleId ?? largest ?? '';
  return id.replace(/^.*(?:node_modules|\/dist)\//, '');
}

/** Which layer each file belongs to: the first one that asks for it. */
function layersOf(chunks: OutputChunk[], entry: string) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const layers = new Map<string, Layer>();
  const matches = (name: string, patterns: RegExp[]) =>
    byName.get(name)?.moduleIds.some((id) => patterns.some((pattern) => pattern.test(id)));
  const visit = (name: string, layer: Layer) => {
    const chunk = byName.get(name);
    if (!chunk || layers.has(name)) return;
    layers.set(name, layer);
    for (const needed of chunk.imports) visit(needed, layer);
    for (const later of chunk.dynamicImports) {
      if (matches(later, ON_DEMAND)) continue;
      visit(later, layer === 'text' && !matches(later, ANNEX) ? 'text' : 'annex');
    }
  };
  visit(entry, 'text');
  return layers;
}

/** Builds a page's files from one module of dist, and weighs them. */
async function weigh(module: string): Promise<Row[]> {
  const bundle = await rollup({
    input: {entry: join(ROOT, 'dist', module)},
    plugins: shipped(),
  });
  const {output} = await bundle.generate(names);
  await bundle.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  const layers = layersOf(chunks, 'entry.js');
  return chunks
    .map((chunk) => ({
      what: describe(chunk),
      raw: Buffer.byteLength(chunk.code),
      brotli: brotli(chunk.code),
      layer: layers.get(chunk.fileName) ?? 'on demand',
    }))
    .sort((a, b) => b.brotli - a.brotli);
}

const kib = (size: number) => `${(size / 1024).toFixed(2)} KiB`.padStart(10);

/** @returns the table, the sums in words, and whether each layer is within its budget */
export async function budget() {
  const rows = await weigh('define/privacy-policy.js');
  const lines = ['       raw     brotli  <privacy-policy>'];
  let ok = true;
  const said: string[] = [];
  for (const layer of ['text', 'annex', 'on demand'] as const) {
    const own = rows.filter((row) => row.layer === layer);
    for (const {raw, brotli, what} of own) lines.push(`${kib(raw)} ${kib(brotli)}  ${what}`);
    const sum = own.reduce((total, row) => total + row.brotli, 0);
    const limit = layer === 'on demand' ? Infinity : BUDGETS[layer];
    ok &&= sum <= limit;
    if (limit !== Infinity) said.push(`${layer} ${kib(sum).trim()}`);
    const most = limit === Infinity ? '' : ` of at most ${kib(limit).trim()}`;
    lines.push(`${' '.repeat(10)} ${kib(sum)}  = ${layer}${most}`);
  }
  for (const core of [await weighHead(brotli), ...(await weighCores(brotli))]) {
    ok &&= core.ok;
    said.push(`${core.what} ${kib(core.brotli).trim()}`);
    lines.push(
      `${kib(core.raw)} ${kib(core.brotli)}  ${core.what}, at most ${kib(core.most).trim()}`,
    );
  }
  for (const layer of await weighLayers(brotli)) {
    ok &&= layer.ok;
    said.push(`${layer.what} ${kib(layer.brotli).trim()}`);
    lines.push(
      `${' '.repeat(10)} ${kib(layer.brotli)}  ${layer.what}, at most ${kib(layer.most).trim()}`,
    );
  }
  return {
    ok,
    said: `privacy-policy, brotli: ${said.join(', ')}`,
    output: `${lines.join('\n')}\n`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {ok, output} = await budget();
  process.stdout.write(output);
  if (!ok) process.exitCode = 1;
}
