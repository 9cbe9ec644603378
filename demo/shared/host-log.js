import {entry, EVENTS, make} from './log-entry.js';

/** @typedef {{provider?: string, records?: string}} LogOptions */

/** Enough for one page; a visitor who scrolls through a long policy makes many. */
const KEPT = 60;

/**
 * Hands one record to the host's server. Only an answer that lists the record's id counts: a captive
 * portal also answers 200.
 * @param {any} record
 * @param {string} url
 */
async function store(record, url) {
  const response = await fetch(url, {
    method: 'POST',
    keepalive: true,
    headers: {'content-type': 'application/json', 'idempotency-key': record.recordId},
    body: JSON.stringify(record),
  });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const {stored} = await response.json();
  if (!stored?.includes(record.recordId)) throw new Error('the server did not name the record');
}

/**
 * Shows what the host page is told, newest first, in `#log` or at the end of the page, and hands
 * every record to the host's server. Call it once, before or beside the library's own module.
 * @param {LogOptions} options `provider` is the bundle's id, of all without it; `records` where records are posted
 */
export function startLog({provider, records = '/records'} = {}) {
  const list = make('ol', {class: 'host-log-list'});
  const none = make('p', {class: 'host-log-none'}, 'Nothing yet.');
  const query = provider === undefined ? '' : `?bundle=${encodeURIComponent(provider)}`;
  const all = make('a', {href: records + query}, records);
  const panel = make(
    'section',
    {'aria-label': 'What the host page received', class: 'host-log'},
    make('h2', {}, 'What the host page received'),
    make('p', {}, 'Events of this page, newest first. Every record is also stored at ', all, '.'),
    none,
    list,
  );
  (document.getElementById('log') ?? document.body).append(panel);

  /** @type {Promise<void> | undefined} the record that is on its way */
  let last;
  /**
   * At once where nothing is on its way, else after it: the server stores records in the order of the acts.
   * @param {any} record
   */
  const inTurn = (record) => {
    const send = () => store(record, records);
    const sent = last ? last.then(send, send) : send();
    const over = () => void (last === sent && (last = undefined));
    last = sent;
    sent.then(over, over);
    return sent;
  };

  /** @param {import('./log-entry.js').Told} event */
  const listen = (event) => {
    const {item, status} = entry(event);
    none.remove();
    list.prepend(item);
    while (list.children.length > KEPT) list.lastElementChild?.remove();
    if (event.type !== 'consent-record') return;
    status.textContent = 'being sent';
    const sent = inTurn(event.record);
    sent.then(
      () => (status.textContent = 'stored'),
      (error) =>
        (status.textContent = `not stored (${error.message}); sent again on the next page`),
    );
    event.waitUntil(sent);
  };
  for (const name of EVENTS) document.addEventListener(name, listen);
}
