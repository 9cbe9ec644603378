/** @typedef {import('../states.js').State} State */
import {each} from '../samples/library-choices.js';
import {library, libraryWith} from '../samples/library.js';

/** @param {import('../kit.js').Kit} kit @param {Record<string, unknown>} given */
async function openPreferences({put, drawn}, given) {
  const preferences = put('consent-preferences', given);
  await customElements.whenDefined('consent-preferences');
  /** @type {HTMLElement & {open(): void}} */ (preferences).open();
  await drawn(preferences);
  return preferences;
}

/** @param {string} id */
const california = (id) => ({bundle: libraryWith(id, [each.optOut]), region: 'US-CA'});

/** What asks, and what reopens the question. @type {State[]} */
export const frontStates = [
  ...['bottom', 'top', 'corner', 'inline'].map((position) => ({
    id: `banner-${position}`,
    element: 'consent-banner',
    title: `Asking, at its place: ${position}`,
    layer: true,
    setup: (/** @type {import('../kit.js').Kit} */ {show}) =>
      show('consent-banner', {bundle: library(`banner-${position}`), position, policyUrl: '#'}),
  })),
  {
    id: 'banner-not-stored',
    element: 'consent-banner',
    title: 'The answer could not be stored',
    layer: true,
    blocked: true,
    async setup({show, press}) {
      const banner = await show('consent-banner', {bundle: library('banner-not-stored')});
      await press(banner, 'Accept all');
    },
  },
  {
    id: 'preferences-inline',
    element: 'consent-preferences',
    title: 'A part of the page',
    setup: ({show, shows}) =>
      shows(
        show('consent-preferences', {bundle: library('preferences-inline'), inline: true}),
        '[part=controls]',
      ),
  },
  {
    id: 'preferences-dialog',
    element: 'consent-preferences',
    title: 'A dialog',
    layer: true,
    setup: (kit) => openPreferences(kit, {bundle: library('preferences-dialog'), policyUrl: '#'}),
  },
  {
    id: 'preferences-signal',
    element: 'consent-preferences',
    title: 'Where Global Privacy Control asks for an opt-out',
    layer: true,
    gpc: true,
    setup: (kit) => openPreferences(kit, {bundle: library('preferences-signal')}),
  },
  {
    id: 'link-ready',
    element: 'privacy-choices',
    title: 'In a footer',
    setup: ({show}) => show('privacy-choices', {bundle: library('link-ready')}),
  },
  {
    id: 'link-floating',
    element: 'privacy-choices',
    title: 'Floating over the page',
    layer: true,
    setup: ({show}) => show('privacy-choices', {bundle: library('link-floating'), floating: true}),
  },
  {
    id: 'link-california',
    element: 'privacy-choices',
    title: 'With the title and icon of California',
    setup: ({show, put}) => {
      const within = put('policy-bundle', california('link-california'));
      return show('privacy-choices', {within});
    },
  },
  {
    id: 'link-signal',
    element: 'privacy-choices',
    title: 'Global Privacy Control is honoured',
    gpc: true,
    setup: ({show, put}) => {
      const within = put('policy-bundle', california('link-signal'));
      return show('privacy-choices', {within});
    },
  },
  {
    id: 'history-empty',
    element: 'consent-history',
    title: 'Nothing was decided yet',
    setup: ({show}) => show('consent-history', {bundle: library('history-empty')}),
  },
  {
    id: 'history-acts',
    element: 'consent-history',
    title: 'Several acts',
    async setup({show, press}) {
      const bundle = libraryWith('history-acts', [each.consent, each.preference]);
      const choices = await show('opt-out-controls', {bundle});
      await press(choices, each.consent.label);
      await press(choices, 'Plain text');
      await press(choices, each.consent.label);
      await show('consent-history', {bundle});
    },
  },
  {
    id: 'changes-first',
    element: 'policy-changes',
    title: 'A first visit: what the provider says',
    setup: ({show, shows}) =>
      shows(show('policy-changes', {bundle: library('changes-first')}), '[part=watch]'),
  },
];
