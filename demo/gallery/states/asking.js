/** @typedef {import('../states.js').State} State */
import {asking, askingBefore} from '../samples/asking.js';

const element = 'consent-banner';
const inGermany = {region: 'DE', policyUrl: '/gallery/'};

/** Waits for the first layer. @param {import('../kit.js').Kit} kit @param {HTMLElement} banner */
const shown = ({until}, banner) => until(() => banner.querySelector('[slot=accept]'));

/** Where visitors are asked. @type {State[]} */
export const askingStates = [
  {
    id: 'banner-reason',
    element,
    layer: true,
    title: 'Asked again, since something has changed',
    async setup(kit) {
      const id = 'banner-reason';
      const provider = kit.put('policy-bundle', {bundle: askingBefore(id), ...inGermany});
      const banner = kit.put(element, {within: provider});
      await shown(kit, banner);
      await kit.consent(`gallery-${id}`).ready;
      kit.consent(`gallery-${id}`).acceptAll();
      await kit.until(() => !banner.querySelector('[slot=accept]'));
      Object.assign(provider, {bundle: asking(id)});
      await shown(kit, banner);
    },
  },
  {
    id: 'banner-anywhere',
    element,
    title: 'Nobody knows where the visitor is',
    async setup(kit) {
      const given = {bundle: asking('banner-anywhere'), position: 'inline'};
      await shown(kit, kit.put(element, given));
    },
  },
  {
    id: 'banner-hidden',
    element,
    title: 'In something that the page hides',
    says: 'Nothing can be seen; the page is told.',
    async setup(kit) {
      const told = document.createElement('p');
      document.addEventListener('policy-problem', ({problem}) => (told.textContent = problem));
      const hidden = kit.put('div', {hidden: true});
      hidden.parentElement?.append(told);
      const provider = kit.put('policy-bundle', {
        within: hidden,
        bundle: asking('banner-hidden'),
        ...inGermany,
      });
      await shown(kit, kit.put(element, {within: provider}));
      await kit.until(() => told.textContent);
    },
  },
];
