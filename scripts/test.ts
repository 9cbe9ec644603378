/**
 * Checks everything a reviewer would, and ends with the line `N passed, N failed`.
 * `npm test -- --only lint,unit` runs some of the steps, with those that they need.
 */
import {inspect, parseArgs} from 'node:util';
import {prepareBrowsers} from './test/browsers.js';
import type {Outcome} from './test/outcome.js';
import {STEPS, type Step} from './test/steps.js';

/** Programs at a time: more would only take each other's turns on the two cores of a small machine. */
const SIDE_BY_SIDE = 2;

function chosen(only: string | undefined): Step[] {
  if (!only) return STEPS.filter((step) => !step.named);
  const names = new Set(only.split(','));
  for (const name of names) {
    const step = STEPS.find((each) => each.name === name);
    if (!step)
      throw new Error(`No step is called ${name}: ${STEPS.map((each) => each.name).join()}`);
    step.after?.forEach((before) => names.add(before));
  }
  return STEPS.filter(({name}) => names.has(name));
}

function print(step: Step, seconds: number, outcome: Outcome) {
  const {passed, failed, skipped, note, output} = outcome;
  const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  const line = `${failed ? '✖' : '✔'} ${step.name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
  console.log(note ? `${line}  (${note})` : line);
  if (failed) console.log(`\n${output.trimEnd()}\n`);
  else if (step.name === 'budget') console.log(output.trimEnd());
}

/** Why a step cannot run now, or undefined. */
async function hindrance(step: Step, earlier: Map<string, Promise<Outcome>>, noBrowser?: string) {
  for (const name of step.after ?? []) {
    if ((await earlier.get(name))?.failed) return `Not run, because ${name} failed.`;
  }
  return step.browser ? noBrowser : undefined;
}

const failure = (output: string): Outcome => ({passed: 0, failed: 1, output});

async function perform(step: Step, earlier: Map<string, Promise<Outcome>>, noBrowser?: string) {
  const hindered = await hindrance(step, earlier, noBrowser);
  const started = Date.now();
  const outcome = hindered
    ? failure(hindered)
    : await step.run().catch((error: unknown) => failure(inspect(error)));
  print(step, (Date.now() - started) / 1000, outcome);
  return outcome;
}

const {values} = parseArgs({options: {only: {type: 'string'}}});
const steps = chosen(values.only);
const noBrowser = steps.some((step) => step.browser) ? await prepareBrowsers() : undefined;

const outcomes = new Map<string, Promise<Outcome>>();
const running = new Set<Promise<unknown>>();
for (const step of steps) {
  while (running.size >= (step.alone ? 1 : SIDE_BY_SIDE)) await Promise.race(running);
  const outcome = perform(step, outcomes, noBrowser);
  outcomes.set(step.name, outcome);
  const ended = outcome.finally(() => running.delete(ended));
  running.add(ended);
}
const all = await Promise.all(outcomes.values());
const sum = (key: 'passed' | 'failed') => all.reduce((total, outcome) => total + outcome[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
