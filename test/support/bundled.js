// @ts-check
import {readFile, readdir} from 'node:fs/promises';
import {join, relative, sep} from 'node:path';
import {build} from 'esbuild';
import {patient} from './patience.js';

const FOLDER = '/bundled/';

/** A path below the project's folder as it stands in an address. @param {string} path */
const address = (path) => path.split(sep).join('/');

/**
 * An address of a module tells where it was written, not where its bundle is.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
const asWritten = (root) => ({
  name: 'as-written',
  setup({onLoad}) {
    onLoad({filter: /[\\/]test[\\/].*\.ts$/}, async ({path}) => {
      const at = JSON.stringify(`/${address(relative(root, path))}`);
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll('import.meta.url', `new URL(${at}, location.origin).href`);
      return {contents, loader: 'ts'};
    });
    onLoad({filter: /testing-helpers[\\/]src[\\/]helpers\.js$/}, async ({path}) => ({
      contents: patient(path, await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
});

/**
 * Has browsers load all tests from a few files: some 200 modules a test file, each asked for by itself,
 * cost three engines a quarter of their time.
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function bundled() {
  /** @type {Map<string, string>} */
  const files = new Map();
  return {
    name: 'bundled',
    async serverStart({config: {rootDir}}) {
      const tests = join(rootDir, 'test');
      const names = await readdir(tests, {recursive: true});
      const {outputFiles} = await build({
        entryPoints: names
          .filter((name) => name.endsWith('.test.ts'))
          .map((name) => join(tests, name)),
        outbase: rootDir,
        outdir: join(rootDir, FOLDER),
        write: false,
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['development'],
        // What a test imports for what it does is not left out, whatever package.json says.
        ignoreAnnotations: true,
        sourcemap: 'linked',
        plugins: [asWritten(rootDir)],
        external: ['/__web-dev-server__*'],
      });
      for (const {path, text} of outputFiles)
        files.set(`/${address(relative(rootDir, path))}`, text);
    },
    serve({path}) {
      const bundle = `${FOLDER}${path.slice(1).replace(/ts$/, 'js')}`;
      if (path.endsWith('.test.ts') && files.has(bundle)) {
        return {body: `import '${bundle}';`, type: 'js'};
      }
      const body = files.get(path);
      return body === undefined ? undefined : {body, type: path.endsWith('.map') ? 'json' : 'js'};
    },
  };
}
