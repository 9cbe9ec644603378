import {choicesFor} from '../../../bundle/governing.js';
import {plainText} from '../../../bundle/plain-text.js';
import type {Keys} from '../../../bundle/problem.js';
import type {Practice} from '../../../bundle/types.js';
import type {Report} from '../finding.js';
import {eachOf, type Rule, type Subject} from './rule.js';

const facts: Rule = {
  name: 'practices',
  look(subject, report) {
    eachOf(subject.bundle, 'practices', (practice, keys) => judge(practice, keys, subject, report));
  },
};

function judge(practice: Practice, keys: Keys, {bundle, index}: Subject, report: Report) {
  const {does, how, purposes = [], lawfulBasis, retention, exceptions = []} = practice;
  if (!plainText(practice.says).trim()) {
    const mend = 'Write the fact in a sentence for visitors.';
    report([...keys, 'says'], 'error', 'the practice says nothing', mend);
  }
  const asked = purposes.some((id) => choicesFor(index, 'purposes', id).length);
  const hangs = exceptions.some(({choice}) => choice) || practice.when !== undefined;
  if (/consent$/.test(lawfulBasis ?? '') && how !== 'never' && !asked && !hangs) {
    const mend = 'Let a choice name one of its purposes, or correct the basis.';
    report(
      [...keys, 'lawfulBasis'],
      'warning',
      'it rests on consent that nobody is asked for',
      mend,
    );
  }
  if (practice.legitimateInterest !== undefined && lawfulBasis !== 'legitimate-interests') {
    const mend = 'Write "lawfulBasis": "legitimate-interests", or take the interest out.';
    const problem = 'an interest is named, and the basis is another one';
    report([...keys, 'legitimateInterest'], 'warning', problem, mend);
  }
  if (retention && !Object.keys(retention).length) {
    const mend = 'Add "duration", "criteria" or "while", or take "retention" out.';
    report([...keys, 'retention'], 'warning', 'the retention says nothing', mend);
  }
  const sold = bundle.choices?.find(({optOutOf}) => optOutOf?.includes('sale'));
  if (does === 'sell' && how === 'never' && sold && !practice.tensions?.length) {
    const mend = `Correct one of the two, or say in "tensions" how they stand to each other.`;
    const problem = `nothing is sold, and choice "${sold.id}" opts out of sale`;
    report([...keys, 'how'], 'warning', problem, mend);
  }
  const needed = purposes.find((id) => index.purposes.get(id)?.required);
  if (how === 'never' && does !== 'share' && needed !== undefined && !exceptions.length) {
    const mend = 'Correct "how", or leave out the purpose.';
    const problem = `it is never done, and purpose "${needed}" is required`;
    report([...keys, 'how'], 'warning', problem, mend);
  }
}

export const practiceRules: readonly Rule[] = [facts];
