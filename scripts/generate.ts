/**
 * Writes every file that is made from the sources; with --check it writes nothing, and fails with
 * the names of those that are stale.
 *
 * Each scripts/generate-NAME.ts exports by default a function without arguments that resolves with
 * the texts of its files by their path from the project's folder.
 */
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {ROOT} from './run.js';

type Files = Record<string, string>;

/** What all generators make, as prettier would have it. */
async function generate(): Promise<Files> {
  const scripts = (await readdir(join(ROOT, 'scripts'))).filter((name) =>
    /^generate-.+\.ts$/.test(name),
  );
  const modules = await Promise.all(
    scripts.sort().map(
      (name) =>
        import(pathToFileURL(join(ROOT, 'scripts', name)).href) as Promise<{
          default: () => Promise<Files>;
        }>,
    ),
  );
  const made = await Promise.all(modules.map((module) => module.default()));
  const files = made.flatMap((part) => Object.entries(part));
  const config = await resolveConfig(join(ROOT, 'package.json'));
  return Object.fromEntries(
    await Promise.all(
      files.map(async ([path, text]) => [path, await format(text, {...config, filepath: path})]),
    ),
  ) as Files;
}

const files = await generate();
const stale: string[] = [];
for (const [path, text] of Object.entries(files)) {
  const file = join(ROOT, path);
  const now = await readFile(file, 'utf8').catch(() => undefined);
  if (now === text) continue;
  stale.push(path);
  if (process.argv.includes('--check')) continue;
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
}
if (!process.argv.includes('--check')) {
  console.log(stale.length ? `Wrote ${stale.join(', ')}.` : 'Everything was fresh.');
} else if (stale.length) {
  console.error(`Stale: ${stale.join(', ')}. Run npm run generate.`);
  process.exitCode = 1;
}
