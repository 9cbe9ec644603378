/** @typedef {import('../states.js').State} State */
import {asking, askingBefore} from '../samples/asking.js';
import {small} from '../samples/small.js';

const element = 'policy-changes';

/** Two versions, of which the later has more sections, a recipient that is new, and a cookie less. @param {string} id */
function versions(id) {
  const now = asking(id);
  const before = askingBefore(id);
  const [visits] = now.policy.sections;
  const [cookie] = before.storage ?? [];
  return {
    before: {
      ...before,
      policy: {
        ...before.policy,
        sections: [{id: 'visits', heading: visits?.heading ?? [], content: ['Tally counts.']}],
      },
      storage: [...(cookie ? [cookie, {...cookie, id: 'tally-old', identifier: 'tally_old'}] : [])],
      choices: before.choices?.filter((choice) => choice.at !== 'ads') ?? [],
    },
    now: {
      ...now,
      policy: {
        ...now.policy,
        changes: [
          {
            version: '2',
            materiality: /** @type {const} */ ('reconsent'),
            at: ['ads'],
            says: ['Reach shows our ads on other sites, if you allow it.'],
          },
        ],
      },
    },
  };
}

/** What has changed. @type {State[]} */
export const changesStates = [
  {
    id: 'changes-since',
    element,
    title: 'What has changed since the visitor last decided',
    async setup({put, press, show, until}) {
      const {before, now} = versions('changes-since');
      const around = {region: 'DE', policyUrl: '/gallery/'};
      const provider = put('policy-bundle', {bundle: before, ...around});
      const changes = await show(element, {within: provider});
      const banner = put('consent-banner', {within: provider, position: 'inline'});
      await press(banner, 'Accept all');
      await until(() => localStorage.getItem(`forthright.read.${before.id}`));
      banner.remove();
      Object.assign(provider, {bundle: now});
      await until(() => changes.shadowRoot?.querySelector('[part=kind]'));
    },
  },
  {
    id: 'changes-unsaid',
    element,
    title: 'The policy says nothing of changes',
    setup: ({show, shows}) =>
      shows(show(element, {bundle: small('changes-unsaid')}), '[part=watch]'),
  },
];
