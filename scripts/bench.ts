/**
 * Measures this library beside other consent widgets, and its policies beside static HTML;
 * `npm run bench -- --help` says what follows. How it is done is in docs/speed.md.
 */
import {bench} from '../test/bench/bench.js';
import {readOptions, USAGE, UsageError} from '../test/bench/options.js';
import {build} from './build.js';

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(USAGE);
  const options = readOptions(args);
  await bench(options, async () => {
    if (options.built) return;
    const {ok, output} = await build();
    if (!ok) throw new Error(output);
  });
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(error);
    process.exitCode = 1;
  }
});
