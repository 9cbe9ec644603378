import {BundleIndex} from '../../bundle/bundle-index.js';
import {UNCLEAN} from '../../bundle/check-words.js';
import {explain} from '../../bundle/explain.js';
import {parseText} from '../../bundle/fetch.js';
import {pathOf, type Problem} from '../../bundle/problem.js';
import type {PolicyBundle} from '../../bundle/types.js';
import {align} from './align.js';
import type {Finding} from './finding.js';
import {mendFor} from './mend.js';
import {mendText} from './mend-text.js';
import {keysOf, Places, writtenTwice} from './places.js';
import {RULES} from './rules/rules.js';

/**
 * Everything that is wrong with a bundle: what every reader of bundles finds, and what only its author
 * can mend.
 *
 * @param text - a JSON document
 * @param today - as YYYY-MM-DD
 * @returns what to mend, in the order of the document
 */
export async function inspect(text: string, today: string): Promise<readonly Finding[]> {
  const parsed = await parseText(text);
  if (parsed.problems) return parsed.problems.map((problem) => unparsed(text, problem));
  const {input} = parsed;
  const places = new Places(text);
  const {bundle, problems} = explain(input);
  const found = [
    ...twice(text, places),
    ...problems.map((problem) => fromReader(problem, input, places)),
  ];
  if (bundle) found.push(...judged(bundle, input, found, places, today));
  return found.sort(byPlace);
}

const byPlace = ({place: a}: Finding, {place: b}: Finding) =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/** What is no JSON has no paths; the message says the line. */
function unparsed(text: string, {problem, path}: Problem): Finding {
  const [, line, column] = /at line (\d+), column (\d+)/.exec(problem) ?? [];
  const place = line && column ? {line: Number(line), column: Number(column)} : undefined;
  return {rule: 'json', severity: 'error', path, problem, mend: mendText(text, problem), place};
}

function twice(text: string, places: Places): Finding[] {
  return writtenTwice(text).map(({keys, offset}) => ({
    rule: 'json',
    severity: 'error',
    path: pathOf(keys),
    problem: `the field ${JSON.stringify(keys.at(-1))} is written twice; only the last one counts`,
    mend: 'Join the two, or take one of them out.',
    place: places.at(offset),
  }));
}

function fromReader({problem, path, severity}: Problem, input: unknown, places: Places): Finding {
  const keys = keysOf(path);
  const isName = problem === 'expected no field of this name';
  return {
    rule: 'format',
    // Whoever writes a bundle means every field of it.
    severity: isName ? 'error' : severity,
    path,
    problem,
    mend: mendFor(keys, problem, input),
    place: places.of(keys, isName),
  };
}

/** What the rules find in what could be read. */
function judged(
  readable: PolicyBundle,
  input: unknown,
  told: readonly Finding[],
  places: Places,
  today: string,
): Finding[] {
  const bundle = cleaned(readable);
  const subject = {bundle, input, index: new BundleIndex(bundle), today};
  const found: Finding[] = [];
  for (const rule of RULES) {
    rule.look(subject, (keys, severity, problem, mend) => {
      const there = align(keys, bundle, input);
      if (!there) return;
      const path = pathOf(there);
      // What the reader has said of a place, or of what is around it, comes first.
      const isTold = told.some((each) => each.severity === 'error' && covers(each.path, path));
      if (isTold) return;
      found.push({rule: rule.name, severity, path, problem, mend, place: places.of(there)});
    });
  }
  return found;
}

const covers = (around: string, path: string) =>
  path === around ||
  (!!around && path.startsWith(around) && /^[.[]/.test(path.slice(around.length)));

/** A copy without unclean characters, at which the search for references would stop. */
const cleaned = (bundle: PolicyBundle): PolicyBundle =>
  JSON.parse(
    JSON.stringify(bundle, (_, value: unknown) =>
      typeof value === 'string' ? value.replace(UNCLEAN, '') : value,
    ),
  ) as PolicyBundle;
