import {forthright} from '/forthright/forthright.js';
import {keep, mail, remove, subscriber, subscribers} from './mail.js';

/** How long a request to subscribe waits for its confirmation, in milliseconds. */
const OPEN_FOR = 2 * 24 * 60 * 60 * 1000;

const FORMATS = {text: 'plain text', html: 'HTML with images'};

/** @param {string} page @param {string} request the id of the request */
const linkTo = (page, request) => `/lsoft/${page}.html?request=${encodeURIComponent(request)}`;

const chosenFormat = () => forthright.consent.get('format').option ?? 'text';

/** The first half of double opt-in, also when the message is asked for again. */
async function subscribe({asked}) {
  // The request is written down, and has its id, once this event has been told to all.
  await forthright.consent.ready;
  const id = forthright.consent.get('lists').request;
  const known = await subscriber(id);
  const email = asked.email ?? known?.email;
  if (!email) throw new Error('The address is not known any more. Please enter it again.');
  const {name, country} = asked;
  await keep({id, email, name, country, format: chosenFormat(), confirmed: false});
  await mail({
    to: email,
    subject: 'Please confirm your subscription',
    text: 'Somebody, probably you, asked for the announcements of L-Soft at this address.\nOpen the link within two days to confirm. If it was not you, do nothing: you will not be subscribed.',
    link: linkTo('confirm', id),
  });
  return {state: 'pending', expires: new Date(Date.now() + OPEN_FOR).toISOString()};
}

/**
 * The second half, on the page that the message leads to.
 * @param {string} id of the request
 */
export async function welcome(id) {
  const {email} = await keep({id, format: chosenFormat(), confirmed: true});
  await mail({
    to: email,
    subject: 'Welcome to the announcements of L-Soft',
    text: 'You are subscribed. Every message ends with a way to unsubscribe, like this one.',
    link: linkTo('unsubscribe', id),
  });
}

/**
 * Takes somebody off the list and deletes the details.
 * @param {string} id of the request
 */
export async function unsubscribe(id) {
  const known = await subscriber(id);
  await remove(id);
  if (!known?.confirmed) return;
  await mail({
    to: known.email,
    subject: 'You are unsubscribed',
    text: 'You were removed from the list and your details were deleted. This is the last message.',
  });
}

/** Sends one announcement to all who confirmed. @returns {Promise<number>} how many */
export async function announce() {
  const confirmed = (await subscribers()).filter((each) => each.confirmed);
  for (const {id, email, format} of confirmed) {
    const html = format === 'html';
    await mail({
      to: email,
      subject: 'Announcement: LISTSERV news',
      text: `Sent as ${FORMATS[html ? 'html' : 'text']}${html ? ', with a gif of one pixel' : ', without any image'}.\nHere is the news of the month.`,
      link: linkTo('unsubscribe', id),
    });
  }
  return confirmed.length;
}

/** The address gets the answer, not whoever asks: only its owner may learn it. */
async function tellWhichLists({asked}) {
  const found = (await subscribers()).some(
    ({email, confirmed}) => confirmed && email === asked.email,
  );
  await mail({
    to: asked.email,
    subject: 'Your subscriptions',
    text: found
      ? 'This address is subscribed to: Announcements.'
      : 'This address is not subscribed to any list.',
  });
  return {says: `The answer is on its way to ${asked.email}.`};
}

async function rememberFormat({value}) {
  const id = forthright.consent.get('lists').request;
  const known = id && (await subscriber(id));
  if (known) await keep({id, format: value});
  return {says: `Mail will be sent to you as ${FORMATS[value]}.`};
}

async function onLists(event) {
  if (event.value !== 'denied') return subscribe(event);
  await unsubscribe(event.decision.request);
  return {says: 'You were removed from the list, and your details were deleted.'};
}

const HANDLERS = {lists: onLists, format: rememberFormat, 'which-lists': tellWhichLists};

/** Does what visitors ask for; a question goes to editor@lsoft.com by mail, so nobody answers it here. */
export function handleRequests() {
  document.addEventListener('choice-request', (event) => {
    const handle = HANDLERS[event.choice];
    if (handle) event.respondWith(handle(event));
  });
}
