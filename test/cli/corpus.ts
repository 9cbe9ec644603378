import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {importText, type Imported} from '../../src/cli/import/import.js';

/** Real policies that stand beside a checkout of the project, and not in it: they belong to others. */
const FOLDER = '../shared/policies';

const FORMATS = {'.md': 'markdown', '.html': 'html', '.txt': 'text'} as const;

export interface Source {
  readonly path: string;
  readonly end: '.md' | '.html' | '.txt';
  readonly text: string;
}

/** @returns the policies, or none where the folder is not there */
export function corpus(): Source[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER, {recursive: true})
    .map(String)
    .filter((path) => extname(path) in FORMATS && path !== 'README.md')
    .sort()
    .map((path) => ({
      path,
      end: extname(path) as Source['end'],
      text: readFileSync(join(FOLDER, path), 'utf8'),
    }));
}

export const ABSENT = `${FOLDER} is not here, so that no real policy was tried`;

export const imported = ({path, end, text}: Source): Imported =>
  importText(text, {name: basename(path, end), format: FORMATS[end]});
