/** @typedef {import('../states.js').State} State */
import {arabic} from '../samples/arabic.js';
import {library} from '../samples/library.js';
import {longWords} from '../samples/long-words.js';
import {small} from '../samples/small.js';

const element = 'privacy-policy';

/** @type {State[]} */
export const policyStates = [
  {
    id: 'policy-ready',
    element,
    title: 'Ready, with all that a policy can have',
    setup: ({show}) => show(element, {bundle: library('policy-ready')}),
  },
  {
    id: 'policy-glance',
    element,
    title: 'Practices at a glance, unfolded',
    async setup({show, find}) {
      const policy = await show(element, {bundle: library('policy-glance')});
      find(policy, '[part=glance]').setAttribute('open', '');
    },
  },
  {
    id: 'policy-text',
    element,
    title: 'Without disclosure and choices',
    setup: ({show}) => show(element, {bundle: library('policy-text'), controls: 'none'}),
  },
  {
    id: 'policy-closed',
    element,
    title: 'All sections closed',
    async setup({show, press}) {
      const policy = await show(element, {bundle: library('policy-closed')});
      await press(policy, 'Close all sections');
    },
  },
  {
    id: 'policy-filtered',
    element,
    title: 'Narrowed to one audience',
    says: 'What concerns members is left out, and the page says how much that is.',
    setup: ({show}) => show(element, {bundle: library('policy-filtered'), audience: 'visitor'}),
  },
  {
    id: 'policy-target',
    element,
    title: 'Reached by a link to one clause',
    async setup({show, go}) {
      await show(element, {bundle: library('policy-target')});
      await go('#secrecy');
    },
  },
  {
    id: 'policy-decided',
    element,
    title: 'A practice that holds since its choice was granted',
    async setup({show, consent, find}) {
      const bundle = library('policy-decided');
      const policy = await show(element, {bundle});
      consent(bundle.id).set('count-visits', 'granted');
      find(policy, '[part=glance]').setAttribute('open', '');
    },
  },
  {
    id: 'policy-small',
    element,
    title: 'No practices, no choices, nothing but text',
    setup: ({show}) => show(element, {bundle: small('policy-small')}),
  },
  {
    id: 'policy-empty',
    element,
    title: 'No sections',
    setup: ({show}) =>
      show(element, {
        bundle: small('policy-empty', {
          policy: {title: 'Privacy at Acme Post', language: 'en', sections: []},
        }),
      }),
  },
  {
    id: 'policy-silent',
    element,
    title: 'A policy that is silent on most things',
    setup: ({show}) =>
      show(element, {
        bundle: small('policy-silent', {
          notStated: ['cookies', 'optOut', 'contact', 'rights', 'version', 'date', 'legalName'],
        }),
      }),
  },
  {
    id: 'policy-archived',
    element,
    title: 'An archived copy of a real policy',
    setup: ({show}) => show(element, {src: '/luxsci/privacy.json'}),
  },
  {
    id: 'policy-arabic',
    element,
    title: 'In Arabic',
    setup: ({show}) => show(element, {bundle: arabic('policy-arabic')}),
  },
  {
    id: 'policy-long-words',
    element,
    title: 'Long words, deep sections, a wide table',
    setup: ({show}) => show(element, {bundle: longWords('policy-long-words')}),
  },
  {
    id: 'policy-loading',
    element,
    title: 'While the bundle is on its way',
    says: 'What stands inside the tag is seen until the policy is.',
    unfinished: true,
    setup: ({put}) => put(element, {}, 'The policy is on its way. You can also ask at the desk.'),
  },
  {
    id: 'policy-unreachable',
    element,
    title: 'The bundle cannot be fetched',
    fails: '404',
    setup: ({show}) => show(element, {src: '/gallery/not-there.json'}, 'Ask at the desk.'),
  },
  {
    id: 'policy-no-json',
    element,
    title: 'The address leads to a page, and no bundle',
    setup: ({show}) => show(element, {src: '/gallery/'}, 'Ask at the desk.'),
  },
  {
    id: 'policy-partly',
    element,
    title: 'A bundle of which part cannot be read',
    says: 'The readable rest is shown, and what is wrong is named by its path.',
    setup: ({show}) =>
      show(element, {
        bundle: {
          ...library('policy-partly'),
          choices: [{id: 'fax', kind: 'fax', label: 'By fax'}],
          colour: 'blue',
        },
      }),
  },
  {
    id: 'policy-newer',
    element,
    title: 'A bundle of a newer format',
    setup: ({show}) =>
      show(element, {bundle: {...small('policy-newer'), format: 2}}, 'Ask at the desk.'),
  },
  {
    id: 'policy-older-version',
    element,
    title: 'An older version beside the one in force',
    says: 'Only the text of the older one is of interest; its choices are read-only.',
    async setup({show}) {
      const now = library('policy-older-version');
      await show('data-use-note', {bundle: now, practices: ['card-data']});
      const policy = {...now.policy, version: '4.1', changes: [], revisedOn: '2025-01-07'};
      await show(element, {bundle: {...now, policy}});
    },
  },
];
