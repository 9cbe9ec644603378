// @ts-check
import {HttpError, isObject, readJson, sendJson} from './http.js';

const LIMIT = 16 * 1024;
/** The newest messages only: a demo that runs for weeks must not fill the memory. */
const KEPT = 200;

/**
 * @param {unknown} body
 * @throws {HttpError} 400 that names the field that is wrong
 */
function message(body) {
  if (!isObject(body)) throw new HttpError(400, 'body: expected {to, subject, text, link?}');
  for (const field of ['to', 'subject', 'text']) {
    if (typeof body[field] !== 'string') throw new HttpError(400, `body.${field}: expected text`);
  }
  const {to, subject, text, link} = body;
  if (link !== undefined && !(typeof link === 'string' && /^\/(?![/\\])/.test(link))) {
    throw new HttpError(400, 'body.link: expected a path on this site, such as /lsoft/');
  }
  return {to, subject, text, link, at: new Date().toISOString()};
}

/**
 * A mailbox in place of real mail, for the double opt-in of the demo; it is empty after a restart.
 * @returns {import('../server.js').Routes}
 */
export function mailboxRoutes() {
  /** @type {ReturnType<typeof message>[]} */
  let messages = [];
  return {
    async POST({request, response}) {
      const sent = message(await readJson(request, LIMIT));
      messages = [...messages, sent].slice(-KEPT);
      sendJson(response, 201, sent);
    },
    async GET({response, url}) {
      const to = url.searchParams.get('to');
      sendJson(response, 200, to === null ? messages : messages.filter((each) => each.to === to));
    },
    async DELETE({response}) {
      messages = [];
      response.writeHead(204).end();
    },
  };
}
