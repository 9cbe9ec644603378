import * as v from 'valibot';

import {Condition} from './condition.js';
import {Id, Ids, may, need, Stated, Url} from './field.js';
import {Prose} from './text.js';

const integer = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A cookie, web-storage key, pixel, log or other device access, after the TCF device storage form. */
export const StorageItem = v.strictObject({
  id: need(Id, 'Id of the item.'),
  identifier: may(v.string(), 'The name: exact, or with * for any characters.'),
  type: need(v.picklist(['cookie', 'web', 'app', 'pixel', 'log', 'other']), 'The mechanism.'),
  domains: may(v.array(v.string()), 'Domains it is set for.'),
  party: need(v.picklist(['first', 'third']), 'Whether the provider itself sets it.'),
  recipient: may(Id, 'Who sets it; an id of recipients.'),
  purposes: need(Ids, 'What for.'),
  maxAgeSeconds: may(integer, 'Lifetime in seconds; 0 until the browser is closed.'),
  refreshed: may(v.boolean(), 'Whether each visit starts the lifetime again.'),
  storageBasis: may(
    v.strictObject({
      is: need(
        v.picklist([
          'consent',
          'strictly-necessary',
          'transmission',
          'statistical-exempt',
          'appearance-exempt',
        ]),
        'Why it may be stored (ePrivacy Art. 5(3); UK PECR Sched. A1).',
      ),
      stated: may(Stated, 'Whether the policy states it.'),
    }),
    'On what basis it is stored.',
  ),
  when: may(Condition, 'When it exists; choice:ID is short for that choice being granted.'),
  says: may(Prose, 'What it does, and what it never does.'),
  never: may(v.array(Prose), 'What it never does, a claim each.'),
  audience: may(Ids, 'Whom it concerns.'),
  at: may(Id, 'The section or clause that states it.'),
  stated: may(Stated, 'Whether the policy states it.'),
});
export type StorageItem = v.InferOutput<typeof StorageItem>;

export const Purpose = v.strictObject({
  id: need(Id, 'Id of the purpose.'),
  name: need(v.string(), 'The name that visitors read.'),
  says: may(Prose, 'What is done for it.'),
  required: may(
    v.strictObject({because: need(Prose, 'Why it cannot be refused.')}),
    'Set where no choice is needed.',
  ),
  category: may(
    v.picklist(['necessary', 'functional', 'personalization', 'analytics', 'marketing']),
    'The group it is shown in.',
  ),
  dpv: may(v.string(), 'Term of the Data Privacy Vocabulary, such as dpv:ServiceUsageAnalytics.'),
  fides: may(v.string(), 'Data use of Fideslang.'),
  tcf: may(v.array(integer), 'Purposes of IAB TCF v2.2.'),
  signals: may(v.array(v.string()), 'Signals that it drives, such as analytics_storage.'),
});
export type Purpose = v.InferOutput<typeof Purpose>;

export const Recipient = v.strictObject({
  id: need(Id, 'Id of the recipient.'),
  name: need(v.string(), 'The name that visitors read.'),
  role: may(
    v.picklist([
      'controller',
      'joint-controller',
      'processor',
      'sub-processor',
      'third-party',
      'authority',
    ]),
    'Its role in law.',
  ),
  url: may(Url, 'Website.'),
  privacyUrl: may(Url, 'Its own policy.'),
  country: may(v.string(), 'Where it is (ISO 3166-1).'),
  purposes: may(Ids, 'What it works for.'),
  hosts: may(v.array(v.string()), 'Hosts that it answers from.'),
  gvlId: may(integer, 'Its id in the IAB global vendor list.'),
});
export type Recipient = v.InferOutput<typeof Recipient>;

export const DataCategory = v.strictObject({
  id: need(Id, 'Id of the data category.'),
  name: need(v.string(), 'The name that visitors read.'),
  says: may(Prose, 'What is meant.'),
  dpv: may(v.string(), 'Term of the DPV personal data extension, such as pd:EmailAddress.'),
  fides: may(v.string(), 'Data category of Fideslang.'),
  ccpa: may(v.string(), 'Letter of Civ. Code 1798.140(v)(1).'),
  special: may(v.boolean(), 'A special category (GDPR Art. 9).'),
  sensitive: may(v.boolean(), 'Sensitive personal information (Civ. Code 1798.140(ae)).'),
  collectedInLast12Months: may(v.boolean(), 'Whether it was collected in the last 12 months.'),
});
export type DataCategory = v.InferOutput<typeof DataCategory>;
