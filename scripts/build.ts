import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {buildCli} from './build-cli.js';
import {ROOT, run, type Run} from './run.js';

/**
 * Builds dist from nothing: the modules of the npm package with tsc, then the files that a page
 * fetches with rollup, then the authors' command line with esbuild.
 * @returns what the first of them said that failed, and whether all went well
 */
export async function build(): Promise<Run> {
  await rm(join(ROOT, 'dist'), {recursive: true, force: true});
  const compiled = await run('tsc', ['-p', '.']);
  if (!compiled.ok) return compiled;
  const rolled = await run('rollup', ['-c', '--failAfterWarnings']);
  return rolled.ok ? buildCli() : rolled;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {ok, output} = await build();
  process.stdout.write(output);
  if (!ok) process.exitCode = 1;
}
