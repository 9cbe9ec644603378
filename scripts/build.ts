import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {ROOT, run} from './run.js';

/**
 * Builds dist from nothing: the modules of the npm package with tsc, then the files that a page
 * fetches with rollup.
 * @returns what tsc and rollup said, and whether both went well
 */
export async function build() {
  await rm(join(ROOT, 'dist'), {recursive: true, force: true});
  const compiled = await run('tsc', ['-p', '.']);
  return compiled.ok ? run('rollup', ['-c', '--failAfterWarnings']) : compiled;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {ok, output} = await build();
  process.stdout.write(output);
  if (!ok) process.exitCode = 1;
}
