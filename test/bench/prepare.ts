import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {cp, mkdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));

/** All that the bench installs and writes; git ignores it. */
export const WORKSHOP = fileURLToPath(new URL('../../.bench', import.meta.url));
export const PEERS = join(WORKSHOP, 'node_modules');
export const BUILT = join(WORKSHOP, 'built');
export const RESULTS = join(WORKSHOP, 'results');

const ENTRIES = [
  'floor-js.ts',
  'floor-lit.ts',
  'porsche.js',
  'c15t.js',
  'c15t-react.js',
  'policy-dom.ts',
  'policy-lit.ts',
];

/** Installs the other widgets, in the versions that package.json names, unless they are there already. */
export async function installPeers(): Promise<void> {
  const [wanted, known] = [here, WORKSHOP].map((folder) => join(folder, 'package-lock.json'));
  // npm writes this file when all else is there.
  const isWhole = existsSync(join(PEERS, '.package-lock.json')) && existsSync(known!);
  if (isWhole && (await readFile(known!, 'utf8')) === (await readFile(wanted!, 'utf8'))) return;
  console.log('Installing the other widgets, once …');
  await rm(WORKSHOP, {recursive: true, force: true});
  await mkdir(WORKSHOP);
  for (const name of ['package.json', 'package-lock.json'])
    await cp(join(here, name), join(WORKSHOP, name));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: WORKSHOP,
    stdio: 'inherit',
  });
}

/** Bundles what stands in entry/ for the pages. */
export async function bundleEntries(): Promise<void> {
  for (const name of ENTRIES) await bundle(name);
}

const bundle = (name: string) =>
  build({
    entryPoints: [join(here, 'entry', name)],
    outdir: BUILT,
    chunkNames: `${name}-[hash]`,
    nodePaths: [PEERS],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
  });

/** The script that comes first in every page. */
export async function probe(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(here, 'page/probe.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text.trim();
}
