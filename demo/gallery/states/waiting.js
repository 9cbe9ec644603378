/** @typedef {import('../states.js').State} State */
import {each} from '../samples/library-choices.js';
import {libraryWith} from '../samples/library.js';

const element = 'opt-out-controls';

/** @param {string} id @param {...keyof typeof each} keys */
const only = (id, ...keys) =>
  libraryWith(
    id,
    keys.map((key) => each[key]),
  );

const never = () => new Promise(() => {});
const recommendations = each.byHost.label;

/** @param {import('../kit.js').Kit} kit @param {HTMLElement} choices */
async function subscribe({fill, press}, choices) {
  await fill(choices, 'E-mail address', 'ada@example.com');
  await press(choices, 'Subscribe');
}

/** @param {import('../kit.js').Kit} kit @param {HTMLElement} choices */
async function ask({fill, press}, choices) {
  await fill(choices, 'Name', 'Ada Lovelace');
  await fill(choices, 'E-mail address', 'ada@example.com');
  await press(choices, 'Send the request');
}

/** What the page behind has been asked, and what has come of it. @type {State[]} */
export const waitingStates = [
  {
    id: 'choices-asking',
    element,
    title: 'Pending: the site has been asked',
    unfinished: true,
    async setup({show, press, host}) {
      host(never);
      const choices = await show(element, {bundle: only('asking', 'byHost')});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-working',
    element,
    title: 'Pending: the site needs longer',
    async setup({show, press, host}) {
      host(() => ({state: 'pending', says: 'The desk looks at it tomorrow.'}));
      const choices = await show(element, {bundle: only('working', 'byHost')});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-failed',
    element,
    title: 'Failed: the site could not do it',
    async setup({show, press, host}) {
      host(() => Promise.reject(new Error('The desk is closed for stocktaking until Monday.')));
      const choices = await show(element, {bundle: only('failed', 'byHost')});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-late',
    element,
    title: 'Timed out: the site did not answer',
    async setup({show, press, host}) {
      host(() => Promise.reject(new DOMException('', 'TimeoutError')));
      const choices = await show(element, {bundle: only('late', 'byHost')});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-refused',
    element,
    title: 'Refused: the site answered no',
    async setup({show, press, host}) {
      host(() => ({state: 'denied', says: 'Your membership has ended.'}));
      const choices = await show(element, {bundle: only('refused', 'byHost')});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-unhandled',
    element,
    title: 'Unhandled: the policy says how to ask',
    async setup({show, press}) {
      const choices = await show(element, {bundle: only('unhandled', 'byHost')});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-unhandled-nobody',
    element,
    title: 'Unhandled: nobody says whom to ask',
    async setup({show, press}) {
      const stated = [{act: /** @type {const} */ ('grant'), by: /** @type {const} */ ('host')}];
      const bundle = libraryWith('unhandled-nobody', [{...each.byHost, mechanisms: stated}], {
        contacts: [],
      });
      await press(await show(element, {bundle}), recommendations);
    },
  },
  {
    id: 'choices-unhandled-contact',
    element,
    title: 'Unhandled: the site names somebody',
    async setup({show, press}) {
      const bundle = libraryWith(
        'unhandled-contact',
        [{...each.byHost, mechanisms: [{act: 'grant', by: 'host'}]}],
        {contacts: []},
      );
      const choices = await show(element, {bundle, contact: 'help@fernway.example'});
      await press(choices, recommendations);
    },
  },
  {
    id: 'choices-subscription-invalid',
    element,
    title: 'Subscription: a field that is not right',
    async setup({show, fill, press}) {
      const choices = await show(element, {bundle: only('subscription-invalid', 'subscription')});
      await fill(choices, 'E-mail address', 'ada at example');
      await press(choices, 'Subscribe');
    },
  },
  {
    id: 'choices-subscription-requested',
    element,
    title: 'Subscription: requested',
    unfinished: true,
    async setup(kit) {
      kit.host(never);
      const bundle = only('subscription-requested', 'subscription');
      await subscribe(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-subscription-pending',
    element,
    title: 'Subscription: to be confirmed by mail',
    async setup(kit) {
      kit.host(() => ({state: 'pending'}));
      const bundle = only('subscription-pending', 'subscription');
      await subscribe(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-subscription-failed',
    element,
    title: 'Subscription: failed',
    async setup(kit) {
      kit.host(() => Promise.reject(new Error('The list does not take new readers today.')));
      const bundle = only('subscription-failed', 'subscription');
      await subscribe(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-preference-failed',
    element,
    title: 'Preference: failed',
    async setup({show, press, host}) {
      host(() => Promise.reject(new Error('The letter is being sent just now.')));
      const mechanisms = [
        {act: /** @type {const} */ ('change'), by: /** @type {const} */ ('host')},
      ];
      const bundle = libraryWith('preference-failed', [{...each.preference, mechanisms}]);
      await press(await show(element, {bundle}), 'With pictures');
    },
  },
  {
    id: 'choices-request-sending',
    element,
    title: 'Request: being sent',
    unfinished: true,
    async setup(kit) {
      kit.host(never);
      const bundle = only('request-sending', 'request');
      await ask(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-request-sent',
    element,
    title: 'Request: sent',
    async setup(kit) {
      kit.host(() => ({}));
      const bundle = only('request-sent', 'request');
      await ask(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-request-done',
    element,
    title: 'Request: answered',
    async setup(kit) {
      kit.host(() => ({state: 'granted', says: 'The copy is in the post.'}));
      const bundle = only('request-done', 'request');
      await ask(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-request-failed',
    element,
    title: 'Request: failed',
    async setup(kit) {
      kit.host(() => Promise.reject(new Error('We found nobody of that name.')));
      const bundle = only('request-failed', 'request');
      await ask(kit, await kit.show(element, {bundle}));
    },
  },
  {
    id: 'choices-not-stored',
    element,
    title: 'Nothing can be stored on this device',
    blocked: true,
    async setup({show, press}) {
      const choices = await show(element, {bundle: only('not-stored', 'consent')});
      await press(choices, each.consent.label);
    },
  },
];
