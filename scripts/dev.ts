/** Rebuilds on every change of src, and reloads the open pages of the demo. */
import {spawn} from 'node:child_process';
import {watch} from 'node:fs';
import {join, sep} from 'node:path';
import {startDemo} from '../demo/server.js';
import {build} from './build.js';
import {ROOT, run} from './run.js';

/** tsc writes many files for one change: what follows waits for this many ms of calm. */
const CALM = 150;

/** Calls `act` once things are calm; changes that come while it acts make it act again. */
function whenCalm(act: () => Promise<void> | void) {
  let timer: NodeJS.Timeout | undefined;
  let acting = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (acting = acting.then(act)), CALM);
  };
}

const first = await build();
if (!first.ok) process.stdout.write(first.output);

const demo = await startDemo({
  port: Number(process.env.PORT ?? 8000),
  host: process.env.HOST,
  dev: true,
});
console.log(`The demo is at ${demo.origin}/ and follows your changes (end it with Ctrl+C).`);

const reload = whenCalm(() => demo.reload());
const bundle = whenCalm(async () => {
  const {ok, output} = await run('rollup', ['-c']);
  if (ok) reload();
  else process.stdout.write(output);
});
watch(join(ROOT, 'demo'), {recursive: true}, reload);
watch(join(ROOT, 'dist'), {recursive: true}, (_, name) => {
  if (!name?.startsWith(`cdn${sep}`)) bundle();
});

const compiler = spawn(
  join(ROOT, 'node_modules/.bin/tsc'),
  ['-p', '.', '--watch', '--preserveWatchOutput'],
  {cwd: ROOT, stdio: 'inherit'},
);
const end = () => {
  compiler.kill();
  process.exit();
};
process.once('SIGINT', end).once('SIGTERM', end);
