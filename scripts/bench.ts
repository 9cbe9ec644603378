/**
 * Measures our row beside the other consent widgets; what follows `npm run bench --` goes to the
 * harness, such as --only policy. The harness stands beside the project, not in it: it installs
 * packages of its own, so it runs in a copy that git ignores.
 */
import {existsSync} from 'node:fs';
import {chmod, cp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from './build.js';
import {ROOT, show} from './run.js';

const harness = join(ROOT, '../shared/bench');
const copy = join(ROOT, '.bench');
/** What the harness serves at /o/. */
const ours = join(ROOT, 'test/bench');

async function bench(): Promise<number> {
  if (!existsSync(copy)) {
    if (!existsSync(harness)) {
      console.error('The bench harness is not here: it is looked for in ../shared/bench.');
      return 1;
    }
    await cp(harness, copy, {recursive: true});
    // The harness may be read-only where it stands; it writes beside itself.
    await chmod(copy, 0o755);
  }
  const {ok, output} = await build();
  if (!ok) {
    console.error(output);
    return 1;
  }
  await rm(join(ours, 'dist'), {recursive: true, force: true});
  await cp(join(ROOT, 'dist/cdn'), join(ours, 'dist'), {recursive: true});
  return show(process.execPath, [join(copy, 'run.mjs'), '--ours', ours, ...process.argv.slice(2)]);
}

process.exitCode = await bench();
