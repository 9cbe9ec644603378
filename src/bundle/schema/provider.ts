import * as v from 'valibot';

import {Condition} from './condition.js';
import {Id, Ids, may, need, Url} from './field.js';
import {Prose} from './text.js';

const Party = v.strictObject({
  name: need(v.string(), 'Name of the person or body.'),
  address: may(v.string(), 'Postal address; lines apart by newlines.'),
  email: may(v.string(), 'Email address.'),
  phone: may(v.string(), 'Telephone number.'),
  url: may(Url, 'Website.'),
});

/** Who publishes the policy and processes data under it. */
export const Provider = v.strictObject({
  name: need(v.string(), 'The name that visitors know.'),
  legalName: may(v.string(), 'The name in law.'),
  alternateNames: may(v.array(v.string()), 'Other names in use.'),
  url: may(Url, 'Website.'),
  address: may(v.string(), 'Postal address; lines apart by newlines.'),
  dpo: may(Party, 'Data protection officer.'),
  representative: may(Party, 'Representative in the Union (GDPR Art. 27).'),
  authority: may(Party, 'Supervisory authority.'),
});
export type Provider = v.InferOutput<typeof Provider>;

/** A way to reach the provider that the policy names. */
export const Contact = v.strictObject({
  id: need(Id, 'Id of the contact.'),
  by: need(v.picklist(['email', 'url', 'phone', 'post', 'form']), 'The kind of contact.'),
  value: need(v.string(), 'The address, number or link as written.'),
  label: may(v.string(), 'What the contact is called.'),
  for: may(v.array(v.string()), 'What one may write about, a topic each.'),
  at: may(Id, 'The section or clause that names it.'),
});
export type Contact = v.InferOutput<typeof Contact>;

export const Right = v.strictObject({
  id: need(Id, 'Id of the right, such as access or erasure.'),
  says: need(Prose, 'The right in words.'),
  how: may(Prose, 'How to use it.'),
  law: may(Id, 'The law that gives it.'),
  at: may(Id, 'The section or clause that states it.'),
});
export type Right = v.InferOutput<typeof Right>;

export const Law = v.strictObject({
  id: need(Id, 'Id of the law.'),
  name: need(v.string(), 'The name as the policy writes it.'),
  canonicalName: may(v.string(), 'The official short name, where it differs.'),
  ref: may(v.string(), 'Canonical id, such as CELEX 32016R0679 or Pub. L. 108-187.'),
  url: may(Url, 'Where the law can be read.'),
  at: may(Id, 'The section or clause that names it.'),
});
export type Law = v.InferOutput<typeof Law>;

/** A document that belongs to the policy. */
export const Attachment = v.strictObject({
  id: need(Id, 'Id of the document.'),
  title: need(v.string(), 'Its title.'),
  abbreviation: may(v.string(), 'What the policy calls it for short.'),
  kind: may(v.picklist(['addendum', 'related', 'guideline']), 'How it relates to the policy.'),
  url: may(Url, 'Where it is, or was.'),
  archivedUrl: may(Url, 'Where an archived copy is.'),
  mediaType: may(v.string(), 'Its media type, such as application/pdf.'),
  partOf: may(v.string(), 'The agreement it becomes part of.'),
  incorporated: may(v.picklist(['byReference']), 'How it becomes part of it.'),
  when: may(Condition, 'When it applies.'),
  audience: may(Ids, 'Whom it concerns.'),
  at: may(Id, 'The section or clause that names it.'),
});
export type Attachment = v.InferOutput<typeof Attachment>;

export const Term = v.strictObject({
  id: need(Id, 'Id of the term.'),
  term: need(v.string(), 'The word or phrase.'),
  definition: need(Prose, 'What it means here.'),
  party: may(v.string(), 'Who plays this part, where the term names a role.'),
  at: may(Id, 'The section or clause that defines it.'),
});
export type Term = v.InferOutput<typeof Term>;

/** A group of people, or a part of what the provider does, that text can be narrowed to. */
export const Named = v.strictObject({
  id: need(Id, 'Id.'),
  name: need(v.string(), 'The name that visitors read.'),
  says: may(Prose, 'Who or what is meant.'),
});
export type Named = v.InferOutput<typeof Named>;
