/**
 * Weighs what a visitor downloads for <privacy-policy>, as brotli at its best (quality 11): the
 * element, Lit and all that both need, without the parts that are loaded only when there is
 * something to show or to explain.
 */
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {brotliCompressSync, constants} from 'node:zlib';
import {rollup, type OutputChunk} from 'rollup';
import {bytes, names} from '../rollup.config.js';
import {ROOT} from './run.js';

/** Bytes, brotli. */
const BUDGET = 14 * 1024;

/** Modules whose chunks are loaded on demand only; a chunk that holds one of them does not count. */
const ON_DEMAND = [
  /\/elements\/(cookie-disclosure|opt-out-controls|choice-control)\//,
  /\/bundle\/check/,
  /\/bundle\/schema/,
  /\/(digest|canonicalize)[^/]*\.js$/,
  /\/node_modules\/(valibot|canonicalize|@noble)\//,
];

interface Row {
  file: string;
  what: string;
  raw: number;
  brotli: number;
  counts: boolean;
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

/** The files that are on demand themselves, or that only such files ask for. */
function counted(chunks: OutputChunk[], entry: string) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<string>();
  const visit = (name: string) => {
    const chunk = byName.get(name);
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    chunk.imports.forEach(visit);
    for (const later of chunk.dynamicImports) {
      const ids = byName.get(later)?.moduleIds ?? [];
      if (!ids.some((id) => ON_DEMAND.some((pattern) => pattern.test(id)))) visit(later);
    }
  };
  visit(entry);
  return seen;
}

/** Builds a page's files from one module of dist, and weighs them. */
async function weigh(module: string): Promise<Row[]> {
  const bundle = await rollup({input: {entry: join(ROOT, 'dist', module)}, plugins: bytes()});
  const {output} = await bundle.generate(names);
  await bundle.close();
  const chunks = output.filter((part) => part.type === 'chunk');
  const needed = counted(chunks, 'entry.js');
  return chunks
    .map((chunk) => ({
      file: chunk.fileName,
      what: describe(chunk),
      raw: Buffer.byteLength(chunk.code),
      brotli: brotli(chunk.code),
      counts: needed.has(chunk.fileName),
    }))
    .sort((a, b) => Number(b.counts) - Number(a.counts) || b.brotli - a.brotli);
}

const kib = (size: number) => `${(size / 1024).toFixed(2)} KiB`.padStart(10);

/** @returns the table, the sum that counts in bytes, and whether it is within the budget */
export async function budget() {
  const rows = await weigh('define/privacy-policy.js');
  const sum = rows.reduce((total, row) => total + (row.counts ? row.brotli : 0), 0);
  const table = rows.map(
    ({raw, brotli, what, counts}) =>
      `${kib(raw)} ${kib(brotli)}  ${counts ? '' : 'on demand: '}${what}`,
  );
  return {
    ok: sum <= BUDGET,
    sum,
    output: [
      '       raw     brotli  privacy-policy',
      ...table,
      `${' '.repeat(10)} ${kib(sum)}  of at most${kib(BUDGET)}`,
      '',
    ].join('\n'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {ok, output} = await budget();
  process.stdout.write(output);
  if (!ok) process.exitCode = 1;
}
