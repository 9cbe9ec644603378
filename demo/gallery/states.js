import {askingStates} from './states/asking.js';
import {bundleStates} from './states/bundle.js';
import {changesStates} from './states/changes.js';
import {choiceStates} from './states/choices.js';
import {frontStates} from './states/front.js';
import {gateStates} from './states/gate.js';
import {noteStates} from './states/note.js';
import {policyStates} from './states/policy.js';
import {preferencesStates} from './states/preferences.js';
import {signalStates} from './states/signals.js';
import {storageStates} from './states/storage.js';
import {waitingStates} from './states/waiting.js';

/** @typedef {import('./kit.js').Kit} Kit */

/**
 * One state of one element. Importing it touches no page, so that tests can go through the list.
 *
 * @typedef {object} State
 * @property {string} id in the address: `/gallery/?state=ID`
 * @property {string} element tag of the element it is about
 * @property {string} title what is to be seen, in a few words
 * @property {string} [says] what to look at, where the title does not say it
 * @property {(kit: Kit) => unknown} setup draws it; what it returns is awaited before it counts as ready
 * @property {boolean} [gpc] whether the browser sends Global Privacy Control
 * @property {boolean} [blocked] whether the browser refuses to store anything
 * @property {string} [fails] source of a RegExp: what the console says, since the state is about a fault
 * @property {boolean} [layer] whether it lies over the page, so that it has the size of the window
 * @property {boolean} [unfinished] whether it keeps waiting for somebody, on purpose
 */

/** Every element in every state, in the order of the gallery. @type {readonly State[]} */
export const states = [
  ...policyStates,
  ...storageStates,
  ...choiceStates,
  ...waitingStates,
  ...signalStates,
  ...frontStates,
  ...askingStates,
  ...preferencesStates,
  ...gateStates,
  ...changesStates,
  ...noteStates,
  ...bundleStates,
];
