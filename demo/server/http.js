// @ts-check
/** A request that is answered with a status and one sentence on what was wrong with it. */
export class HttpError extends Error {
  /**
   * @param {number} status
   * @param {string} problem one sentence that names what was wrong, and where
   * @param {Record<string, string>} [headers]
   */
  constructor(status, problem, headers = {}) {
    super(problem);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * What every answer carries. The pages of the demo run under the strictest policy that the library
 * promises to work under; a violation fails the end-to-end tests.
 */
export const STRICT_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {unknown} value
 * @param {Record<string, string>} [headers]
 */
export function sendJson(response, status, value, headers = {}) {
  response
    .writeHead(status, {...headers, 'content-type': 'application/json; charset=utf-8'})
    .end(`${JSON.stringify(value)}\n`);
}

/**
 * Reads a JSON body, of whatever content type: `sendBeacon` of a string says text/plain.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} limit bytes
 * @returns {Promise<unknown>}
 * @throws {HttpError} 413 over the limit, 400 when it is not JSON
 */
export async function readJson(request, limit) {
  const tooLong = () =>
    new HttpError(413, `The body is longer than ${limit} bytes.`, {connection: 'close'});
  if (Number(request.headers['content-length']) > limit) throw tooLong();
  const chunks = [];
  let length = 0;
  for await (const chunk of request.iterator({destroyOnReturn: false})) {
    length += chunk.length;
    if (length > limit) throw tooLong();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat(chunks)));
  } catch (error) {
    throw new HttpError(400, `The body is not JSON: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
