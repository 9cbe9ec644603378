import {copyData} from './check-copy.js';
import {Salvage} from './check-salvage.js';
import {isObject} from './check-stand-ins.js';
import {got} from './check-words.js';
import {FORMAT} from './envelope.js';
import type {Problem} from './problem.js';
import {PolicyBundle} from './schema/bundle.js';

/** More problems than anyone reads. */
const MOST_PROBLEMS = 500;

/** What can be shown of a bundle, and everything that is wrong with it. */
export interface Checked {
  /** A copy of what can be shown; undefined where that is nothing. */
  readonly bundle: PolicyBundle | undefined;
  readonly problems: Problem[];
}

/**
 * Explains what is wrong with a bundle, each problem with its path, and saves what can be shown: parts
 * that cannot be read are left out, text is kept though the node around it must go, unknown fields are
 * dropped. What is saved satisfies the schema. Never throws, and stops at the first limit exceeded.
 *
 * @param input - anything, hostile or not
 */
export function check(input: unknown): Checked {
  const copied = copyData(input);
  const problems = [...copied.problems];
  const done = (bundle?: PolicyBundle): Checked => {
    const more = problems.length - MOST_PROBLEMS;
    if (more > 0) {
      problems.length = MOST_PROBLEMS;
      problems.push({problem: `${more} problems more`, path: '', severity: 'error'});
    }
    return {bundle, problems};
  };
  const refuse = (problem: string, path = '') => {
    problems.push({problem, path, severity: 'error'});
    return done();
  };

  const {value} = copied;
  if (!('value' in copied)) return done();
  if (!isObject(value)) return refuse(`expected a policy bundle, got ${got(value)}`);
  const {format} = value;
  if (typeof format === 'number' && format > FORMAT) {
    return refuse(`expected format ${FORMAT}, got the newer format ${format}`, 'format');
  }

  const salvage = new Salvage();
  const kept = salvage.keep(PolicyBundle, value) as PolicyBundle;
  problems.push(...salvage.problems);
  const broken = problems.some(({severity}) => severity === 'error');
  return broken && isEmpty(kept) ? refuse('nothing in it can be shown') : done(kept);
}

/** @returns whether nothing of a bundle would be seen */
const isEmpty = ({policy, practices, storage, choices}: PolicyBundle) =>
  ![policy.sections, practices, storage, choices].some((list) => list?.length);
