/** @typedef {import('../states.js').State} State */
import {each} from '../samples/library-choices.js';
import {practices} from '../samples/library-practices.js';
import {library, libraryWith} from '../samples/library.js';
import {small} from '../samples/small.js';

const element = 'opt-out-controls';

/** @param {string} id @param {...keyof typeof each} keys */
const only = (id, ...keys) =>
  libraryWith(
    id,
    keys.map((key) => each[key]),
  );

/** What is decided, and nothing is under way. @type {State[]} */
export const choiceStates = [
  {
    id: 'choices-ready',
    element,
    title: 'Ready: every kind of choice',
    setup: ({show}) => show(element, {bundle: library('choices-ready'), policyUrl: '#'}),
  },
  {
    id: 'choices-consent-unset',
    element,
    title: 'Consent: nothing is decided yet',
    setup: ({show}) => show(element, {bundle: only('consent-unset', 'consent')}),
  },
  {
    id: 'choices-consent-granted',
    element,
    title: 'Consent: allowed',
    async setup({show, press}) {
      const choices = await show(element, {bundle: only('consent-granted', 'consent')});
      await press(choices, 'Counting my visits');
    },
  },
  {
    id: 'choices-consent-withdrawn',
    element,
    title: 'Consent: taken back',
    async setup({show, press}) {
      const choices = await show(element, {bundle: only('consent-withdrawn', 'consent')});
      await press(choices, 'Counting my visits');
      await press(choices, 'Counting my visits');
    },
  },
  {
    id: 'choices-required',
    element,
    title: 'Cannot be refused',
    setup: ({show}) => show(element, {bundle: only('required', 'required')}),
  },
  {
    id: 'choices-opted-out',
    element,
    title: 'Opt-out: opted out',
    async setup({show, consent}) {
      const bundle = only('opted-out', 'optOut');
      await show(element, {bundle});
      consent(bundle.id).set('sponsor-ads', 'denied');
    },
  },
  {
    id: 'choices-opt-out-law',
    element,
    title: 'Opt-out: on by the rules of a region',
    setup: ({show, put}) => {
      const region = put('policy-bundle', {
        bundle: only('opt-out-law', 'optOut'),
        region: 'US-CA',
      });
      return show(element, {within: region});
    },
  },
  {
    id: 'choices-subscription-unset',
    element,
    title: 'Subscription: not subscribed',
    setup: ({show}) => show(element, {bundle: only('subscription-unset', 'subscription')}),
  },
  {
    id: 'choices-subscription-confirmed',
    element,
    title: 'Subscription: confirmed',
    async setup({show, fill, press, host, consent}) {
      host(() => ({state: 'pending'}));
      const bundle = only('subscription-confirmed', 'subscription');
      const choices = await show(element, {bundle});
      await fill(choices, 'E-mail address', 'ada@example.com');
      await press(choices, 'Subscribe');
      consent(bundle.id).confirm('letter');
    },
  },
  {
    id: 'choices-subscription-withdrawn',
    element,
    title: 'Subscription: ended',
    async setup({show, fill, press, host, consent}) {
      host(({value}) => (value === 'granted' ? {state: 'pending'} : {}));
      const bundle = only('subscription-withdrawn', 'subscription');
      const choices = await show(element, {bundle});
      await fill(choices, 'E-mail address', 'ada@example.com');
      await press(choices, 'Subscribe');
      consent(bundle.id).confirm('letter');
      await press(choices, 'Unsubscribe');
    },
  },
  {
    id: 'choices-preference-unset',
    element,
    title: 'Preference: nothing chosen',
    setup: ({show}) => show(element, {bundle: only('preference-unset', 'preference')}),
  },
  {
    id: 'choices-preference-chosen',
    element,
    title: 'Preference: an option is chosen',
    async setup({show, press}) {
      const choices = await show(element, {bundle: only('preference-chosen', 'preference')});
      await press(choices, 'Plain text');
    },
  },
  {
    id: 'choices-request-idle',
    element,
    title: 'Request: to be filled in',
    setup: ({show}) => show(element, {bundle: only('request-idle', 'request')}),
  },
  {
    id: 'choices-none',
    element,
    title: 'The policy offers no choices',
    setup: ({show}) => show(element, {bundle: small('choices-none')}),
  },
  {
    id: 'choices-silent',
    element,
    title: 'Not described: how to opt out',
    setup: ({show}) =>
      show(element, {
        bundle: libraryWith('choices-silent', [], {
          practices: practices?.filter(({id}) => ['rooms-counted', 'card-data'].includes(id)),
          notStated: [
            {topic: 'optOut', of: 'rooms-counted'},
            {topic: 'optOut', of: 'card-data'},
          ],
        }),
        policyUrl: '#',
      }),
  },
  {
    id: 'choices-read-only',
    element,
    title: 'Of another version than the one in force',
    async setup({show}) {
      const now = library('choices-read-only');
      await show('data-use-note', {bundle: now, practices: ['card-data']});
      const policy = {...now.policy, version: '4.1', revisedOn: '2025-01-07'};
      await show(element, {bundle: {...now, policy}});
    },
  },
  {
    id: 'choices-loading',
    element,
    title: 'While the bundle is on its way',
    unfinished: true,
    setup: ({put}) => put(element, {}, 'Your choices are on their way.'),
  },
  {
    id: 'choices-bad',
    element,
    title: 'A bundle that cannot be read',
    setup: ({show}) => show(element, {bundle: {}}, 'Write to desk@fernway.example.'),
  },
];
