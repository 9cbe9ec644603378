import {choicesIn} from '../../../bundle/conditions.js';
import {choiceForStorage} from '../../../bundle/governing.js';
import type {Choice, Condition} from '../../../bundle/types.js';
import type {Keys} from '../../../bundle/problem.js';
import type {Report} from '../finding.js';
import {eachOf, type Rule, type Subject} from './rule.js';

/** Labels that name what does not happen, at their beginning. */
const NEGATION =
  /^\s*(do not|don[’']t|no|never|stop|opt[ -]out|unsubscribe|refuse|decline|disable)\b/i;

/** The ids of choices that something in the bundle hangs on. */
function conditioned({bundle, index}: Subject): ReadonlySet<string> {
  const conditions: (Condition | undefined)[] = [];
  const ids: (string | undefined)[] = [];
  for (const item of bundle.storage ?? []) {
    conditions.push(item.when);
    ids.push(choiceForStorage(index, item)?.id);
  }
  for (const practice of bundle.practices ?? []) {
    conditions.push(practice.when, practice.retention?.while);
    for (const exception of practice.exceptions ?? []) {
      conditions.push(exception.when);
      ids.push(exception.choice);
    }
  }
  for (const attachment of bundle.attachments ?? []) conditions.push(attachment.when);
  const all = [...conditions.flatMap(choicesIn), ...ids];
  return new Set(all.filter((id) => id !== undefined));
}

const governs: Rule = {
  name: 'choices',
  look(subject, report) {
    const named = conditioned(subject);
    eachOf(subject.bundle, 'choices', (choice, keys) => {
      const {id, kind, purposes = [], recipients = [], optOutOf = []} = choice;
      const idle = !purposes.length && !recipients.length && !optOutOf.length && !named.has(id);
      const exempt = kind === 'request' || kind === 'preference' || kind === 'subscription';
      // What hangs on a choice of a slice may be in the whole document alone.
      if (idle && !exempt && !subject.bundle.slice) {
        const mend =
          'Name the purposes or recipients that it is about, or let a "when" hang on it.';
        report(
          keys,
          'error',
          'the choice governs nothing: whatever is decided, nothing changes',
          mend,
        );
      }
      judgeLabel(choice, keys, report);
      judgeKind(choice, keys, report);
    });
  },
};

function judgeLabel({label}: Choice, keys: Keys, report: Report) {
  const at = [...keys, 'label'];
  if (!label.trim()) {
    report(at, 'error', 'the label is empty', 'Write what may happen when it is granted.');
  } else if (NEGATION.test(label)) {
    const problem = 'the label names what does not happen, so that "granted" reads as its opposite';
    report(at, 'warning', problem, 'Name the activity: "News by email", not "No news".');
  }
}

/** Fields that only one kind of choice heeds. */
function judgeKind(choice: Choice, keys: Keys, report: Report) {
  const {kind} = choice;
  const heeded = (field: keyof Choice, kinds: readonly Choice['kind'][], mend: string) => {
    if (choice[field] === undefined || kinds.includes(kind)) return;
    report(
      [...keys, field],
      'warning',
      `a choice of kind "${kind}" does not heed "${field}"`,
      mend,
    );
  };
  heeded('confirmation', ['subscription'], 'Take it out, or make the kind "subscription".');
  heeded('options', ['preference'], 'Take it out, or make the kind "preference".');
  heeded('optOutOf', ['opt-out', 'consent'], 'Take it out, or make the kind "opt-out".');
  const byLaw = kind === 'consent' || (kind === 'opt-out' && choice.optOutOf?.length);
  if (choice.startsAs && (byLaw || kind === 'preference' || kind === 'request')) {
    const problem = byLaw
      ? 'how this choice starts is said by the regime of the region, not by "startsAs"'
      : `a choice of kind "${kind}" does not heed "startsAs"`;
    report([...keys, 'startsAs'], 'warning', problem, 'Take "startsAs" out.');
  }
  if (kind === 'preference' && !choice.options?.length) {
    const mend = 'Add "options", each with an id and a label, or choose another kind.';
    report(keys, 'error', 'the preference offers no options', mend);
  }
}

/** Where a way to act needs an address. */
const NEEDS_TARGET: Readonly<Record<string, RegExp>> = {
  email: /@/,
  url: /^(https?:|\/|\.|#|[\w-]+\.)/i,
  oneClickUnsubscribe: /^https:/i,
  phone: /\d/,
  post: /\S/,
};

const ways: Rule = {
  name: 'mechanisms',
  look({bundle}, report) {
    eachOf(bundle, 'choices', ({mechanisms = [], required}, keys) => {
      mechanisms.forEach(({act, by, target}, at) => {
        const here = [...keys, 'mechanisms', at];
        const pattern = NEEDS_TARGET[by];
        if (target !== undefined && pattern && !pattern.test(target)) {
          const mend = `Write the address that "${by}" needs.`;
          const problem = `${JSON.stringify(target)} is no address to act by "${by}"`;
          report([...here, 'target'], 'error', problem, mend);
        }
        if (required && act === 'withdraw') {
          const problem = 'the choice cannot be refused, and says how to withdraw it';
          report(here, 'error', problem, 'Take "required" of the choice out, or this way.');
        }
      });
    });
  },
};

export const choiceRules: readonly Rule[] = [governs, ways];
