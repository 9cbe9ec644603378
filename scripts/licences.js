// @ts-check
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const FILES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'license.md'];

/**
 * The licences of bundled packages ask for their notices to travel with the code.
 *
 * @param {readonly string[]} modules paths of what went into a bundle
 * @returns {string} the notices of the packages that these came from, in the order of their names
 * @throws where a package brings no licence, as its code may then not be shipped
 */
export function noticesFor(modules) {
  const folders = new Set(
    modules.flatMap(
      (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path.replaceAll('\\', '/'))?.[0] ?? [],
    ),
  );
  const notices = [...folders].sort().map((folder) => {
    const {name, version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = FILES.map((each) => join(folder, each)).find((path) => existsSync(path));
    if (!file) throw new Error(`${name} carries no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}`;
  });
  return `This folder contains code of these packages.\n\n${notices.join('\n\n----\n\n')}\n`;
}
