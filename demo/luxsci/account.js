import {find, loggedIn, member} from '/luxsci/host.js';

/** What the owner of a site may add where the policy names no contact. */
const CONTACT = 'members@luxsci.example';

const mode = () => /** @type {HTMLInputElement} */ (find('mode').querySelector(':checked')).value;

/** A request takes its time, so that one sees what happens meanwhile. */
const wait = () => new Promise((resolve) => setTimeout(resolve, 600));

/** @param {string} value what is asked for: granted, or denied to opt out */
async function answer(value) {
  await wait();
  if (mode() === 'fail') throw new Error('The list of announcements cannot be reached.');
  if (!loggedIn()) throw new Error('Log in first: the list belongs to an account.');
  const {announcements} = await member('POST', {announcements: value === 'granted'});
  return {says: announcements ? 'You are on the list.' : 'You are off the list.'};
}

document.addEventListener('choice-request', (event) => {
  if (event.bundleId !== 'luxsci' || event.choice !== 'announcements') return;
  if (mode() === 'on' || mode() === 'fail') event.respondWith(answer(event.value));
});

find('mode').addEventListener('change', () => {
  find('choices').removeAttribute('contact');
  if (mode() === 'contact') find('choices').setAttribute('contact', CONTACT);
});
