/**
 * Runs files of node:test in one process: `node --import tsx test/support/together.ts FILE …`. A process for each takes
 * longer to start than its tests take.
 */
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

for (const path of process.argv.slice(2)) await import(pathToFileURL(resolve(path)).href);
