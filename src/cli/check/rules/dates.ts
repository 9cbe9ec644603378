import {day} from '../../../bundle/dates.js';
import type {Policy} from '../../../bundle/types.js';
import type {Rule} from './rule.js';

const FIELDS = ['revisedOn', 'effectiveFrom', 'effectiveUntil', 'archivedOn'] as const;
type Field = (typeof FIELDS)[number];

/** Pairs of which the first cannot come after the second. */
const ORDER: readonly [Field, Field, problem: string][] = [
  ['effectiveFrom', 'effectiveUntil', 'it ends before it begins'],
  ['revisedOn', 'effectiveUntil', 'it is revised after it has ended'],
  ['revisedOn', 'archivedOn', 'the copy is older than the text that it is a copy of'],
];

const onOf = (policy: Policy, field: Field) => {
  const said = policy[field];
  return said === undefined ? undefined : day(said);
};

const keysOf = (policy: Policy, field: Field) =>
  typeof policy[field] === 'string' ? ['policy', field] : ['policy', field, 'on'];

/** @returns whether the calendar has the day */
function exists(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** Days that no calendar has, and days in an order that cannot be. */
export const dates: Rule = {
  name: 'dates',
  look({bundle: {policy}, today}, report) {
    for (const field of FIELDS) {
      const said = onOf(policy, field);
      if (!said) continue;
      const keys = keysOf(policy, field);
      const {on, precision} = said;
      if (!exists(on)) {
        report(keys, 'error', `the calendar has no ${on}`, 'Correct the day or the month.');
      } else if (precision === 'month' && !on.endsWith('-01')) {
        const mend = `Write "${on.slice(0, 8)}01", the first day of the month.`;
        report(keys, 'warning', 'a date known to the month names a day', mend);
      } else if (precision === 'year' && !on.endsWith('-01-01')) {
        const mend = `Write "${on.slice(0, 5)}01-01", the first day of the year.`;
        report(keys, 'warning', 'a date known to the year names a day', mend);
      } else if ((field === 'revisedOn' || field === 'archivedOn') && on > today) {
        const mend = 'Correct it, or write effectiveFrom if that is meant.';
        report(keys, 'warning', `${on} has not come yet`, mend);
      }
      if (precision === 'ambiguous' && !said.words) {
        const mend = 'Add "words": the date exactly as the policy writes it.';
        report(['policy', field], 'warning', 'an ambiguous date is shown by its words', mend);
      }
    }
    for (const [first, second, problem] of ORDER) {
      const [one, two] = [onOf(policy, first), onOf(policy, second)];
      if (!one || !two || one.on <= two.on) continue;
      const mend = `Correct one of ${first} (${one.on}) and ${second} (${two.on}).`;
      report(keysOf(policy, second), 'error', problem, mend);
    }
  },
};
