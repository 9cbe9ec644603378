import {createHash} from 'node:crypto';
import {mkdir, realpath, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {choicesSlice} from '../../bundle/slice.js';
import {readNow} from '../../bundle/read-now.js';
import type {PolicyBundle} from '../../bundle/types.js';
import {inspect} from '../check/inspect.js';
import {asText, totals} from '../check/report.js';
import {command, EXIT, Unusable} from '../command.js';
import {readInput} from '../input.js';

const HELP = `Writes the files that a site serves, from the bundle that its author wrote.

Usage: forthright build <file> [-o folder] [--name name]

  <file>         the bundle: a path, an http(s) address, or - for the standard input
  -o, --output   the folder to write to, made if need be; "dist" unless given
      --name     what the files are called; the id of the bundle unless given, or
                 "policy" where content blockers would block that name

Checks first, and writes nothing where something has to be mended. Then it writes
  name.json           the whole bundle
  name.choices.json   what asks and acts, without the text of the policy
  name.files.json     size and integrity value of both, and the digests of the bundle
The same bundle always gives the same bytes.

Exit code: 0 where the files were written, 1 where something has to be mended, 2 where
the bundle cannot be read, a file cannot be written, or the call is wrong.
`;

/** Words by which filter lists block addresses. */
const BLOCKED = /cookie|consent|privacy|gdpr|ccpa/i;

/** `forthright build`. */
export const building = command({
  name: 'build',
  summary: 'write the files that a site serves',
  help: HELP,
  options: {output: {type: 'string', short: 'o'}, name: {type: 'string'}},
  async run({values, positionals}, io) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length) {
      throw new Unusable('Which one file? For example: forthright build privacy.json -o site');
    }
    const text = await readInput(file, io);
    const findings = await inspect(text, io.today);
    if (findings.length) io.error(asText([{file, findings}]));
    if (totals([{file, findings}]).errors) return EXIT.problems;
    const bundle = JSON.parse(text.replace(/^\ufeff/, '')) as PolicyBundle;
    if (bundle.slice)
      throw new Unusable(`${file} is a slice; build the bundle that it was cut from.`);
    const name = nameFor(bundle, values.name);
    if (BLOCKED.test(name)) {
      io.error(`Content blockers block addresses with a word such as the one in "${name}".\n`);
    }
    const folder = values.output ?? 'dist';
    for (const [path, content] of await filesOf(bundle, name)) {
      const at = join(folder, path);
      await write(at, content, folder, file);
      io.out(`${at}  ${Buffer.byteLength(content)} bytes\n`);
    }
    return EXIT.fine;
  },
});

function nameFor({id}: PolicyBundle, given: string | undefined): string {
  if (given === undefined) return BLOCKED.test(id) ? 'policy' : id;
  if (/^[\w-][\w.-]*$/.test(given)) return given;
  throw new Unusable(`"${given}" is no name of a file: letters, digits, ".", "_" and "-".`);
}

async function filesOf(bundle: PolicyBundle, name: string): Promise<[string, string][]> {
  const slice = await choicesSlice(bundle);
  if (!readNow(slice)) throw new Error('the slice is no bundle');
  const files: [string, string][] = [
    [`${name}.json`, `${JSON.stringify(bundle)}\n`],
    [`${name}.choices.json`, `${JSON.stringify(slice)}\n`],
  ];
  const {digest, materialDigest} = slice.slice!;
  const listed = files.map(([path, content]) => ({
    path,
    bytes: Buffer.byteLength(content),
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
  }));
  const list = {
    id: bundle.id,
    version: bundle.policy.version,
    digest,
    materialDigest,
    files: listed,
  };
  return [...files, [`${name}.files.json`, `${JSON.stringify(list, null, 2)}\n`]];
}

/** Writes over what an earlier build wrote, and never over what the author wrote. */
async function write(path: string, content: string, folder: string, source: string) {
  try {
    await mkdir(folder, {recursive: true});
    const [there, origin] = await Promise.all([resolved(path), resolved(source)]);
    if (there !== undefined && there === origin) {
      throw new Unusable(`${path} is the bundle itself: give another folder or --name.`);
    }
    await writeFile(path, content);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${path} cannot be written: ${(error as Error).message}.`);
  }
}

const resolved = (path: string) => realpath(path).catch(() => undefined);
