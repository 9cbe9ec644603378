import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {EngineCount} from '../../test/support/summary-reporter.js';
import {ROOT, run} from '../run.js';
import {trusted, type Outcome} from './outcome.js';

/** How long one file of node:test may take before it counts as hung, in milliseconds. */
const LONGEST = 600_000;

/** Files below test/ whose path from there matches, as paths from the project's folder. */
async function testFiles(pattern: RegExp) {
  const all = await readdir(join(ROOT, 'test'), {recursive: true});
  return all
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .map((path) => `test/${path}`)
    .sort();
}

/** Runs a test runner that leaves its counts in the file it is told in TEST_SUMMARY. */
async function counted<Count>(command: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'forthright-'));
  try {
    const path = join(folder, 'summary.json');
    const {ok, output} = await run(command, args, {...env, TEST_SUMMARY: path});
    const count = existsSync(path)
      ? (JSON.parse(await readFile(path, 'utf8')) as Count)
      : undefined;
    return {ok, output, count};
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/**
 * Runs test files with node:test.
 * @param atOnce - files that run side by side, each in a process of its own; unset, all in one
 */
export async function nodeTests(pattern: RegExp, atOnce?: number): Promise<Outcome> {
  const files = await testFiles(pattern);
  if (!files.length) return {passed: 0, failed: 0, note: 'no files', output: ''};
  const {ok, output, count} = await counted<Pick<Outcome, 'passed' | 'failed' | 'skipped'>>(
    process.execPath,
    [
      ...['--import', 'tsx', '--test', `--test-timeout=${LONGEST}`],
      '--test-reporter=./scripts/test/node-reporter.js',
      ...(atOnce ? [`--test-concurrency=${atOnce}`, ...files] : ['test/support/together.ts']),
    ],
    {TOGETHER: files.join()},
  );
  return trusted({passed: 0, failed: 0, ...count, output}, ok, files);
}

/**
 * Runs test files with Web Test Runner in Chromium, Firefox and WebKit, as far as they are installed.
 *
 * @param engines - `most`: what web-test-runner.config.js says takes long, in Chromium alone
 */
export async function browserTests(pattern: RegExp, engines: 'all' | 'most'): Promise<Outcome> {
  const files = await testFiles(pattern);
  if (!files.length) return {passed: 0, failed: 0, note: 'no files', output: ''};
  const {
    ok,
    output,
    count = [],
  } = await counted<EngineCount[]>('wtr', ['--files', ...files], {
    ENGINES: engines,
    BUNDLED: '1',
  });
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    count.reduce((total, engine) => total + engine[key], 0);
  const idle = count.filter(({passed, failed}) => passed + failed === 0);
  const outcome = {
    passed: sum('passed'),
    failed: sum('failed') + idle.length,
    skipped: sum('skipped'),
    note: count.map(({engine, passed}) => `${engine} ${passed}`).join(', '),
    output: output + idle.map(({engine}) => `No test ran in ${engine}.\n`).join(''),
  };
  return trusted(outcome, ok, files);
}
