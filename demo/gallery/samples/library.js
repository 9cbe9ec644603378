/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */
import {choices, recipients, storage} from './library-choices.js';
import {dataCategories, practices, purposes} from './library-practices.js';
import {sections} from './library-text.js';

/**
 * A lending library that there is not, whose policy has one of everything that can be drawn.
 *
 * @param {string} id of the bundle: answers are kept by it, so states that must not meet have their own
 * @param {Partial<PolicyBundle>} [own] what a state needs otherwise
 * @returns {PolicyBundle}
 */
export const library = (id, own = {}) => ({
  format: 1,
  id: `gallery-${id}`,
  provider: {
    name: 'Fernway Library',
    legalName: 'Fernway Reading Society',
    url: 'https://fernway.example/',
    address: 'Fernway Library\n12 Orchard Lane\nFernway',
    dpo: {name: 'Ida Quill', email: 'data@fernway.example'},
    authority: {name: 'Office of the Data Commissioner', url: 'https://commissioner.example/'},
  },
  policy: {
    title: 'Privacy at Fernway Library',
    language: 'en',
    kind: 'privacy',
    version: '4.2',
    revisedOn: '2026-03-02',
    effectiveFrom: '2026-04-01',
    sections,
    changes: [
      {
        version: '4.2',
        materiality: 'notice',
        at: ['loans'],
        says: ['Loans are forgotten after thirty days; it was ninety.'],
      },
      {
        version: '4.1',
        materiality: 'editorial',
        at: ['desk'],
        says: ['The desk has a telephone again.'],
      },
    ],
    changeNotice: {
      at: 'changes',
      channels: [{by: 'inPlace'}, {by: 'email', audience: ['members']}],
      advance: 'P30D',
      visitorShould: 'review',
    },
  },
  audiences: [
    {id: 'visitor', name: 'Visitors of the website'},
    {id: 'members', name: 'Members'},
  ],
  scopes: [
    {id: 'website', name: 'The website'},
    {id: 'rooms', name: 'The reading rooms'},
  ],
  terms: [
    {
      id: 'loan',
      term: 'loan',
      definition:
        'A book, film or game that you take home, from the day you take it to its return.',
    },
    {
      id: 'catalogue',
      term: 'catalogue',
      definition: 'The list of all that the library lends, on the website and at the desk.',
    },
  ],
  laws: [
    {
      id: 'gdpr',
      name: 'the General Data Protection Regulation',
      canonicalName: 'GDPR',
      ref: 'CELEX 32016R0679',
      at: 'rights',
    },
  ],
  attachments: [
    {
      id: 'house-rules',
      title: 'House rules of the reading rooms',
      kind: 'related',
      url: 'https://fernway.example/house-rules.pdf',
      mediaType: 'application/pdf',
      partOf: 'the membership agreement',
      incorporated: 'byReference',
      audience: ['members'],
      at: 'loans',
    },
  ],
  rights: [
    {
      id: 'access',
      says: 'You may see everything the library keeps about you.',
      how: 'Ask at the desk, or send the request below.',
      law: 'gdpr',
      at: 'rights',
    },
    {
      id: 'erasure',
      says: 'You may have it deleted once your last loan is back.',
      law: 'gdpr',
      at: 'rights',
    },
  ],
  contacts: [
    {id: 'mail', by: 'email', value: 'desk@fernway.example', label: 'The desk', at: 'desk'},
    {id: 'phone', by: 'phone', value: '+44 20 7946 0123', for: ['loans', 'cards'], at: 'desk'},
  ],
  notStated: [
    'transfers',
    {topic: 'optOut', of: 'rooms-counted'},
    {topic: 'retention', of: 'rooms-counted', says: 'how long the counts are kept'},
    {topic: 'withdrawal', of: 'recommendations'},
  ],
  purposes,
  recipients,
  dataCategories,
  practices,
  storage,
  choices,
  regimes: [
    {id: 'california', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
    {id: 'everywhere', regions: ['*'], model: 'opt-in'},
  ],
  ...own,
});

/** Headings for all that the choices point at; what is shown of these bundles is no text. */
const places = ['card', 'secrecy', 'counting', 'website', 'newsletter', 'rights', 'desk', 'doors'];

/**
 * The same library with some of its choices, and nothing that depends on others.
 *
 * @param {string} id of the bundle, after `gallery-`
 * @param {NonNullable<PolicyBundle['choices']>} some
 * @param {Partial<PolicyBundle>} [own] what a state needs otherwise
 * @returns {PolicyBundle}
 */
export function libraryWith(id, some, own) {
  const {policy, ...rest} = library(id);
  const counts = some.some((choice) => choice.id === 'count-visits');
  return {
    ...rest,
    policy: {
      title: policy.title,
      language: 'en',
      version: policy.version,
      sections: places.map((place) => ({id: place, heading: [place], content: []})),
    },
    choices: some,
    practices: [],
    attachments: [],
    storage: storage.filter((item) => counts && item.id === 'tally-id'),
    terms: [],
    notStated: [],
    ...own,
  };
}
