// @ts-check
import {HttpError, isObject, readJson, sendJson} from './http.js';

const LIMIT = 4 * 1024;
/** The newest only: a demo that runs for weeks must not fill the memory. */
const KEPT = 200;
const TEXTS = ['email', 'name', 'country', 'format'];

/**
 * @param {unknown} body
 * @returns {{id: string, confirmed?: boolean} & Record<string, unknown>}
 * @throws {HttpError} 400 that names the field that is wrong
 */
function details(body) {
  if (!isObject(body) || typeof body.id !== 'string' || !body.id) {
    throw new HttpError(400, 'body.id: expected the id of the request to subscribe');
  }
  const {id, confirmed} = body;
  const texts = TEXTS.filter((field) => body[field] !== undefined);
  for (const field of texts) {
    if (typeof body[field] !== 'string') throw new HttpError(400, `body.${field}: expected text`);
  }
  if (confirmed !== undefined && typeof confirmed !== 'boolean') {
    throw new HttpError(400, 'body.confirmed: expected true or false');
  }
  return {
    id,
    ...(confirmed === undefined ? {} : {confirmed}),
    ...Object.fromEntries(texts.map((field) => [field, body[field]])),
  };
}

/**
 * The list of a demo in place of a real mailing list: who asked to be on it, and who confirmed. It is
 * empty after a restart.
 * @returns {import('../server.js').Routes}
 */
export function subscriberRoutes() {
  /** @type {Map<string, Record<string, unknown>>} by the id of the request */
  const subscribers = new Map();
  return {
    async POST({request, response}) {
      const said = details(await readJson(request, LIMIT));
      const all = {confirmed: false, ...subscribers.get(said.id), ...said};
      subscribers.delete(said.id);
      subscribers.set(said.id, all);
      const oldest = subscribers.keys().next().value;
      if (subscribers.size > KEPT && oldest !== undefined) subscribers.delete(oldest);
      sendJson(response, 201, all);
    },
    async GET({response, url}) {
      const id = url.searchParams.get('id');
      const all = [...subscribers.values()];
      sendJson(response, 200, id === null ? all : all.filter((each) => each.id === id));
    },
    async DELETE({response, url}) {
      subscribers.delete(url.searchParams.get('id') ?? '');
      response.writeHead(204).end();
    },
  };
}
