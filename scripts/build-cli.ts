import {chmod, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build as bundle} from 'esbuild';
import {noticesFor} from './licences.js';
import {ROOT, type Run} from './run.js';

/**
 * Bundles the authors' command line with all that it needs, so that installing the package installs none
 * of it. Each command is a part of its own, read when it is used.
 */
export async function buildCli(): Promise<Run> {
  const outdir = join(ROOT, 'dist/cli');
  try {
    const {metafile} = await bundle({
      absWorkingDir: ROOT,
      entryPoints: {forthright: 'src/cli/main.ts'},
      outdir,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      mainFields: ['module', 'main'],
      // Its modules for Node ask for Node's own by require, which bundles do not have.
      alias: {yaml: './node_modules/yaml/browser/index.js'},
      chunkNames: 'part-[hash]',
      minifySyntax: true,
      minifyWhitespace: true,
      metafile: true,
      logLevel: 'silent',
      tsconfig: join(ROOT, 'src/cli/tsconfig.json'),
    });
    const notices = noticesFor(Object.keys(metafile.inputs).map((path) => join(ROOT, path)));
    await writeFile(join(outdir, 'LICENSES.txt'), notices);
    await chmod(join(outdir, 'forthright.js'), 0o755);
    return {ok: true, output: ''};
  } catch (error) {
    return {ok: false, output: `${String(error)}\n`};
  }
}
