import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {budget} from '../budget.js';
import {build} from '../build.js';
import {ROOT, run} from '../run.js';
import {missingEngines} from './browsers.js';
import {oneCheck, oneCheckOf, type Outcome} from './outcome.js';
import {browserTests, nodeTests} from './runners.js';

export interface Step {
  name: string;
  /** Runs by itself, because what it times or paints suffers from company. */
  alone?: true;
  /** Draws in a browser, so that there has to be one. */
  browser?: true;
  /** Runs only where it is named: `npm test -- --only engines`. */
  named?: true;
  /** Steps that have to pass before. */
  after?: string[];
  run(): Promise<Outcome>;
}

/** Type checks of src, of the command line, of the tests with the demo's server, and of the scripts. */
const types = async () =>
  oneCheckOf([
    await run('tsc', ['--noEmit', '-p', '.']),
    await run('tsc', ['-p', 'src/cli']),
    await run('tsc', ['-p', 'test']),
    await run('tsc', ['-p', 'scripts']),
  ]);

async function packageLint() {
  const {messages, pkg} = await publint({pkgDir: ROOT, strict: true});
  const said = messages.map((message) => formatMessage(message, pkg, {color: false}));
  return oneCheck({ok: !messages.length, output: `${said.join('\n')}\n`});
}

async function sizeBudget() {
  const weighed = await budget();
  return oneCheck(weighed, weighed.said);
}

/** The browser suite in all engines; it says which ones are not here to run it. */
async function browser(engines: 'all' | 'most') {
  const outcome = await browserTests(/\.test\.ts$/, engines);
  const missing = missingEngines().map((engine) => `${engine} skipped (not installed)`);
  return {...outcome, note: [outcome.note, ...missing].join(', ')};
}

/** Files with browsers of their own at a time: more than two cores, since each of them waits for its pages much of its time. */
const AT_ONCE = 3;

/** Everything that `npm test` checks, in this order. */
export const STEPS: Step[] = [
  {name: 'build', run: async () => oneCheck(await build())},
  {name: 'unit', after: ['build'], run: () => nodeTests(/\.spec\.ts$/)},
  {name: 'format', run: async () => oneCheck(await run('prettier', ['--check', '.']))},
  {name: 'lint', run: async () => oneCheck(await run('eslint', ['.', '--max-warnings', '0']))},
  {name: 'types', run: types},
  {
    name: 'generated',
    run: async () => oneCheck(await run('tsx', ['scripts/generate.ts', '--check'])),
  },
  {name: 'publint', after: ['build'], run: packageLint},
  {name: 'budget', after: ['build'], run: sizeBudget},
  {name: 'browser', alone: true, browser: true, run: () => browser('most')},
  {
    name: 'e2e',
    alone: true,
    browser: true,
    after: ['build'],
    run: () => nodeTests(/^e2e\/.*\.e2e\.ts$/, AT_ONCE),
  },
  {
    name: 'access',
    alone: true,
    browser: true,
    after: ['build'],
    run: () => nodeTests(/^access\/(?!gallery-(firefox|webkit)).*\.e2e\.ts$/, AT_ONCE),
  },
  {
    // What takes long, in Firefox and WebKitGTK too.
    name: 'everywhere',
    named: true,
    alone: true,
    browser: true,
    run: () => browser('all'),
  },
  {
    // The same states in Firefox and WebKitGTK take longer than all the rest together.
    name: 'engines',
    named: true,
    alone: true,
    browser: true,
    after: ['build'],
    run: () => nodeTests(/^access\/gallery-(firefox|webkit)\.e2e\.ts$/, AT_ONCE),
  },
];
