import {followChoice, forget, recall, remember} from './device.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('sign-in'));
const out = /** @type {HTMLButtonElement} */ (document.getElementById('sign-out'));
const says = /** @type {HTMLElement} */ (document.getElementById('signed-in'));
let user = recall('keep-password');

function show() {
  const kept = user !== undefined && remember('keep-password', user);
  form.hidden = user !== undefined;
  out.hidden = user === undefined;
  if (user === undefined) says.textContent = 'You are not signed in.';
  else {
    says.textContent = kept
      ? `Signed in as ${user}. This device remembers you.`
      : `Signed in as ${user} until you leave this page.`;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  // The name is kept in place of a password: a demo must not store one.
  user = String(new FormData(form).get('user'));
  show();
});
out.addEventListener('click', () => {
  user = undefined;
  forget('keep-password');
  show();
});
followChoice('keep-password', show);
