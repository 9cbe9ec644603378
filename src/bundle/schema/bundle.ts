import * as v from 'valibot';

import {Choice} from './choice.js';
import {Duration, Id, Ids, may, need} from './field.js';
import {Policy} from './policy.js';
import {LawfulBasis, Practice} from './practice.js';
import {Attachment, Contact, Law, Named, Provider, Right, Term} from './provider.js';
import {Regime} from './regime.js';
import {DataCategory, Purpose, Recipient, StorageItem} from './storage.js';
import {Prose} from './text.js';

export const Topic = v.picklist([
  'cookies',
  'optOut',
  'withdrawal',
  'contact',
  'retention',
  'rights',
  'changeNotice',
  'version',
  'date',
  'identifier',
  'duration',
  'recipients',
  'legalName',
  'address',
  'lawfulBasis',
  'transfers',
  'laws',
]);
export type Topic = v.InferOutput<typeof Topic>;

/** What the policy is silent on: in general, or of one item. */
export const NotStated = v.union([
  Topic,
  v.strictObject({
    topic: need(Topic, 'What is not described.'),
    of: may(Id, 'Of which practice, choice, storage item or other item.'),
    says: may(Prose, 'What is missing, in words.'),
  }),
]);
export type NotStated = v.InferOutput<typeof NotStated>;

/** The words of the first layer. */
export const Notice = v.strictObject({
  title: may(v.string(), 'Its heading.'),
  says: may(Prose, 'What is asked, in a sentence or two.'),
  accept: may(v.string(), 'The button that grants all.'),
  reject: may(v.string(), 'The button that denies all.'),
  choose: may(v.string(), 'The button that opens the second layer.'),
});

const Digest = v.pipe(
  v.string(),
  v.regex(/^sha-256:[A-Za-z0-9_-]{43}$/, 'sha-256: and 43 characters of base64url'),
);

/**
 * Marks a part of a bundle that `forthright build` cut out of the whole: it says which part, and carries the
 * digests of the whole, which cannot be computed from it.
 */
export const Slice = v.strictObject({
  of: need(v.literal('choices'), 'All that asks and acts; no text of the policy.'),
  digest: need(Digest, 'The digest of the whole document.'),
  materialDigest: need(Digest, 'The digest of what decisions cover.'),
  practices: may(
    v.array(
      v.strictObject({
        purposes: need(Ids, 'What it is done for.'),
        data: may(Ids, 'With which data.'),
        lawfulBasis: may(LawfulBasis, 'The legal ground.'),
        duration: may(Duration, 'How long the data is kept.'),
      }),
    ),
    'Of the practices of the whole, what a record of a decision states.',
  ),
  rights: may(Ids, 'The rights that the whole names.'),
});
export type Slice = v.InferOutput<typeof Slice>;

/** Everything that a provider publishes, as one document. */
export const PolicyBundle = v.strictObject({
  $schema: may(v.string(), 'Address of the JSON Schema, for editors.'),
  format: need(v.literal(1), 'The version of this format.'),
  id: need(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9-]{1,40}$/, 'an id (lower-case letters, digits and "-"; 40 at most)'),
    ),
    'Names the bundle; constant over versions.',
  ),
  provider: need(Provider, 'Who publishes it.'),
  policy: need(Policy, 'The text that visitors read.'),
  practices: may(v.array(Practice), 'What is done, may be, is only, or never done.'),
  purposes: may(v.array(Purpose), 'What for.'),
  recipients: may(v.array(Recipient), 'To whom.'),
  dataCategories: may(v.array(DataCategory), 'Which data.'),
  storage: may(v.array(StorageItem), 'Cookies, pixels, logs and the like.'),
  choices: may(v.array(Choice), 'What a visitor can decide.'),
  regimes: may(v.array(Regime), 'What the law of a region asks.'),
  notStated: may(v.array(NotStated), 'What the policy is silent on.'),
  audiences: may(v.array(Named), 'Whom parts of it concern.'),
  scopes: may(v.array(Named), 'What parts of it cover.'),
  terms: may(v.array(Term), 'The glossary.'),
  laws: may(v.array(Law), 'Laws that it names.'),
  attachments: may(v.array(Attachment), 'Documents that belong to it.'),
  rights: may(v.array(Right), 'Rights that it names.'),
  contacts: may(v.array(Contact), 'Ways to reach the provider.'),
  notice: may(Notice, 'The words of the banner.'),
  slice: may(Slice, 'Set in a part that forthright build wrote; never by hand.'),
});
export type PolicyBundle = v.InferOutput<typeof PolicyBundle>;
