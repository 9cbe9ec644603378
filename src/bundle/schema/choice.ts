import * as v from 'valibot';

import {Duration, Id, Ids, may, need, Stated} from './field.js';
import {Prose} from './text.js';

/** Signals of opt-out that laws of US states define. */
export const OptOutOf = v.picklist([
  'sale',
  'sharing',
  'targetedAdvertising',
  'sensitiveDataLimit',
  'profiling',
]);
export type OptOutOf = v.InferOutput<typeof OptOutOf>;

/** A field that a choice asks for. */
export const Ask = v.strictObject({
  data: need(Id, 'The data category that the field asks for.'),
  label: need(v.string(), 'The label of the field.'),
  required: may(v.boolean(), 'Whether it must be filled in.'),
  autocomplete: may(v.string(), 'The autocomplete token, such as email.'),
});
export type Ask = v.InferOutput<typeof Ask>;

/** A way to act on a choice that the policy names. */
export const Mechanism = v.strictObject({
  act: need(v.picklist(['grant', 'confirm', 'withdraw', 'change', 'ask']), 'Which act.'),
  by: need(
    v.picklist([
      'widget',
      'host',
      'email',
      'url',
      'oneClickUnsubscribe',
      'account',
      'inMessage',
      'browser',
      'phone',
      'post',
    ]),
    'How.',
  ),
  target: may(v.string(), 'The address, where there is one.'),
});
export type Mechanism = v.InferOutput<typeof Mechanism>;

const Outcome = v.strictObject({
  says: may(Prose, 'What follows, in words.'),
  deletes: may(Ids, 'Storage items or data categories that are deleted.'),
  within: may(Duration, 'Within what time.'),
});

/** Something that a visitor can decide. */
export const Choice = v.strictObject({
  id: need(Id, 'Id of the choice; constant over versions, stored with the answer.'),
  label: need(v.string(), 'Names the activity, never its negation.'),
  says: may(Prose, 'What it means to allow it.'),
  at: may(Id, 'The section or clause that states it.'),
  kind: need(
    v.picklist(['consent', 'opt-out', 'subscription', 'preference', 'request']),
    'What kind of decision it is.',
  ),
  purposes: may(Ids, 'Purposes that it governs.'),
  recipients: may(Ids, 'Recipients that it governs.'),
  audience: may(Ids, 'Who is asked.'),
  required: may(
    v.strictObject({because: need(Prose, 'Why there is no choice.')}),
    'Set where it cannot be refused.',
  ),
  startsAs: may(
    v.picklist(['granted', 'denied']),
    'What holds before anyone decides, as the policy states it.',
  ),
  options: may(
    v.array(
      v.strictObject({
        id: need(Id, 'Id of the option.'),
        label: need(v.string(), 'What the option is called.'),
        says: may(Prose, 'What it means.'),
      }),
    ),
    'What a preference offers.',
  ),
  confirmation: may(v.picklist(['double-opt-in']), 'Whether it must be confirmed by a second act.'),
  expiresAfter: may(Duration, 'How long an unconfirmed request stays open, or a decision holds.'),
  optOutOf: may(v.array(OptOutOf), 'Which opt-outs of law it is.'),
  asks: may(v.array(Ask), 'What the visitor fills in.'),
  mechanisms: may(v.array(Mechanism), 'How to act on it.'),
  outcomes: may(
    v.strictObject({
      granted: may(Outcome, 'What follows when it is granted.'),
      denied: may(Outcome, 'What follows when it is denied.'),
      withdrawn: may(Outcome, 'What follows when it is withdrawn.'),
    }),
    'What follows from a decision.',
  ),
  stated: may(Stated, 'Whether the policy states it.'),
});
export type Choice = v.InferOutput<typeof Choice>;
