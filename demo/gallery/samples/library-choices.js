/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */
/** @typedef {NonNullable<PolicyBundle['choices']>[number]} Choice */

/** @type {PolicyBundle['recipients']} */
export const recipients = [
  {
    id: 'tally',
    name: 'Tally Ltd',
    role: 'processor',
    country: 'CA',
    privacyUrl: 'https://tally.example/privacy',
    purposes: ['counting'],
  },
  {id: 'sponsors', name: 'Bookmark Ads', role: 'third-party', purposes: ['sponsoring']},
];

const email = /** @type {const} */ ({
  data: 'email',
  label: 'E-mail address',
  required: true,
  autocomplete: 'email',
});

/** One choice of each kind, and those that cannot be refused or come from elsewhere. @satisfies {Record<string, Choice>} */
export const each = {
  consent: {
    id: 'count-visits',
    kind: 'consent',
    label: 'Counting my visits',
    says: 'We learn which pages help, and nothing about you.',
    at: 'counting',
    purposes: ['counting'],
    outcomes: {
      granted: {says: 'A cookie of Tally Ltd counts your visits.'},
      denied: {says: 'Nothing of Tally Ltd is loaded.'},
      withdrawn: {says: 'Counting has stopped.', deletes: ['tally-id'], within: 'P1D'},
    },
    stated: 'stated',
  },
  optOut: {
    id: 'sponsor-ads',
    kind: 'opt-out',
    label: 'Ads of our sponsors',
    says: 'Sponsors learn that somebody from your town reads crime novels.',
    at: 'website',
    purposes: ['sponsoring'],
    optOutOf: ['sale', 'sharing', 'targetedAdvertising'],
    startsAs: 'granted',
    stated: 'authored',
  },
  subscription: {
    id: 'letter',
    kind: 'subscription',
    label: 'The monthly letter',
    says: 'New books, once a month.',
    at: 'newsletter',
    purposes: ['newsletter'],
    confirmation: 'double-opt-in',
    expiresAfter: 'P3D',
    asks: [email, {data: 'name', label: 'Name', autocomplete: 'name'}],
    mechanisms: [
      {act: 'grant', by: 'host'},
      {act: 'confirm', by: 'email'},
      {act: 'withdraw', by: 'host'},
      {act: 'withdraw', by: 'inMessage'},
      {act: 'withdraw', by: 'email', target: 'desk@fernway.example'},
    ],
    outcomes: {
      withdrawn: {says: 'Your address leaves the list.', deletes: ['email'], within: 'P1D'},
    },
    stated: 'stated',
  },
  preference: {
    id: 'letter-format',
    kind: 'preference',
    label: 'How the letter comes',
    at: 'newsletter',
    options: [
      {id: 'plain', label: 'Plain text', says: 'Without pictures, and without a pixel.'},
      {id: 'pictures', label: 'With pictures'},
    ],
    stated: 'stated',
  },
  request: {
    id: 'access-request',
    kind: 'request',
    label: 'A copy of what you keep about me',
    says: 'Comes by post, within a month.',
    at: 'rights',
    asks: [
      {data: 'name', label: 'Name', required: true, autocomplete: 'name'},
      email,
      {data: 'address', label: 'Postal address', autocomplete: 'street-address'},
    ],
    mechanisms: [{act: 'ask', by: 'host'}],
    stated: 'stated',
  },
  required: {
    id: 'lending-system',
    kind: 'consent',
    label: 'The lending system',
    at: 'card',
    purposes: ['lending'],
    audience: ['members'],
    required: {because: 'A book that is out has to be on somebody’s card.'},
    stated: 'stated',
  },
  /** Depends on somebody behind the page, and names ways around it. */
  byHost: {
    id: 'recommendations',
    kind: 'consent',
    label: 'Recommendations from what I borrow',
    says: 'The desk looks at your loans to recommend others.',
    at: 'secrecy',
    purposes: ['recommending'],
    mechanisms: [
      {act: 'grant', by: 'host'},
      {act: 'grant', by: 'email', target: 'desk@fernway.example'},
      {act: 'withdraw', by: 'host'},
      {act: 'withdraw', by: 'phone', target: '+44 20 7946 0123'},
    ],
    stated: 'stated',
  },
};

/** @type {Choice[]} */
export const choices = Object.values(each);

/** @type {NonNullable<PolicyBundle['storage']>} */
export const storage = [
  {
    id: 'session',
    identifier: 'fernway_session',
    type: 'cookie',
    party: 'first',
    domains: ['fernway.example'],
    purposes: ['signing-in'],
    maxAgeSeconds: 0,
    storageBasis: {is: 'strictly-necessary', stated: 'stated'},
    says: 'Tells the website that you are signed in.',
    never: ['follows you to other sites'],
    at: 'website',
    stated: 'stated',
  },
  {
    id: 'tally-id',
    identifier: '_tally_*',
    type: 'cookie',
    party: 'third',
    recipient: 'tally',
    domains: ['tally.example', 'cdn.tally.example'],
    purposes: ['counting'],
    maxAgeSeconds: 34_128_000,
    refreshed: true,
    storageBasis: {is: 'consent', stated: 'stated'},
    when: 'choice:count-visits',
    at: 'counting',
    stated: 'stated',
  },
  {
    id: 'letter-pixel',
    type: 'pixel',
    party: 'first',
    purposes: ['newsletter'],
    when: {
      all: [
        {choice: 'letter', is: 'granted'},
        {choice: 'letter-format', is: 'pictures'},
      ],
    },
    says: 'Counts how many letters are opened.',
    at: 'newsletter',
    stated: 'inferred',
  },
  {
    id: 'basket',
    identifier: 'fernway.basket',
    type: 'web',
    party: 'first',
    purposes: ['lending'],
    storageBasis: {is: 'strictly-necessary', stated: 'authored'},
    says: 'What you want to borrow, until you do.',
    stated: 'authored',
  },
  {
    id: 'log',
    type: 'log',
    party: 'first',
    purposes: ['security'],
    maxAgeSeconds: 604_800,
    storageBasis: {is: 'transmission', stated: 'inferred'},
    at: 'website',
    stated: 'stated',
  },
];
