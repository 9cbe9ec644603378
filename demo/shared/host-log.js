/**
 * @typedef {Event & Record<string, any>} Told an event of the library, with its named fields
 * @typedef {{provider?: string, records?: string}} LogOptions
 */

/** The events of the library, and how the log says each in a line. */
const SUMMARIES = {
  /** @param {Told} event */
  'consent-ready': ({mustAsk, regime}) =>
    [
      mustAsk.length ? `still to ask: ${mustAsk.join(', ')}` : 'nothing left to ask',
      regime && `regime ${regime}`,
    ]
      .filter(Boolean)
      .join('; '),
  /** @param {Told} event */
  'consent-change': ({changed, decisions, source, persisted}) =>
    `${changed.map((/** @type {string} */ id) => `${id} ${words(decisions[id])}`).join(', ')}; by ${source}${persisted ? '' : '; not stored'}`,
  /** @param {Told} event */
  'consent-record': ({record}) => `record ${record.recordId}: ${record.event.action}`,
  /** @param {Told} event */
  'choice-request': ({choice, value}) => `${choice}: ${value}`,
  /** @param {Told} event */
  'policy-ready': ({bundle}) => bundle.policy.title,
  /** @param {Told} event */
  'policy-problem': ({severity, path, problem}) =>
    [severity, path, problem].filter(Boolean).join(': '),
  /** @param {Told} event */
  'section-view': ({section}) => section,
  /** @param {Told} event */
  'storage-cleared': ({cleared}) => `${cleared.length} cleared`,
};

/** Enough for one page; a visitor who scrolls through a long policy makes many. */
const KEPT = 60;

/** @param {{state: string, option?: string} | undefined} decision */
const words = (decision) => decision?.option ?? decision?.state ?? 'unset';

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * The named fields of an event without what every DOM event has. A whole bundle is named only.
 * @param {Told} event
 */
function fieldsOf(event) {
  const fields = Object.fromEntries(
    Object.entries(event).filter(
      ([name, value]) => name !== 'isTrusted' && typeof value !== 'function',
    ),
  );
  if (event.type === 'policy-ready') {
    fields.bundle = {id: event.bundle.id, format: event.bundle.format};
  }
  return fields;
}

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
 * One line of the log; its JSON is written when somebody opens it.
 * @param {Told} event
 * @param {string} summary
 */
function entry(event, summary) {
  const pre = make('pre');
  const details = make('details', {}, make('summary', {}, 'Fields'), pre);
  const fields = fieldsOf(event);
  details.addEventListener('toggle', () => (pre.textContent = JSON.stringify(fields, null, 2)), {
    once: true,
  });
  const now = new Date();
  const status = make('span', {class: 'host-log-status'});
  const item = make(
    'li',
    {'data-event': event.type},
    make('time', {datetime: now.toISOString()}, now.toLocaleTimeString()),
    ' ',
    make('code', {}, event.type),
    ' ',
    make('span', {}, summary),
    ' ',
    status,
    details,
  );
  return {item, status};
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

  /** @param {Told} event */
  const listen = (event) => {
    const say = SUMMARIES[/** @type {keyof typeof SUMMARIES} */ (event.type)];
    const {item, status} = entry(event, say(event));
    none.remove();
    list.prepend(item);
    while (list.children.length > KEPT) list.lastElementChild?.remove();
    if (event.type !== 'consent-record') return;
    status.textContent = 'being sent';
    const sent = store(event.record, records);
    sent.then(
      () => (status.textContent = 'stored'),
      (error) =>
        (status.textContent = `not stored (${error.message}); sent again on the next page`),
    );
    event.waitUntil(sent);
  };
  for (const name of Object.keys(SUMMARIES)) document.addEventListener(name, listen);
}
