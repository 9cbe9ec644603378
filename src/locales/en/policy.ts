import type {Attachment, ChangeNotice, Policy, Topic} from '../../bundle/types.js';

type Surrounding = NonNullable<Policy['surroundings']>[number]['kind'];
type Channel = NonNullable<ChangeNotice['channels']>[number]['by'];
type Materiality = NonNullable<Policy['changes']>[number]['materiality'];

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

/** What visitors read around the words of a policy. */
export const policyWords = {
  language: 'en',
  contents: 'Contents',
  openAll: 'Open all sections',
  closeAll: 'Close all sections',
  open(open: number, all: number): string {
    if (all === 1) return `The only section is ${open ? 'open' : 'closed'}`;
    if (open && open < all) return `${open} of ${all} sections are open`;
    return `All ${all} sections are ${open ? 'open' : 'closed'}`;
  },
  narrow: {audience: 'Show what concerns', scope: 'Show what covers'},
  all: {audience: 'everyone', scope: 'everything'},
  notShown(sections: number, others: number, names: string): string {
    const parts = [sections && count(sections, 'section'), others && count(others, 'passage')];
    return `${parts.filter(Boolean).join(' and ')} not shown for ${names}`;
  },
  linkTo: (heading: string) => `Link to section ${heading}`,
  unnamed: 'Section without a heading',
  table: 'Table',

  provider: 'Provider',
  legalName: 'Legal name',
  alsoKnown: 'Also known as',
  version: 'Version',
  revised: 'Revised',
  from: 'In force since',
  until: 'In force until',
  date: 'Date',
  notDated: 'Not dated',
  butArchived: '; archived ',
  age: (months: number) =>
    `${months < 24 ? count(months, 'month') : count(Math.floor(months / 12), 'year')} before this copy was taken`,
  archived: 'Archived copy, taken on ',
  notCurrent: '; not current.',
  source: 'Where this text was taken from',
  notDescribed: 'not described in this policy',

  absent: 'this section does not exist in this version of the policy',
  dangling: 'this section is not in the policy',
  sic: 'published as ',
  about: (name: string) => `About this: ${name}`,

  commitment: 'Commitment',
  practice: 'Practice',
  exceptions: (number: number) => count(number, 'exception'),
  exception: (number: number) => `Exception ${number}`,
  exceptionTo: (label: string) => `${label} to`,
  byChoice: 'By your choice',
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

  glance: 'At a glance',
  practices: (number: number) => count(number, 'practice'),
  legend: 'Each links to the clause that states it and says whether the policy states it, it was read out of the policy, or this site added it.',
  what: 'What',
  why: 'Why',
  cannotRefuse: 'Cannot be refused',
  sharedWith: 'Shared with',
  kept: 'Kept',
  basis: 'On what basis',
  givenBy: 'How it comes about',
  obligation: 'Must you give it?',
  automated: 'Automated decisions',
  transfers: 'Sent to',
  notNow: 'Does not hold for you now:',
  would: 'It would when',

  parts: {
    glance: 'At a glance',
    storage: 'Cookies and other storage',
    choices: 'Your choices',
    documents: 'Documents',
    laws: 'Laws',
    terms: 'Glossary',
    contacts: 'Contact',
    rights: 'Your rights',
    changes: 'Changes to this policy',
    notStated: 'Not described in this policy',
  },
  none: {
    storage: 'This policy does not describe cookies.',
    choices: 'This policy states no way to opt out.',
  },
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
};
