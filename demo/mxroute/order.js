/** What the policy says each part of the form is for. */
const KINDS = {service: 'Service', contact: 'To reach you', billing: 'To bill you'};

const form = /** @type {HTMLFormElement} */ (document.getElementById('order'));
const sent = /** @type {HTMLElement} */ (document.getElementById('sent'));
const list = /** @type {HTMLElement} */ (sent.querySelector('dl'));

/** @param {'dt' | 'dd'} tag @param {string} text */
function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Every filled field as a line of the receipt, in the order of the form. */
function lines() {
  return Object.entries(KINDS).flatMap(([kind, name]) => {
    /** @type {NodeListOf<HTMLInputElement>} */
    const fields = form.querySelectorAll(`[data-kind=${kind}]`);
    return [
      line('dt', name),
      ...[...fields].map(({labels, value}) =>
        line('dd', `${labels?.[0]?.firstChild?.textContent?.trim()}: ${value}`),
      ),
    ];
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.replaceChildren(...lines());
  sent.hidden = false;
  sent.focus();
});
