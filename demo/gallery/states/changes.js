/** @typedef {import('../states.js').State} State */
import {small} from '../samples/small.js';

const element = 'policy-changes';

/** What has changed. @type {State[]} */
export const changesStates = [
  {
    id: 'changes-unsaid',
    element,
    title: 'The policy says nothing of changes',
    setup: ({show}) => show(element, {bundle: small('changes-unsaid')}),
  },
];
