/** @typedef {import('../states.js').State} State */
import {asking, askingBefore} from '../samples/asking.js';
import {small} from '../samples/small.js';

const element = 'policy-changes';

/** What has changed. @type {State[]} */
export const changesStates = [
  {
    id: 'changes-since',
    element,
    title: 'Since the visitor decided',
    async setup({put, show, consent, until}) {
      const id = 'changes-since';
      const provider = put('policy-bundle', {bundle: askingBefore(id), region: 'DE'});
      await show('consent-history', {within: provider, hidden: true});
      await consent(`gallery-${id}`).ready;
      consent(`gallery-${id}`).acceptAll();
      await until(() => localStorage.getItem(`forthright.read.gallery-${id}`));
      Object.assign(provider, {bundle: asking(id)});
      const changes = await show(element, {within: provider});
      await until(() => changes.shadowRoot?.textContent?.includes('Reach Ads'));
    },
  },
  {
    id: 'changes-unsaid',
    element,
    title: 'The policy says nothing of changes',
    setup: ({show}) => show(element, {bundle: small('changes-unsaid')}),
  },
];
