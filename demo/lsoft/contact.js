import {mail} from './mail.js';

const form = /** @type {HTMLFormElement} */ (document.getElementById('contact'));
const says = /** @type {HTMLElement} */ (document.getElementById('outcome'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const {name, email, company, message} = Object.fromEntries(new FormData(form));
  mail({
    to: 'editor@lsoft.com',
    subject: 'Message from the website',
    text: `From ${name}, ${company || 'no company'}, ${email}:\n${message}`,
  }).then(
    () => {
      form.reset();
      says.textContent = 'Sent. It lies in the mailbox of this demo.';
    },
    (error) => (says.textContent = `Not sent. ${error.message}`),
  );
});
