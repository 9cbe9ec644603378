import type {Attachment, ChangeNotice, Policy, Topic} from '../../bundle/types.js';
import {ltr as say} from '../isolate.js';
import {plural} from '../plural.js';

type Surrounding = NonNullable<Policy['surroundings']>[number]['kind'];
type Channel = NonNullable<ChangeNotice['channels']>[number]['by'];
type Materiality = NonNullable<Policy['changes']>[number]['materiality'];

/** What visitors read where a policy is described: at a glance, beside its clauses, after its text. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  about: (name: string) => say`About this: ${name}`,
  notDescribed: 'not described in this policy',

  commitment: 'Commitment',
  practice: 'Practice',
  exceptions: (count: number) => plural(locale, count, {one: '# exception', other: '# exceptions'}),
  exceptionTo: (label: string) => say`${label} to`,
  tension: 'In tension',
  inText: 'in these words',
  inGlance: 'At a glance',
  when: 'When',
  appliesTo: 'Applies to',
  covers: 'Covers',
  choice: 'Your choice',
  allows: 'Then allowed',
  stillHolds: 'Still holds',
  documents: 'Documents',
  statedIn: 'Stated in',

  legend:
    'Each is stated by the policy, read out of it, or added by this site; the last line of each says which, and where.',
  what: 'What',
  why: 'Why',
  cannotRefuse: 'Cannot be refused',
  sharedWith: 'Shared with',
  kept: 'Kept',
  basis: 'On what basis',
  source: 'How it comes about',
  obligation: 'Must you give it?',
  automated: 'Automated decisions',
  transfers: 'Sent to',
  copyAt: 'Copy of the safeguards',
  notNow: 'Does not hold for you now:',
  would: 'It would when',

  noCookies: 'This policy does not describe cookies.',
  noChoices: 'This policy states no way to opt out.',
  unavailable: 'This part could not be loaded.',

  abbreviation: 'In short',
  kind: 'Kind',
  kinds: {
    addendum: 'Addendum',
    related: 'Related document',
    guideline: 'Guideline',
  } satisfies Record<NonNullable<Attachment['kind']>, string>,
  mediaType: 'File type',
  address: 'Address',
  mayBeGone: 'as in the archived copy; it may lead nowhere now',
  copy: 'Archived copy',
  partOf: 'Part of',
  byReference: 'incorporated by reference',
  officially: 'Official name',
  reference: 'Reference',
  party: 'Who that is',
  firstUse: 'where it is used first',
  how: 'How',
  law: 'Law',
  for: 'For',
  postal: 'Postal address',
  dpo: 'Data protection officer',
  representative: 'Representative in the Union',
  authority: 'Supervisory authority',

  announced: 'Announced',
  channels: {
    inPlace: 'in place, in this policy',
    news: 'in the news',
    email: 'by e-mail',
    banner: 'by a banner',
  } satisfies Record<Channel, string>,
  forAudience: 'for',
  advance: 'Period of notice',
  noAdvance: 'No period of notice is described',
  visitor: 'What you are asked to do',
  review: 'to review this policy from time to time',
  materiality: {
    editorial: 'wording only',
    notice: 'announced',
    reconsent: 'you are asked again',
  } satisfies Record<Materiality, string>,

  topics: {
    cookies: 'Cookies',
    optOut: 'How to opt out',
    withdrawal: 'How to take consent back',
    contact: 'Whom to contact',
    retention: 'How long data is kept',
    rights: 'Your rights',
    changeNotice: 'Notice of changes',
    version: 'The version of the policy',
    date: 'The date of the policy',
    identifier: 'The name it is stored under',
    duration: 'How long it lasts',
    recipients: 'Who receives data',
    legalName: 'The legal name of the provider',
    address: 'A postal address',
    lawfulBasis: 'The basis in law',
    transfers: 'Transfers to other countries',
    laws: 'The laws that apply',
  } satisfies Record<Topic, string>,

  surroundings: 'What stood around the policy on its page',
  surrounding: {
    breadcrumb: 'Breadcrumb',
    seal: 'Seal',
    testimonial: 'Testimonial',
    navigation: 'Navigation',
    footer: 'Footer',
  } satisfies Record<Surrounding, string>,
});
