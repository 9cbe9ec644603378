/** What comes late: more of the article, with tags of its own, as a router or a comment box would bring. */
const elsewhere = document.querySelector('script[data-elsewhere]')?.getAttribute('data-elsewhere');

document.querySelector('#more')?.addEventListener('click', (event) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The second steep is the better one. Everybody there agrees.';
  const gate = document.createElement('consent-gate');
  gate.setAttribute('recipient', 'reel');
  const template = document.createElement('template');
  const frame = document.createElement('iframe');
  frame.setAttribute('src', `${elsewhere}/film?second`);
  frame.title = 'The second steep';
  frame.setAttribute('width', '560');
  frame.setAttribute('height', '315');
  template.content.append(frame);
  gate.append(template);
  const button = /** @type {HTMLElement} */ (event.currentTarget);
  const late = /** @type {HTMLTemplateElement | null} */ (document.querySelector('#late'));
  button.parentElement?.before(paragraph, gate, ...(late ? [late.content] : []));
  button.remove();
});

/** Shows what the second origin was asked for, as that server has it. */
async function show() {
  const answer = await fetch('/media/asked');
  /** @type {{at: string, path: string, cookie: boolean}[]} */
  const asked = await answer.json();
  const list = /** @type {HTMLElement} */ (document.querySelector('#requests'));
  if (list.childElementCount === asked.length) return;
  list.replaceChildren(
    ...asked.map(({at, path, cookie}) => {
      const item = document.createElement('li');
      const time = document.createElement('time');
      time.dateTime = at;
      time.textContent = at.slice(11, 23);
      const code = document.createElement('code');
      code.textContent = path;
      item.append(time, ' ', code, cookie ? ' with a cookie' : '');
      return item;
    }),
  );
  const count = /** @type {HTMLElement} */ (document.querySelector('#count'));
  count.textContent = asked.length ? `${asked.length} requests.` : 'Nothing.';
}

document.querySelector('#forget')?.addEventListener('click', async () => {
  await fetch('/media/asked', {method: 'DELETE'});
  await show();
});

setInterval(() => void show().catch(() => undefined), 1000);
void show().catch(() => undefined);
