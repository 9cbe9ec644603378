/** @typedef {Event & Record<string, any>} Told an event of the library, with its named fields */

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

/** The events that the log shows. */
export const EVENTS = Object.keys(SUMMARIES);

/** @param {{state: string, option?: string} | undefined} decision */
const words = (decision) => decision?.option ?? decision?.state ?? 'unset';

/**
 * An element with its attributes and children.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
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
 * One line of the log; its JSON is written when somebody opens it.
 * @param {Told} event
 */
export function entry(event) {
  const say = SUMMARIES[/** @type {keyof typeof SUMMARIES} */ (event.type)];
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
    make('span', {}, say(event)),
    ' ',
    status,
    details,
  );
  return {item, status};
}
