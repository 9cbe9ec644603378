import {attempt} from './attempt.js';
import {own} from './own.js';
import type {Problem} from './problem.js';
import type {PolicyBundle} from './types.js';

/** Whether English has a name for a language, as it has for each in use; that it is not said is said elsewhere. */
const isKnown = (language: string): boolean =>
  /^und\b/i.test(language) ||
  !!attempt(() => new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(language));

/**
 * What the schema accepts, and authors seldom mean.
 *
 * @param bundle - one that the schema accepts
 * @returns a warning, with its path, for choices that are asked for under no regime, and for a language that is none
 */
export function leftOpen(bundle: PolicyBundle): readonly Problem[] {
  const problems: Problem[] = [];
  const warn = (path: string, problem: string) =>
    problems.push({problem, path, severity: 'warning'});
  const isAsked = own(bundle, 'choices')?.some(
    ({kind, optOutOf}) => kind === 'consent' || (kind === 'opt-out' && !!optOutOf?.length),
  );
  if (isAsked && !own(bundle, 'regimes')?.length) {
    warn('regimes', 'expected a regime for each region, got none; visitors are asked first');
  }
  const {language} = bundle.policy;
  if (!isKnown(language)) {
    warn('policy.language', `expected a language that is known, got ${JSON.stringify(language)}`);
  }
  return problems;
}
