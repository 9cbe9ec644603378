/** @typedef {import('../states.js').State} State */
import {library} from '../samples/library.js';

const element = 'data-use-note';

/** @type {State[]} */
export const noteStates = [
  {
    id: 'note-ready',
    element,
    title: 'Ready, beside a form',
    setup: ({show, form}) => {
      form('Become a member', ['Name', 'Postal address']);
      return show(element, {
        bundle: library('note-ready'),
        practices: ['card-data'],
        policyUrl: '#',
      });
    },
  },
  {
    id: 'note-exceptions',
    element,
    title: 'With exceptions and a contradiction',
    setup: ({show}) =>
      show(element, {
        bundle: library('note-exceptions'),
        practices: ['loans-secret', 'loans-forgotten'],
      }),
  },
  {
    id: 'note-depends',
    element,
    title: 'What depends on a choice, once it is granted',
    async setup({show, consent}) {
      const bundle = library('note-depends');
      await show('opt-out-controls', {bundle, only: ['count-visits']});
      consent(bundle.id).set('count-visits', 'granted');
      await show(element, {bundle, practices: ['visits-counted']});
    },
  },
  {
    id: 'note-loading',
    element,
    title: 'While the bundle is on its way',
    unfinished: true,
    setup: ({put}) => put(element, {practices: ['card-data']}, 'See our policy on cards.'),
  },
  {
    id: 'note-bad',
    element,
    title: 'A bundle that cannot be read',
    setup: ({show}) =>
      show(element, {bundle: {format: 1}, practices: ['card-data']}, 'See our policy on cards.'),
  },
];
