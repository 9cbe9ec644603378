// @ts-check
import {words as ar} from './words/ar.js';
import {words as de} from './words/de.js';
import {words as en} from './words/en.js';

/**
 * @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle
 * @typedef {keyof typeof WORDS} Language
 */

/** What the shop says, by language. */
export const WORDS = {en, de, ar};

/** @param {string} name @returns {name is Language} */
export const isLanguage = (name) => Object.hasOwn(WORDS, name);

const DAY = 86_400;

/**
 * The policy of the shop. Its words are those of the language; what it states is the same in each.
 * In November 2026 Mirror Social joined those who show ads.
 *
 * @param {Language} language
 * @param {'now' | '2025'} [edition]
 * @returns {PolicyBundle}
 */
export function shopBundle(language, edition = 'now') {
  const say = WORDS[language];
  const isNow = edition === 'now';
  /** @param {keyof typeof say.sections} id @param {'controller' | 'first-party' | 'cookies' | 'third-party' | 'access' | 'change'} kind @param {string[]} more */
  const section = (id, kind, ...more) => {
    const [heading = '', ...text] = say.sections[id];
    return {id, kind, heading: [heading], content: [...text, ...more]};
  };
  /** @param {keyof typeof say.purposes} id @param {'necessary' | 'analytics' | 'personalization' | 'marketing'} category */
  const purpose = (id, category) => {
    const [name = '', says = ''] = say.purposes[id];
    const because = id === 'ordering' || id === 'answers' ? say.because[id] : undefined;
    return {id, name, says, category, ...(because && {required: {because}})};
  };
  /** @param {keyof typeof say.choices} id */
  const labelled = (id) => {
    const [label = '', says = ''] = say.choices[id];
    return {id, label, says, at: id, outcomes: {withdrawn: {says: say.deleted}}};
  };
  /** @param {keyof typeof say.storage} id @param {string} purposeId */
  const stored = (id, purposeId) => ({id, says: say.storage[id], purposes: [purposeId]});
  const consent = /** @type {const} */ ({is: 'consent'});
  const necessary = /** @type {const} */ ({is: 'strictly-necessary'});

  return {
    format: 1,
    id: 'kettle-moss',
    provider: {
      name: 'Kettle & Moss',
      legalName: 'Kettle & Moss GmbH',
      url: 'https://kettle-moss.example/',
      address: 'Am Speicher 4\n28195 Bremen',
      dpo: {name: 'Ida Tamm', email: 'privacy@kettle-moss.example'},
    },
    policy: {
      title: say.title,
      language,
      kind: 'privacy',
      version: isNow ? '2026-11' : '2025-11',
      revisedOn: isNow ? '2026-11-02' : '2025-11-03',
      effectiveFrom: isNow ? '2026-11-16' : '2025-11-17',
      sections: [
        section('us', 'controller'),
        section('order', 'first-party'),
        section('basket', 'cookies'),
        section('counting', 'third-party'),
        section('suggestions', 'first-party'),
        section('ads', 'third-party', say.reach, ...(isNow ? [say.mirror] : [])),
        section('rights', 'access'),
        section('changes', 'change'),
      ],
      ...(isNow && {
        changes: [{version: '2026-11', materiality: 'notice', at: ['ads'], says: say.changed}],
      }),
      changeNotice: {at: 'changes', channels: [{by: 'banner'}], visitorShould: 'review'},
    },
    practices: [
      {
        id: 'invoices',
        at: 'order',
        says: [say.practices.invoices],
        does: 'keep',
        how: 'does',
        data: ['address'],
        purposes: ['ordering'],
        retention: {duration: 'P8Y', afterwards: 'deleted'},
        lawfulBasis: 'legal-obligation',
      },
      {id: 'card', at: 'order', says: [say.practices.card], does: 'read', how: 'never'},
      {
        id: 'counts',
        at: 'counting',
        says: [say.practices.counts],
        does: 'use',
        how: 'does',
        data: ['pages'],
        purposes: ['counting'],
        recipients: ['tally'],
        storage: ['tally'],
        when: {choice: 'counting', is: 'granted'},
      },
      {
        id: 'shares',
        at: 'ads',
        says: [say.practices.shares],
        does: 'share',
        how: 'does',
        data: ['teas'],
        purposes: ['advertising'],
        recipients: isNow ? ['reach', 'mirror'] : ['reach'],
        when: {choice: 'ads', is: 'granted'},
      },
    ],
    purposes: [
      purpose('ordering', 'necessary'),
      purpose('answers', 'necessary'),
      purpose('counting', 'analytics'),
      purpose('suggesting', 'personalization'),
      purpose('advertising', 'marketing'),
    ],
    recipients: [
      {id: 'paywell', name: 'Paywell', role: 'processor', country: 'IE', purposes: ['ordering']},
      {
        id: 'parcels',
        name: 'Swift Parcel',
        role: 'processor',
        country: 'DE',
        purposes: ['ordering'],
      },
      {id: 'tally', name: 'Tally', role: 'processor', country: 'DE', purposes: ['counting']},
      {
        id: 'reach',
        name: 'Reach Ads',
        role: 'third-party',
        country: 'US',
        purposes: ['advertising'],
      },
      ...(isNow
        ? [
            {
              id: 'mirror',
              name: 'Mirror Social',
              role: /** @type {const} */ ('third-party'),
              country: 'US',
              purposes: ['advertising'],
            },
          ]
        : []),
    ],
    dataCategories: [
      {id: 'pages', name: say.data.pages, ccpa: 'F'},
      {id: 'teas', name: say.data.teas, ccpa: 'F'},
      {id: 'address', name: say.data.address, ccpa: 'A'},
    ],
    storage: [
      {
        ...stored('basket', 'ordering'),
        identifier: 'basket',
        type: 'cookie',
        party: 'first',
        maxAgeSeconds: 14 * DAY,
        storageBasis: necessary,
      },
      {
        ...stored('answer', 'answers'),
        identifier: 'forthright*',
        type: 'cookie',
        party: 'first',
        maxAgeSeconds: 365 * DAY,
        storageBasis: necessary,
      },
      {
        ...stored('tally', 'counting'),
        identifier: 'tally_id',
        type: 'cookie',
        party: 'first',
        recipient: 'tally',
        maxAgeSeconds: 90 * DAY,
        storageBasis: consent,
        when: 'choice:counting',
      },
      {
        ...stored('taste', 'suggesting'),
        identifier: 'taste',
        type: 'web',
        party: 'first',
        storageBasis: consent,
        when: 'choice:suggestions',
      },
      {
        ...stored('reach', 'advertising'),
        identifier: 'reach_uid',
        type: 'cookie',
        party: 'third',
        recipient: 'reach',
        maxAgeSeconds: 180 * DAY,
        storageBasis: consent,
        when: 'choice:ads',
      },
      ...(isNow
        ? [
            {
              ...stored('mirror', 'advertising'),
              identifier: 'mirror_id',
              type: /** @type {const} */ ('cookie'),
              party: /** @type {const} */ ('third'),
              recipient: 'mirror',
              maxAgeSeconds: 365 * DAY,
              storageBasis: consent,
              when: 'choice:ads',
            },
          ]
        : []),
    ],
    choices: [
      {...labelled('counting'), kind: 'consent', purposes: ['counting']},
      {...labelled('suggestions'), kind: 'consent', purposes: ['suggesting']},
      {
        ...labelled('ads'),
        kind: 'opt-out',
        purposes: ['advertising'],
        optOutOf: ['sale', 'sharing', 'targetedAdvertising'],
      },
    ],
    regimes: [
      {
        id: 'eu',
        regions: ['EEA'],
        model: 'opt-in',
        laws: ['gdpr', 'eprivacy'],
        renewAfter: 'P12M',
        askAgainAfter: 'P6M',
      },
      {
        id: 'uk',
        regions: ['GB'],
        model: 'opt-in',
        // Counting for the provider's own sake is exempt, but can be objected to (PECR, Schedule A1).
        models: {counting: 'opt-out'},
        laws: ['ukgdpr', 'pecr'],
        renewAfter: 'P12M',
        askAgainAfter: 'P6M',
      },
      {
        id: 'california',
        regions: ['US-CA'],
        model: 'opt-out',
        laws: ['ccpa'],
        honours: ['gpc'],
        askAgainAfter: 'P12M',
      },
      {id: 'antarctica', regions: ['AQ'], model: 'none'},
    ],
    laws: [
      {id: 'gdpr', name: say.laws.gdpr, ref: 'CELEX 32016R0679'},
      {id: 'eprivacy', name: say.laws.eprivacy, ref: 'CELEX 32002L0058'},
      {id: 'ukgdpr', name: say.laws.ukgdpr},
      {id: 'pecr', name: say.laws.pecr, ref: 'SI 2003/2426'},
      {id: 'ccpa', name: say.laws.ccpa, ref: 'Cal. Civ. Code 1798.100'},
    ],
    rights: [
      {id: 'access', says: say.rights.access, how: say.rights.how, law: 'gdpr', at: 'rights'},
      {id: 'erasure', says: say.rights.erasure, how: say.rights.how, law: 'gdpr', at: 'rights'},
    ],
    contacts: [
      {id: 'mail', by: 'email', value: 'privacy@kettle-moss.example', for: ['rights', 'optOut']},
    ],
    notice: {says: say.notice, choose: say.choose},
  };
}

const FIRST = [
  'Amber',
  'Birch',
  'Cobalt',
  'Drift',
  'Ember',
  'Fable',
  'Gable',
  'Harbor',
  'Ivory',
  'Juniper',
];
const THEN = [
  'Audience',
  'Bidding',
  'Context',
  'Delivery',
  'Exchange',
  'Frames',
  'Graph',
  'Insights',
  'Match',
  'Media',
];
const LAST = ['AG', 'BV', 'GmbH', 'Inc', 'Ltd', 'LLC', 'Oy', 'PLC', 'SA', 'SRL'];

/**
 * The same policy, with a thousand more who take part in ads.
 *
 * @param {Language} language
 * @returns {PolicyBundle}
 */
export function manyBundle(language) {
  const bundle = shopBundle(language);
  const many = Array.from({length: 1000}, (_, at) => ({
    id: `company-${at + 1}`,
    name: [FIRST[at % 10], THEN[Math.floor(at / 10) % 10], LAST[Math.floor(at / 100)]].join(' '),
    role: /** @type {const} */ ('third-party'),
    purposes: ['advertising'],
  }));
  return {...bundle, id: 'kettle-moss-many', recipients: [...(bundle.recipients ?? []), ...many]};
}
