import type {PolicyBundle} from '../../src/bundle/types.js';

/** As little as a bundle may say. */
export const smallest = (): PolicyBundle => ({
  format: 1,
  id: 'acme',
  provider: {name: 'Acme'},
  policy: {
    title: 'Privacy at Acme',
    language: 'en',
    sections: [{id: 'data', heading: ['Data'], content: ['We keep nothing.']}],
  },
});

/** A bundle that uses every list and refers across all of them. */
export const whole = (): PolicyBundle => ({
  ...smallest(),
  $schema: '../schema/policy-bundle.json',
  provider: {name: 'Acme', legalName: 'Acme Ltd.', url: 'https://acme.example/', dpo: {name: 'Jo'}},
  policy: {
    title: 'Privacy at Acme',
    language: 'en-GB',
    kind: 'privacy',
    version: '1.2',
    revisedOn: {on: '2024-11-01', precision: 'month', words: 'November 2024', stated: 'stated'},
    effectiveFrom: '2024-12-01',
    sourceUrl: 'https://acme.example/privacy',
    changes: [{version: '1.2', materiality: 'notice', at: ['mail']}],
    changeNotice: {at: 'mail', channels: [{by: 'email', audience: ['members']}], advance: 'P30D'},
    surroundings: [{kind: 'footer', content: ['Acme Ltd.']}],
    sections: [
      {
        id: 'data',
        heading: ['What we ', {type: 'emphasis', children: ['collect']}],
        audience: ['members'],
        scope: ['shop'],
        content: [
          'First.',
          {
            type: 'paragraph',
            id: 'mail',
            children: [
              'See ',
              {type: 'crossReference', to: 'choices', content: ['below']},
              {type: 'crossReference', to: 'gone', absentInSource: true, content: ['Annex 9']},
              {type: 'about', ref: 'no-reading/court', content: ['unless a court']},
              {type: 'term', ref: 'personal-data', content: ['data']},
              {type: 'link', url: 'mailto:jo@acme.example', children: ['Jo']},
              {type: 'break'},
              {type: 'inlineCode', value: 'session'},
              {type: 'sic', source: '�', display: '’'},
            ],
          },
          {
            type: 'list',
            ordered: true,
            start: 2,
            children: ['one', {type: 'listItem', id: 'item', children: ['two']}],
          },
          {
            type: 'table',
            children: [
              {type: 'tableRow', children: ['Name', 'Use']},
              {
                type: 'tableRow',
                id: 'row',
                children: [
                  {type: 'tableCell', children: [{type: 'strong', children: ['id']}]},
                  'x',
                ],
              },
            ],
          },
          {type: 'blockquote', children: ['Quoted.', {type: 'thematicBreak'}]},
          {type: 'definitionList', children: [{id: 'def', term: ['Pet'], content: ['Animal.']}]},
          {type: 'code', id: 'snippet', value: 'a=1'},
        ],
        sections: [{id: 'choices', heading: ['Choices'], content: ['Yours.']}],
      },
    ],
  },
  practices: [
    {
      id: 'no-reading',
      at: 'mail',
      says: ['We do not read mail'],
      does: 'read',
      how: 'never',
      data: ['mail'],
      purposes: ['service'],
      recipients: ['host'],
      storage: ['session'],
      audience: ['members'],
      scope: ['shop'],
      when: {all: ['a case', {not: {choice: 'newsletter', is: 'granted'}}]},
      retention: {duration: 'P1Y', while: 'choice:newsletter', afterwards: 'deleted'},
      exceptions: [
        {
          id: 'court',
          says: 'a court asks',
          at: 'item',
          bounds: ['no-reading'],
          attachments: ['aup'],
        },
        {id: 'you', says: 'you agree', choice: 'newsletter'},
      ],
      tensions: [{with: ['no-reading/you'], says: 'they differ'}],
      transfers: [{to: 'US', copyAt: '/scc.pdf'}],
      stated: 'stated',
    },
  ],
  purposes: [
    {id: 'service', name: 'Service', required: {because: 'it is what you asked for'}},
    {id: 'news', name: 'News', dpv: 'dpv:DirectMarketing', tcf: [2]},
    {id: 'measuring', name: 'Measuring', fides: 'analytics.reporting'},
  ],
  recipients: [{id: 'host', name: 'Host Inc.', role: 'processor', purposes: ['service'], gvlId: 7}],
  dataCategories: [{id: 'mail', name: 'Mail', dpv: 'pd:EmailAddress', special: false}],
  storage: [
    {id: 'session', type: 'cookie', party: 'first', purposes: ['service'], maxAgeSeconds: 0},
    {
      id: 'pixel',
      type: 'pixel',
      party: 'third',
      recipient: 'host',
      purposes: ['measuring', 'service'],
    },
    {id: 'mark', type: 'web', party: 'first', purposes: [], when: 'choice:format', at: 'row'},
  ],
  choices: [
    {
      id: 'newsletter',
      label: 'News by email',
      kind: 'subscription',
      at: 'choices',
      purposes: ['news'],
      confirmation: 'double-opt-in',
      asks: [{data: 'mail', label: 'Address', required: true, autocomplete: 'email'}],
      mechanisms: [{act: 'grant', by: 'host'}],
      outcomes: {withdrawn: {says: 'It ends.', deletes: ['mail', 'mark'], within: 'P3D'}},
    },
    {id: 'format', label: 'Format', kind: 'preference', options: [{id: 'html', label: 'HTML'}]},
    {
      id: 'measure',
      label: 'Measuring',
      kind: 'consent',
      purposes: ['measuring'],
      recipients: ['host'],
    },
  ],
  regimes: [
    {id: 'eu', regions: ['EEA'], model: 'opt-in', models: {measure: 'opt-out'}, laws: ['gdpr']},
  ],
  notStated: ['contact', {topic: 'duration', of: 'mark', says: 'no time'}],
  audiences: [{id: 'members', name: 'Members'}],
  scopes: [{id: 'shop', name: 'The shop'}],
  terms: [{id: 'personal-data', term: 'Personal data', definition: 'About you.', at: 'def'}],
  laws: [{id: 'gdpr', name: 'GDPR', ref: '32016R0679'}],
  attachments: [{id: 'aup', title: 'Use policy', kind: 'related', url: 'https://acme.example/aup'}],
  rights: [{id: 'access', says: 'You may ask', law: 'gdpr', at: 'choices'}],
  contacts: [{id: 'desk', by: 'email', value: 'jo@acme.example', for: ['questions']}],
  notice: {title: 'Before you go on', accept: 'Allow', reject: 'Refuse', choose: 'Choose'},
});

/** A copy of a bundle with the value at a path replaced; undefined takes it away. */
export function edited(bundle: unknown, path: (string | number)[], value: unknown): never {
  const copy: unknown = structuredClone(bundle);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  const last = path.at(-1) as string | number;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy as never;
}
