// @ts-check
import {createCipheriv, randomBytes} from 'node:crypto';
import {HttpError, isObject, readJson, sendJson} from './http.js';

const LIMIT = 4 * 1024;
/** The newest only: a demo that runs for weeks must not fill the memory. */
const KEPT = 200;
/** What the browser sends of the cookie that a login sets. */
const SESSION = /(?:^|;\s*)lux_session=([\w-]{8,64})/;

/** Lives and dies with the server, so that whoever copies the rows cannot read a card. */
const key = randomBytes(32);

/** @param {string} text @returns {string} AES-256-GCM: nonce, cipher text and tag as base64url */
function encrypt(text) {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(parts).toString('base64url');
}

/** @param {import('node:http').IncomingMessage} request @throws {HttpError} 401 without a login */
function sessionOf({headers}) {
  const session = SESSION.exec(headers.cookie ?? '')?.[1];
  if (!session) throw new HttpError(401, 'Only members who have logged in have a row here.');
  return session;
}

/**
 * @param {unknown} body
 * @returns {Record<string, unknown>} what changes; null takes a field away
 * @throws {HttpError} 400 that names the field that is wrong
 */
function changes(body) {
  if (!isObject(body)) throw new HttpError(400, 'body: expected the fields to change');
  const {announcements} = body;
  if (announcements !== undefined && typeof announcements !== 'boolean') {
    throw new HttpError(400, 'body.announcements: expected true or false');
  }
  const texts = ['billingAddress', 'card'].filter((field) => body[field] !== undefined);
  for (const field of texts) {
    if (body[field] !== null && typeof body[field] !== 'string') {
      throw new HttpError(400, `body.${field}: expected text or null`);
    }
  }
  const {card} = body;
  return {
    ...(announcements === undefined ? {} : {announcements}),
    ...Object.fromEntries(texts.map((field) => [field, body[field]])),
    ...(typeof card === 'string' ? {card: encrypt(card)} : {}),
  };
}

/**
 * The database of a demo in place of a provider's: a row for each member who is logged in, with what
 * the provider keeps of that member. A card leaves it as it lies there, encrypted.
 * @returns {import('../server.js').Routes}
 */
export function memberRoutes() {
  /** @type {Map<string, Record<string, unknown>>} by session */
  const members = new Map();
  const rowOf = (/** @type {string} */ session) => members.get(session) ?? {announcements: true};
  return {
    async GET({request, response}) {
      sendJson(response, 200, rowOf(sessionOf(request)));
    },
    async POST({request, response}) {
      const session = sessionOf(request);
      const all = {...rowOf(session), ...changes(await readJson(request, LIMIT))};
      const row = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
      members.delete(session);
      members.set(session, row);
      const oldest = members.keys().next().value;
      if (members.size > KEPT && oldest !== undefined) members.delete(oldest);
      sendJson(response, 200, row);
    },
    async DELETE({request, response}) {
      members.delete(sessionOf(request));
      response.writeHead(204).end();
    },
  };
}
