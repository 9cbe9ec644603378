/** @typedef {import('../states.js').State} State */
import {each} from '../samples/library-choices.js';
import {library, libraryWith} from '../samples/library.js';
import {small} from '../samples/small.js';

const element = 'policy-bundle';

/** @type {State[]} */
export const bundleStates = [
  {
    id: 'bundle-known',
    element,
    title: 'What an account says already',
    setup: ({show, put}) => {
      const provider = put(element, {
        bundle: libraryWith('bundle-known', [each.consent, each.subscription]),
        known: {'count-visits': {value: 'granted', at: '2026-02-03T10:00:00Z'}},
      });
      return show('opt-out-controls', {within: provider});
    },
  },
  {
    id: 'bundle-several',
    element,
    title: 'Several providers on one page',
    async setup({show, put}) {
      for (const bundle of [library('bundle-several'), small('bundle-several-small')]) {
        const provider = put(element, {bundle});
        await show('privacy-policy', {within: provider, headingLevel: 2});
      }
    },
  },
  {
    id: 'bundle-shared',
    element,
    title: 'Two elements, one answer',
    async setup({show, put, press}) {
      const provider = put(element, {bundle: libraryWith('bundle-shared', [each.consent])});
      const choices = await show('opt-out-controls', {within: provider});
      await show('cookie-disclosure', {within: provider});
      await press(choices, each.consent.label);
    },
  },
  {
    id: 'bundle-bad',
    element,
    title: 'A bundle that cannot be read',
    setup: async ({show, put}) => {
      const provider = put(element, {bundle: {format: 1, id: 'Not An Id'}});
      await show('privacy-policy', {within: provider}, 'Ask at the desk.');
      await show('opt-out-controls', {within: provider}, 'Ask at the desk.');
    },
  },
];
