import {parseArgs} from 'node:util';

/** The suites, in the order in which they run. */
export const SUITES = ['bytes', 'load', 'slow', 'accept', 'return', 'scale', 'policy'] as const;
export type SuiteName = (typeof SUITES)[number];

export const USAGE = `npm run bench -- [options]

  --only ${SUITES.join()}
                          the suites to run; unset, all
  --rows NAME,…           the widgets to measure, by name or a part of it; unset, all
  --variants NAME,…       the ways to show a policy, likewise, for the suite "policy"
  --sections 10,100,1000  how long the policies of that suite are, in sections of about 1,000 words
  --runs N                rounds of every suite; unset, as many as each takes to be steady
  --show                  also keep screenshots, and say what pages complain about
  --built                 measure dist as it stands, without building it`;

export interface Options {
  suites: readonly SuiteName[];
  rows: readonly string[];
  variants: readonly string[];
  sections: readonly number[];
  runs: number | undefined;
  show: boolean;
  built: boolean;
}

/** What is wrong with the command, in words for whoever typed it. */
export class UsageError extends Error {}

const list = (text = '') =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function wholeNumber(option: string, text: string, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(`${option}: expected a whole number from 1 to ${most}, got "${text}"`);
}

function suiteNamed(text: string): SuiteName {
  const suite = SUITES.find((each) => each === text);
  if (suite) return suite;
  throw new UsageError(`--only: no suite is called "${text}"; there are ${SUITES.join(', ')}`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        only: {type: 'string'},
        rows: {type: 'string'},
        variants: {type: 'string'},
        sections: {type: 'string', default: '10,100,1000'},
        runs: {type: 'string'},
        show: {type: 'boolean', default: false},
        built: {type: 'boolean', default: false},
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/**
 * @param args - what follows the name of the program
 * @throws {UsageError} saying which option is wrong and what it takes
 */
export function readOptions(args: readonly string[]): Options {
  const {only, rows, variants, sections, runs, show, built} = parse(args);
  const suites = new Set(only === undefined ? SUITES : list(only).map(suiteNamed));
  if (!suites.size) throw new UsageError('--only: name at least one suite');
  const lengths = list(sections).map((each) => wholeNumber('--sections', each, 5000));
  if (!lengths.length) throw new UsageError('--sections: give at least one number');
  return {
    suites: SUITES.filter((each) => suites.has(each)),
    rows: list(rows),
    variants: list(variants),
    sections: [...new Set(lengths)],
    runs: runs === undefined ? undefined : wholeNumber('--runs', runs, 1000),
    show,
    built,
  };
}

/**
 * Those that are asked for: by the whole name, else by a part of it.
 *
 * @param option - what they were asked for in
 * @throws {UsageError} where a word names none
 */
export function chosen<Thing extends {name: string}>(
  things: readonly Thing[],
  asked: readonly string[],
  option: string,
): Thing[] {
  if (!asked.length) return [...things];
  const found = asked.flatMap((word) => {
    const exact = things.filter(({name}) => name === word);
    const matching = exact.length ? exact : things.filter(({name}) => name.includes(word));
    if (matching.length) return matching;
    const names = things.map(({name}) => name).join(', ');
    throw new UsageError(`${option}: nothing is called "${word}"; there are ${names}`);
  });
  return things.filter((each) => found.includes(each));
}
