/** @typedef {import('../states.js').State} State */
import {each} from '../samples/library-choices.js';
import {library, libraryWith} from '../samples/library.js';
import {small} from '../samples/small.js';

const element = 'cookie-disclosure';

/** @type {State[]} */
export const storageStates = [
  {
    id: 'storage-ready',
    element,
    title: 'Ready: cookies, web storage, a pixel and a log',
    // Decisions are loaded behind the rows, and the controls with them.
    setup: ({show, shows}) =>
      shows(show(element, {bundle: library('storage-ready'), policyUrl: '#'}), 'choice-control'),
  },
  {
    id: 'storage-granted',
    element,
    title: 'A cookie that is in use',
    async setup({show, consent}) {
      const bundle = library('storage-granted');
      await show(element, {bundle});
      consent(bundle.id).set('count-visits', 'granted');
    },
  },
  {
    id: 'storage-unhandled',
    element,
    title: 'A row whose choice the page cannot pass on',
    async setup({show, press}) {
      const disclosure = await show(element, {
        bundle: libraryWith('storage-unhandled', [each.byHost], {
          storage: [
            {
              id: 'taste',
              identifier: 'fernway_taste',
              type: 'cookie',
              party: 'first',
              purposes: ['recommending'],
              when: 'choice:recommendations',
            },
          ],
        }),
      });
      await press(disclosure, 'Recommendations from what I borrow');
    },
  },
  {
    id: 'storage-many',
    element,
    title: 'Sixty items',
    setup: ({show}) =>
      show(element, {
        bundle: libraryWith('storage-many', [{...each.consent, outcomes: {}}], {
          storage: Array.from({length: 60}, (_, at) => ({
            id: `item-${at}`,
            identifier: `_item_${at}`,
            type: /** @type {const} */ (at % 3 ? 'cookie' : 'web'),
            party: /** @type {const} */ (at % 2 ? 'first' : 'third'),
            recipient: at % 2 ? undefined : 'tally',
            purposes: ['counting'],
            maxAgeSeconds: 3600 * (at + 1),
          })),
        }),
      }),
  },
  {
    id: 'storage-silent',
    element,
    title: 'Not described in the policy',
    setup: ({show}) => show(element, {bundle: small('storage-silent', {notStated: ['cookies']})}),
  },
  {
    id: 'storage-empty',
    element,
    title: 'Nothing is listed',
    setup: ({show}) => show(element, {bundle: small('storage-empty')}),
  },
  {
    id: 'storage-read-only',
    element,
    title: 'Of another version than the one in force',
    async setup({show}) {
      const now = library('storage-read-only');
      await show('data-use-note', {bundle: now, practices: ['card-data']});
      const policy = {...now.policy, version: '4.1', revisedOn: '2025-01-07'};
      await show(element, {bundle: {...now, policy}});
    },
  },
  {
    id: 'storage-loading',
    element,
    title: 'While the bundle is on its way',
    unfinished: true,
    setup: ({put}) => put(element, {}, 'The list is on its way.'),
  },
  {
    id: 'storage-bad',
    element,
    title: 'A bundle that cannot be read',
    setup: ({show}) => show(element, {bundle: []}, 'Ask at the desk what is stored.'),
  },
];
