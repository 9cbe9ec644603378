import {forthright} from '/forthright/forthright.js';
import {welcome} from './lists.js';

const CHOICE = 'lists';
const says = /** @type {HTMLElement} */ (document.getElementById('outcome'));
const request = new URLSearchParams(location.search).get('request') ?? '';

/** @returns {Promise<string>} what came of it, in words */
async function confirm() {
  await forthright.consent.ready;
  const {state, expires, request: asked} = forthright.consent.get(CHOICE);
  if (!request || asked !== request) {
    return 'This link belongs to no request of this browser. Open it where you subscribed, or subscribe again.';
  }
  if (state === 'granted') return 'You are subscribed already.';
  if (state !== 'pending')
    return 'Nothing waits for this confirmation. Subscribe again to get a new message.';
  if (expires && Date.parse(expires) <= Date.now()) {
    return 'This link has expired, so you are not subscribed. Subscribe again to get a new one.';
  }
  const {changed} = forthright.consent.confirm(CHOICE, {request, by: 'email'});
  if (!changed.includes(CHOICE)) return 'This could not be confirmed. Subscribe again.';
  await welcome(request);
  return 'Thank you. Your subscription is confirmed.';
}

confirm().then(
  (text) => (says.textContent = text),
  (error) =>
    (says.textContent = `You confirmed, but the mail server did not follow. ${error.message}`),
);
