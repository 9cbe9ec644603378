import * as v from 'valibot';

import {Condition} from './condition.js';
import {Duration, Id, Ids, may, need, Ref, Stated, Url} from './field.js';
import {Inline, Prose} from './text.js';

/** How long something is kept. */
export const Retention = v.strictObject({
  duration: may(Duration, 'A period.'),
  criteria: may(Prose, 'What decides the period, where none is stated.'),
  while: may(Condition, 'As long as this holds.'),
  afterwards: may(v.picklist(['deleted', 'anonymised', 'archived']), 'What happens then.'),
});
export type Retention = v.InferOutput<typeof Retention>;

/** What limits a commitment. Several exceptions: any of them suffices. */
export const Exception = v.strictObject({
  id: need(Id, 'Id within the practice.'),
  label: may(v.string(), 'What the policy calls it, such as Exception 1.'),
  says: need(Prose, 'The exception in words.'),
  at: may(Id, 'The section or clause that states it.'),
  when: may(Condition, 'When it applies.'),
  audience: may(Ids, 'Whom it concerns.'),
  allows: may(Ids, 'Practices that it makes possible.'),
  bounds: may(Ids, 'Practices that still hold within it.'),
  attachments: may(Ids, 'Documents that it refers to.'),
  choice: may(Id, 'The choice that it hangs on, as in "without your consent".'),
});
export type Exception = v.InferOutput<typeof Exception>;

export const Verb = v.picklist([
  'collect',
  'use',
  'share',
  'sell',
  'read',
  'send',
  'keep',
  'delete',
  'protect',
  'notify',
  'commit',
]);
export type Verb = v.InferOutput<typeof Verb>;

/** Legal bases of GDPR Art. 6(1) and 9(2)(a). */
export const LawfulBasis = v.picklist([
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
  'explicit-consent',
]);

/** One structured fact that a clause states. */
export const Practice = v.strictObject({
  id: need(Id, 'Id of the practice.'),
  at: need(Id, 'The section or clause that states it.'),
  says: need(v.array(Inline), 'The fact in a sentence.'),
  does: need(Verb, 'What is done.'),
  how: need(
    v.picklist(['does', 'may', 'only', 'never']),
    'Whether it is done, may be, is only, or never.',
  ),
  data: may(Ids, 'With which data categories.'),
  dataOpen: may(v.boolean(), 'True where the list of data is open ("such as").'),
  purposes: may(Ids, 'What for.'),
  recipients: may(Ids, 'With whom.'),
  storage: may(Ids, 'By which storage items.'),
  audience: may(Ids, 'Whom it concerns.'),
  scope: may(Ids, 'What it covers.'),
  source: may(Prose, 'Where the data comes from, or what sets the practice off.'),
  when: may(Condition, 'When it holds.'),
  retention: may(Retention, 'How long.'),
  lawfulBasis: may(LawfulBasis, 'On what basis in law.'),
  legitimateInterest: may(Prose, 'Which interest, where that is the basis.'),
  obligation: may(v.picklist(['voluntary', 'law', 'contract']), 'Whether one must give the data.'),
  automated: may(Prose, 'Automated decisions: logic, significance, consequences.'),
  transfers: may(
    v.array(
      v.strictObject({
        to: need(v.string(), 'Country or body.'),
        safeguard: may(Prose, 'What protects the data there.'),
        copyAt: may(Url, 'Where to get a copy of the safeguards.'),
      }),
    ),
    'Transfers to other countries.',
  ),
  exceptions: may(v.array(Exception), 'What limits it; always shown with it.'),
  tensions: may(
    v.array(
      v.strictObject({
        with: may(v.array(Ref), 'What it stands in tension with.'),
        says: need(Prose, 'The tension in words.'),
      }),
    ),
    'Where the policy seems to contradict itself; the text stays as it is.',
  ),
  stated: may(Stated, 'Whether the policy states it.'),
});
export type Practice = v.InferOutput<typeof Practice>;
