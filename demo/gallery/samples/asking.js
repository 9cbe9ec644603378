/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */

const purposes = /** @type {const} */ ([
  ['counting', 'Counting visits', 'analytics'],
  ['advertising', 'Ads on other sites', 'marketing'],
]);

/**
 * A provider that has something to ask, and a law in each region.
 *
 * @param {string} id of the bundle, after `gallery-`
 * @param {Partial<PolicyBundle>} [own] what a state needs otherwise
 * @returns {PolicyBundle}
 */
export const asking = (id, own = {}) => ({
  format: 1,
  id: `gallery-${id}`,
  provider: {name: 'Harbour Bakery'},
  policy: {
    title: 'Privacy at Harbour Bakery',
    language: 'en',
    version: '2',
    sections: [
      {
        id: 'visits',
        heading: ['Visits'],
        content: ['Tally counts which pages are read, if you allow it.'],
      },
      {
        id: 'ads',
        heading: ['Ads'],
        content: ['Reach shows our ads on other sites, if you allow it.'],
      },
    ],
  },
  purposes: [
    {
      id: 'selling',
      name: 'Orders',
      required: {because: 'Nothing can be sold without it.'},
      category: 'necessary',
    },
    ...purposes.map(([purpose, name, category]) => ({id: purpose, name, category})),
  ],
  recipients: [
    {id: 'tally', name: 'Tally', purposes: ['counting']},
    {id: 'reach', name: 'Reach Ads', purposes: ['advertising']},
  ],
  storage: [
    {
      id: 'tally-id',
      identifier: 'tally_id',
      type: 'cookie',
      party: 'first',
      recipient: 'tally',
      purposes: ['counting'],
      maxAgeSeconds: 7_776_000,
      when: 'choice:counting',
    },
  ],
  choices: [
    {
      id: 'counting',
      kind: 'consent',
      label: 'Counting my visits',
      says: 'We learn which pages help.',
      at: 'visits',
      purposes: ['counting'],
    },
    {
      id: 'ads',
      kind: 'opt-out',
      label: 'Ads for me on other sites',
      says: 'Reach learns which bread you looked at.',
      at: 'ads',
      purposes: ['advertising'],
      optOutOf: ['sale', 'sharing', 'targetedAdvertising'],
    },
  ],
  regimes: [
    {id: 'eu', regions: ['EEA'], model: 'opt-in', laws: ['gdpr']},
    {id: 'california', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
  ],
  laws: [{id: 'gdpr', name: 'General Data Protection Regulation'}],
  ...own,
});

/** @param {string} id @returns {PolicyBundle} with so many recipients that one wants to search */
export const askingForMany = (id) => {
  const bundle = asking(id);
  const more = Array.from({length: 200}, (_, at) => ({
    id: `company-${at + 1}`,
    name: `Company ${at + 1}`,
    purposes: ['advertising'],
  }));
  return {...bundle, recipients: [...(bundle.recipients ?? []), ...more]};
};

/** @param {string} id @returns {PolicyBundle} an earlier version, before Reach took part */
export function askingBefore(id) {
  const bundle = asking(id);
  return {
    ...bundle,
    policy: {...bundle.policy, version: '1'},
    recipients: bundle.recipients?.slice(0, 1) ?? [],
  };
}
