import {forthright} from '/forthright/forthright.js';
import {unsubscribe} from './lists.js';

const CHOICE = 'lists';
const says = /** @type {HTMLElement} */ (document.getElementById('outcome'));
const request = new URLSearchParams(location.search).get('request') ?? '';

/** One step, as 16 CFR 316.5 asks: opening the link is the act. */
async function leave() {
  await unsubscribe(request);
  await forthright.consent.ready;
  const {state, request: asked} = forthright.consent.get(CHOICE);
  if (asked === request && state !== 'denied') {
    forthright.consent.set(CHOICE, 'denied', {source: 'host'});
  }
  return 'You are unsubscribed: removed from the list, and your details are deleted.';
}

leave().then(
  (text) => (says.textContent = text),
  (error) =>
    (says.textContent = `You are still subscribed. ${error.message} Please open the link again.`),
);
