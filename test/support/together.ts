/**
 * Runs the files of node:test that TOGETHER names, apart by commas, in one process: one for each takes longer to start than
 * its tests take.
 */
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

for (const path of (process.env['TOGETHER'] ?? '').split(',').filter(Boolean)) {
  await import(pathToFileURL(resolve(path)).href);
}
