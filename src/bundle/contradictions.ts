import {own} from './own.js';
import {pathOf, type Problem} from './problem.js';
import type {PolicyBundle} from './types.js';

const REGION = /^(\*|EEA|[A-Z]{2}(-[A-Z\d]{1,3})?)$/;

/**
 * What a bundle says that cannot all hold, or that nobody can act on. Each is read the stricter way.
 *
 * @param bundle - one that the schema accepts
 * @returns a warning for each, with its path
 */
export function contradictions(bundle: PolicyBundle): readonly Problem[] {
  const problems: Problem[] = [];
  const warn = (path: readonly (string | number)[], problem: string) =>
    problems.push({problem, path: pathOf(path), severity: 'warning'});
  const regimes = own(bundle, 'regimes') ?? [];
  const choices = own(bundle, 'choices') ?? [];

  const claimed = new Map<string, {at: number; said: string}>();
  regimes.forEach(({regions, model, models, banner}, at) => {
    const said = JSON.stringify({model, models, banner});
    regions.forEach((each, index) => {
      const path = ['regimes', at, 'regions', index];
      const region = each.trim().toUpperCase();
      if (!REGION.test(region)) {
        warn(path, `expected an ISO 3166 code, EEA or *, got ${JSON.stringify(each)}`);
      }
      const other = claimed.get(region);
      if (other && other.said !== said) {
        const place = `regimes[${other.at}]`;
        warn(path, `expected ${other.said} as in ${place}, got ${said}; the stricter one applies`);
      }
      if (!other) claimed.set(region, {at, said});
    });
  });

  const told = JSON.stringify([bundle.practices, bundle.storage, bundle.attachments]);
  choices.forEach(({id, kind, optOutOf, purposes, recipients}, at) => {
    const isAsked = kind === 'consent' || (kind === 'opt-out' && !!optOutOf?.length);
    const isUsed =
      !!purposes?.length || !!recipients?.length || new RegExp(`["!:]${id}"`).test(told);
    // What depends on a choice of a slice may be in the whole document alone.
    if (isAsked && !isUsed && !bundle.slice) {
      warn(
        ['choices', at],
        'expected a purpose, a recipient or a fact that depends on it, got none',
      );
    }
  });

  return problems;
}
