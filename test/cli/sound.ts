import type {PolicyBundle} from '../../src/bundle/types.js';

/** A bundle that uses most of the format, and in which the check finds nothing at all. */
export const sound = (): PolicyBundle => ({
  format: 1,
  id: 'acme',
  provider: {
    name: 'Acme',
    url: 'https://acme.example/',
    dpo: {name: 'Jo', email: 'jo@acme.example'},
  },
  policy: {
    title: 'Privacy at Acme',
    language: 'en-GB',
    version: '2.1',
    revisedOn: '2024-11-01',
    effectiveFrom: {on: '2024-12-01', precision: 'month', words: 'December 2024'},
    effectiveUntil: '2027-12-01',
    archivedOn: '2025-01-02',
    sourceUrl: 'https://acme.example/privacy',
    changes: [{version: '2.1', materiality: 'notice', at: ['news']}],
    changeNotice: {at: 'news', advance: 'P30D'},
    sections: [
      {
        id: 'data',
        heading: ['What we collect'],
        content: [
          'We count visits.',
          {
            type: 'paragraph',
            id: 'news',
            children: [
              'Read ',
              {type: 'link', url: 'https://acme.example/more', children: ['more']},
              ', or go ',
              {type: 'crossReference', to: 'choices', content: ['below']},
              '.',
            ],
          },
          {
            type: 'table',
            children: [
              {type: 'tableRow', children: ['Name', 'Use']},
              {type: 'tableRow', children: ['visit', 'counting']},
            ],
          },
        ],
      },
      {id: 'choices', heading: ['Your choices'], content: ['They are yours.']},
    ],
  },
  practices: [
    {
      id: 'counting',
      at: 'data',
      says: ['Visits are counted'],
      does: 'use',
      how: 'does',
      data: ['visits'],
      purposes: ['measuring'],
      recipients: ['counter'],
      storage: ['visit'],
      lawfulBasis: 'consent',
      retention: {duration: 'P6M'},
      exceptions: [{id: 'audit', says: 'an audit asks for it'}],
    },
  ],
  purposes: [
    {id: 'service', name: 'The shop', required: {because: 'it is what you asked for'}},
    {id: 'measuring', name: 'Measuring'},
    {id: 'mailing', name: 'News'},
  ],
  recipients: [
    {
      id: 'counter',
      name: 'Counter Inc.',
      role: 'processor',
      country: 'IE',
      hosts: ['counter.example'],
      purposes: ['measuring'],
    },
  ],
  dataCategories: [{id: 'visits', name: 'Visits'}],
  storage: [
    {
      id: 'basket',
      identifier: 'basket',
      type: 'cookie',
      party: 'first',
      purposes: ['service'],
      maxAgeSeconds: 0,
      storageBasis: {is: 'strictly-necessary'},
    },
    {
      id: 'visit',
      identifier: 'visit_*',
      type: 'cookie',
      domains: ['counter.example'],
      party: 'third',
      recipient: 'counter',
      purposes: ['measuring'],
      maxAgeSeconds: 2_592_000,
      storageBasis: {is: 'consent'},
      when: 'choice:measure',
    },
  ],
  choices: [
    {
      id: 'measure',
      kind: 'consent',
      label: 'Counting of visits',
      purposes: ['measuring'],
      recipients: ['counter'],
    },
    {
      id: 'newsletter',
      kind: 'subscription',
      label: 'News by email',
      purposes: ['mailing'],
      confirmation: 'double-opt-in',
      asks: [{data: 'visits', label: 'Address'}],
      mechanisms: [{act: 'withdraw', by: 'email', target: 'jo@acme.example'}],
    },
    {
      id: 'format',
      kind: 'preference',
      label: 'Format of mail',
      options: [
        {id: 'html', label: 'With pictures'},
        {id: 'text', label: 'Text alone'},
      ],
    },
    {
      id: 'sharing',
      kind: 'opt-out',
      label: 'Sharing with partners',
      optOutOf: ['sharing'],
      purposes: ['measuring'],
    },
  ],
  regimes: [
    {id: 'gdpr', regions: ['EEA', 'GB'], model: 'opt-in', models: {sharing: 'opt-in'}},
    {id: 'ccpa', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
  ],
  notStated: ['transfers', {topic: 'duration', of: 'newsletter'}],
  laws: [{id: 'law', name: 'the GDPR'}],
  rights: [{id: 'access', says: 'You may ask', law: 'law'}],
  contacts: [{id: 'desk', by: 'email', value: 'jo@acme.example'}],
});
