import {find} from '/luxsci/host.js';

const form = /** @type {HTMLFormElement} */ (find('contact'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.reset();
  find('sent').textContent =
    'Thank you. A provider would now have it in a file or database, in its mail, or in both; this demo has thrown it away.';
});
