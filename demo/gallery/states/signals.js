/** @typedef {import('../states.js').State} State */
import {each} from '../samples/library-choices.js';
import {library, libraryWith} from '../samples/library.js';

const element = 'opt-out-controls';

/** What the browser says before the visitor says anything. @type {State[]} */
export const signalStates = [
  {
    id: 'choices-signal-honoured',
    element,
    title: 'Global Privacy Control, heard and honoured',
    gpc: true,
    setup: ({show}) => show(element, {bundle: library('signal-honoured')}),
  },
  {
    id: 'choices-signal-unbound',
    element,
    title: 'Global Privacy Control, heard where nothing is bound by it',
    gpc: true,
    setup: ({show}) => show(element, {bundle: libraryWith('signal-unbound', [each.preference])}),
  },
];
