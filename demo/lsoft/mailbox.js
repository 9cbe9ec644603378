import {announce} from './lists.js';
import {inbox} from './mail.js';

const list = /** @type {HTMLElement} */ (document.getElementById('letters'));
const says = /** @type {HTMLElement} */ (document.getElementById('outcome'));

/** What the link of a message is called, by the page that it leads to. */
const LINKS = {
  '/lsoft/confirm.html': 'Confirm my subscription',
  '/lsoft/unsubscribe.html': 'Unsubscribe',
};

/** @param {string} tag @param {string} text @param {string} [name] of the class */
function text(tag, text, name) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name) element.className = name;
  return element;
}

/** @param {Awaited<ReturnType<typeof inbox>>[number]} message */
function letter({to, subject, text: body, link, at}) {
  const item = document.createElement('li');
  item.className = 'letter';
  item.append(
    text('h2', subject),
    text('p', `To ${to}, ${new Date(at).toLocaleString()}`, 'small'),
    text('p', body),
  );
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link;
    anchor.textContent = LINKS[new URL(link, location.href).pathname] ?? 'Open the link';
    item.append(anchor);
  }
  return item;
}

async function show() {
  const messages = (await inbox()).reverse();
  list.replaceChildren(...messages.map(letter));
  says.textContent = messages.length ? '' : 'The mailbox is empty.';
}

const report = (error) => (says.textContent = error.message);

document.getElementById('look')?.addEventListener('click', () => show().catch(report));
document.getElementById('announce')?.addEventListener('click', () => {
  announce()
    .then(async (count) => {
      await show();
      says.textContent = count
        ? `Sent to ${count} ${count === 1 ? 'subscriber' : 'subscribers'}.`
        : 'Nobody has confirmed a subscription, so nothing was sent.';
    })
    .catch(report);
});
show().catch(report);
