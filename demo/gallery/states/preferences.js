/** @typedef {import('../states.js').State} State */
import {askingForMany} from '../samples/asking.js';
import {small} from '../samples/small.js';

const element = 'consent-preferences';

/** @param {import('../kit.js').Kit} kit @param {import('../samples/asking.js').PolicyBundle} bundle */
async function inline(kit, bundle) {
  const provider = kit.put('policy-bundle', {bundle, region: 'DE', policyUrl: '/gallery/'});
  return kit.show(element, {within: provider, inline: true});
}

/** Where visitors choose one by one. @type {State[]} */
export const preferencesStates = [
  {
    id: 'preferences-many',
    element,
    title: 'Many recipients, and a search',
    async setup(kit) {
      const preferences = await inline(kit, askingForMany('preferences-many'));
      await kit.fill(preferences, 'Find a recipient', 'Company 11');
      await kit.until(() => preferences.shadowRoot?.textContent?.includes('Company 110'));
    },
  },
  {
    id: 'preferences-none',
    element,
    title: 'Nothing to choose',
    setup: (kit) => inline(kit, small('preferences-none')),
  },
];
