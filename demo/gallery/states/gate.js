/** @typedef {import('../states.js').State} State */
/** @typedef {import('../kit.js').Kit} Kit */
import {each} from '../samples/library-choices.js';
import {library, libraryWith} from '../samples/library.js';

const element = 'consent-gate';

/** A picture that waits, as a video from elsewhere would. */
function waiting() {
  const template = document.createElement('template');
  const picture = document.createElement('img');
  Object.assign(picture, {src: '/shop/tin.svg', alt: 'A tin', title: 'A walk through the rooms'});
  picture.setAttribute('width', '560');
  picture.setAttribute('height', '315');
  template.content.append(picture);
  return template;
}

/** @param {Kit} kit @param {Record<string, unknown>} given @param {Node[]} more */
async function shown({put, until}, given, ...more) {
  const gate = put(element, {policyUrl: '#', ...given}, waiting(), ...more);
  await until(() => gate.shadowRoot?.querySelector('[part=title]')?.textContent);
  await until(() => gate.shadowRoot?.querySelector('.facts > *'));
  return gate;
}

/** Content that waits, and what becomes of it. @type {State[]} */
export const gateStates = [
  {
    id: 'gate-shut',
    element,
    title: 'Waiting: who would load it, and what for',
    setup: (kit) => shown(kit, {bundle: library('gate-shut'), recipient: 'tally'}),
  },
  {
    id: 'gate-open',
    element,
    title: 'Allowed always',
    async setup(kit) {
      const gate = await shown(kit, {bundle: library('gate-open'), choice: 'count-visits'});
      await kit.press(gate, 'Always allow');
      await kit.until(() => gate.querySelector(':scope > img'));
    },
  },
  {
    id: 'gate-own',
    element,
    title: 'With the page’s own words in its place',
    setup(kit) {
      const words = document.createElement('p');
      words.slot = 'placeholder';
      words.textContent = 'A walk through the rooms, with Tally’s counter at the door.';
      return shown(kit, {bundle: library('gate-own'), choice: 'count-visits'}, words);
    },
  },
  {
    id: 'gate-signal',
    element,
    title: 'The browser’s signal objects to it',
    gpc: true,
    setup: (kit) =>
      shown(kit, {bundle: libraryWith('gate-signal', [each.optOut]), choice: 'sponsor-ads'}),
  },
  {
    id: 'gate-not-stored',
    element,
    title: 'The answer could not be stored',
    blocked: true,
    async setup(kit) {
      const gate = await shown(kit, {bundle: library('gate-not-stored'), choice: 'count-visits'});
      await kit.press(gate, 'Always allow');
    },
  },
  {
    id: 'gate-unknown',
    element,
    title: 'Of something that the policy does not know',
    setup: (kit) => shown(kit, {bundle: library('gate-unknown'), choice: 'count-vistis'}),
  },
  {
    id: 'choices-taken-back',
    element: 'opt-out-controls',
    title: 'Taken back: what was stored for it, and what nobody here can delete',
    async setup({show, consent, until}) {
      const bundle = library('choices-taken-back');
      const item = {...bundle.storage?.find(({id}) => id === 'tally-id')};
      const own = /** @type {typeof bundle} */ ({
        ...bundle,
        storage: [
          ...(bundle.storage ?? []),
          {...item, id: 'tally-own', identifier: 'tally_own', party: 'first', domains: undefined},
          {
            ...item,
            id: 'tally-far',
            identifier: 'tally_far',
            party: 'third',
            domains: ['tally.example'],
          },
        ],
      });
      const controls = await show('opt-out-controls', {bundle: own, only: ['count-visits']});
      document.cookie = 'tally_own=1; Path=/';
      consent(bundle.id).set('count-visits', 'granted');
      consent(bundle.id).set('count-visits', 'denied');
      await until(() => controls.shadowRoot?.querySelector('[part=cleared]'));
    },
  },
  {
    id: 'gate-bad',
    element,
    title: 'A bundle that cannot be read',
    setup: (kit) => shown(kit, {bundle: {format: 1}, choice: 'count-visits'}),
  },
];
