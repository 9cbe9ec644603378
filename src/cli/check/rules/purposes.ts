import {choicesFor} from '../../../bundle/governing.js';
import type {PolicyBundle} from '../../../bundle/types.js';
import {eachOf, type Rule} from './rule.js';

/** Purposes that something waits for: an item in storage, somebody's scripts, a signal. */
function awaited({storage = [], recipients = [], purposes = []}: PolicyBundle): Set<string> {
  return new Set([
    // A server writes its log whatever a page decides.
    ...storage
      .filter(({type, when}) => type !== 'log' && when === undefined)
      .flatMap((item) => item.purposes),
    ...recipients.flatMap((recipient) => (recipient.hosts && recipient.purposes) ?? []),
    ...purposes.filter(({signals}) => signals?.length).map(({id}) => id),
  ]);
}

/** Purposes that something names in the document, also in items that cannot be read. */
function named(input: unknown): ReadonlySet<unknown> {
  const lists = ['practices', 'choices', 'recipients', 'storage'].map(
    (list) => (input as Record<string, unknown>)[list],
  );
  const items = lists.filter(Array.isArray).flat() as ({purposes?: unknown} | null)[];
  return new Set(items.flatMap((item) => item?.purposes));
}

const released: Rule = {
  name: 'purposes',
  look({bundle, index, input}, report) {
    const used = named(input);
    const waiting = awaited(bundle);
    eachOf(bundle, 'purposes', (purpose, keys) => {
      const naming = choicesFor(index, 'purposes', purpose.id).filter(
        ({kind}) => kind !== 'request',
      );
      if (!used.has(purpose.id) && !waiting.has(purpose.id)) {
        const mend = 'Name it where it belongs, or take it out.';
        report(keys, 'warning', 'nothing in the bundle is done for this purpose', mend);
      } else if (!naming.length && !purpose.required && waiting.has(purpose.id)) {
        const problem =
          'no choice names this purpose, and it is not required: it is never released';
        const mend = `Add "${purpose.id}" to the purposes of a choice, or say why it cannot be refused: "required": {"because": …}.`;
        report(keys, 'warning', problem, mend);
      }
      const asked = naming.filter(({required}) => !required);
      if (asked.length && purpose.required) {
        const mend = `Take "required" out, or "${purpose.id}" out of choice "${asked[0]!.id}".`;
        const problem = `the purpose is required, and choice "${asked[0]!.id}" lets it be refused`;
        report([...keys, 'required'], 'error', problem, mend);
      }
      if (!purpose.name.trim()) {
        const mend = 'Write the name that visitors read.';
        report([...keys, 'name'], 'error', 'the name is empty', mend);
      }
    });
  },
};

export const purposeRules: readonly Rule[] = [released];
