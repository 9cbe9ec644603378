import {consent, find, loggedIn, member} from '/luxsci/host.js';

const form = /** @type {HTMLFormElement} */ (find('payment'));
const cardFields = /** @type {HTMLFieldSetElement} */ (find('card-fields'));
const method = () => new FormData(form).get('method');

/** @param {string} id */
const valueOf = (id) => /** @type {HTMLInputElement} */ (find(id)).value;

/** The address is kept after any card payment; the card only with the member's authorization. */
async function keep() {
  const keepCard = consent.granted({choice: 'keep-card'});
  const row = await member('POST', {
    billingAddress: valueOf('billing'),
    ...(keepCard && {card: valueOf('number')}),
  });
  return row.card
    ? 'Paid. Your card is stored, encrypted, and billed each month.'
    : 'Paid. Your billing address is kept; your card number is not.';
}

async function pay() {
  if (method() === 'paypal') return 'PayPal takes it from here.';
  if (method() === 'check') return 'We look forward to your check.';
  if (!loggedIn()) return 'Log in first: payments belong to an account.';
  return keep().catch((error) => `That did not work. ${error.message}`);
}

form.addEventListener('change', () => {
  cardFields.hidden = method() !== 'card';
  cardFields.disabled = cardFields.hidden;
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  find('paid').textContent = await pay();
});
