/**
 * Asks the demo server; what it cannot do is thrown in words, so that the widget can say it.
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 */
async function ask(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : {'content-type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The mail server answered with ${response.status}.`);
  return response.status === 204 ? undefined : response.json();
}

/** @typedef {{id: string, email: string, name?: string, country?: string, format?: string, confirmed: boolean}} Subscriber */

/** @returns {Promise<Subscriber[]>} all who asked to be on the list */
export const subscribers = () => ask('GET', '/subscribers');

/** @param {string} id of the request @returns {Promise<Subscriber | undefined>} */
export const subscriber = async (id) =>
  (await ask('GET', `/subscribers?id=${encodeURIComponent(id)}`))[0];

/** @param {Partial<Subscriber> & {id: string}} details @returns {Promise<Subscriber>} */
export const keep = (details) => ask('POST', '/subscribers', details);

/** @param {string} id of the request */
export const remove = (id) => ask('DELETE', `/subscribers?id=${encodeURIComponent(id)}`);

/** @param {{to: string, subject: string, text: string, link?: string}} message */
export const mail = (message) => ask('POST', '/mailbox', message);

/** @returns {Promise<{to: string, subject: string, text: string, link?: string, at: string}[]>} */
export const inbox = () => ask('GET', '/mailbox');
