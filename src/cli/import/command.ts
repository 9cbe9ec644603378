import {writeFile} from 'node:fs/promises';
import {basename, extname} from 'node:path';
import {command, EXIT, Unusable} from '../command.js';
import {readInput} from '../input.js';
import {importText, type Format} from './import.js';

const HELP = `Makes a policy bundle of a policy that is written as a document.

Usage: forthright import <file> [-o privacy.json] [options]

  <file>            Markdown (.md), HTML (.html) or plain text (.txt): a path, an
                    http(s) address, or - for the standard input
  -o, --output      where to write the bundle; without it, it is printed
      --force       overwrite the file that is there
      --id          the id of the bundle; it never changes later
      --provider    the name that visitors know
      --title       the title of the policy
      --language    the language of the text, such as en or de-AT
      --url         where the text is published; relative links are relative to it
      --format      markdown, html or text, where the name of the file does not say

Keeps every word in its order. Practices, purposes, storage and choices are left to
you: docs/authoring.md goes on from here.

Exit code: 0 where a bundle was made, 2 where it was not.
`;

const ENDS: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
};

/** `forthright import`. */
export const importing = command({
  name: 'import',
  summary: 'make a bundle of a policy in Markdown, HTML or plain text',
  help: HELP,
  options: {
    output: {type: 'string', short: 'o'},
    force: {type: 'boolean'},
    id: {type: 'string'},
    provider: {type: 'string'},
    title: {type: 'string'},
    language: {type: 'string'},
    url: {type: 'string'},
    format: {type: 'string'},
  },
  async run({values, positionals}, io) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length) {
      throw new Unusable(
        'Which one file? For example: forthright import policy.md -o privacy.json',
      );
    }
    const text = await readInput(file, io);
    const format = formatOf(file, text, values.format);
    const {bundle, notes} = importText(text, {...values, name: nameOf(file), format});
    const json = `${JSON.stringify(bundle, null, 2)}\n`;
    if (values.output === undefined) io.out(json);
    else await write(values.output, json, !!values.force);
    io.error(told(bundle, notes, values.output));
    return EXIT.fine;
  },
});

function formatOf(file: string, text: string, given: string | undefined): Format {
  if (given !== undefined) {
    const known = Object.values(ENDS).find((format) => format === given);
    if (!known) throw new Unusable(`There is no format "${given}": markdown, html or text.`);
    return known;
  }
  const byName = ENDS[extname(file.replace(/[?#].*$/, '')).toLowerCase()];
  return byName ?? (/^\s*<(!doctype|html|head|body)\b/i.test(text) ? 'html' : 'markdown');
}

function nameOf(file: string): string {
  if (file === '-') return 'policy';
  const last = basename(file.replace(/[?#].*$/, '').replace(/\/+$/, ''));
  return last.slice(0, last.length - extname(last).length) || 'policy';
}

async function write(path: string, text: string, force: boolean) {
  try {
    await writeFile(path, text, {flag: force ? 'w' : 'wx'});
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new Unusable(
      code === 'EEXIST'
        ? `${path} is there already; --force overwrites it.`
        : `${path} cannot be written: ${message}.`,
    );
  }
}

function told(
  {policy}: {policy: {sections: readonly unknown[]; title: string}},
  notes: readonly string[],
  output: string | undefined,
): string {
  const {length} = policy.sections;
  const made = `"${policy.title}": ${length} section${length === 1 ? '' : 's'}.`;
  const next = [
    'Practices, purposes, storage and choices are left to you: docs/authoring.md goes on from here.',
    ...(output === undefined ? [] : [`Then: npx forthright check ${output}`]),
  ];
  return `${[made, ...notes.map((note) => `- ${note}`), ...next].join('\n')}\n`;
}
