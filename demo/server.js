// @ts-check
import {createServer} from 'node:http';
import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {sendFile} from './server/files.js';
import {HttpError, sendJson, STRICT_HEADERS} from './server/http.js';
import {mailboxRoutes} from './server/mailbox.js';
import {openMedia} from './server/media.js';
import {memberRoutes} from './server/members.js';
import {recordRoutes} from './server/records.js';
import {reloading} from './server/reload.js';
import {shopRoutes} from './server/shop.js';
import {subscriberRoutes} from './server/subscribers.js';

/**
 * @typedef {{request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, url: URL}} Visit
 * @typedef {Partial<Record<'GET' | 'POST' | 'DELETE', (visit: Visit) => Promise<void>>>} Routes by method
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {import('node:http').IncomingMessage} request
 * @throws {HttpError} 400 for an address that no browser sends
 */
function addressOf(request) {
  try {
    const target = request.url ?? '';
    if (!target.startsWith('/')) throw new TypeError('not a path');
    const url = new URL(`http://demo${target}`);
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0')) throw new TypeError('a null byte');
    return {url, path};
  } catch {
    throw new HttpError(400, 'The address cannot be read.');
  }
}

/**
 * Only pages of the demo itself may write to it.
 * @param {import('node:http').IncomingMessage} request
 * @throws {HttpError} 403
 */
function refuseOtherSites({headers}) {
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) {
    throw new HttpError(403, 'Only pages of this demo may write to it.');
  }
}

/**
 * Serves the demo: its pages at /, the built library at /forthright/, the host's record store at
 * /records, a mailbox at /mailbox, a mailing list at /subscribers, LuxSci's members at
 * /luxsci/member, a shop at /shop/, and a magazine at /media/ with embeds from a second origin.
 * @param {object} [options]
 * @param {number} [options.port] 0 takes any free one
 * @param {string} [options.host] the address to listen at; other machines reach 0.0.0.0
 * @param {string} [options.recordsFile] where records are appended, one JSON line each
 * @param {boolean} [options.dev] adds a script to each page that reloads it on `reload()`
 * @returns {Promise<{origin: string, close(): Promise<void>, reload(): void}>}
 */
export async function startDemo({
  port = 0,
  host = '127.0.0.1',
  recordsFile = join(root, '.demo/records.jsonl'),
  dev = false,
} = {}) {
  const watched = dev ? reloading() : undefined;
  const media = await openMedia(watched?.onPage);
  /** @type {Record<string, Routes>} */
  const routes = {
    '/records': await recordRoutes(recordsFile),
    '/luxsci/member': memberRoutes(),
    '/mailbox': mailboxRoutes(),
    '/subscribers': subscriberRoutes(),
    ...shopRoutes(watched?.onPage),
    ...media.routes,
    ...watched?.routes,
  };

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function answer(request, response) {
    const {url, path} = addressOf(request);
    const route = Object.hasOwn(routes, path) ? routes[path] : {GET: sendStatic};
    const method = /** @type {'GET'} */ (request.method === 'HEAD' ? 'GET' : request.method);
    const handle = route?.[method];
    if (!handle) {
      const allow = Object.keys(route ?? {}).join(', ');
      throw new HttpError(405, `${path} takes ${allow} only.`, {allow});
    }
    if (method !== 'GET') refuseOtherSites(request);
    await handle({request, response, url});

    async function sendStatic() {
      if (/^\/server(\.js$|\/|$)/.test(path)) throw new HttpError(404, 'Nothing is served here.');
      const library = path.startsWith('/forthright/');
      const folder = join(root, library ? 'dist/cdn' : 'demo');
      const below = library ? path.slice('/forthright'.length) : path;
      await sendFile(request, response, folder, below, watched?.onPage);
    }
  }

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(STRICT_HEADERS)) response.setHeader(name, value);
    answer(request, response).catch((error) => {
      request.resume();
      if (response.headersSent) response.destroy();
      else if (error instanceof HttpError) {
        sendJson(response, error.status, {error: error.message}, error.headers);
      } else {
        console.error(error);
        sendJson(response, 500, {error: 'The demo server failed; its log says why.'});
      }
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', (error) => void media.close().then(() => reject(error)));
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${address.port}`,
    close: async () => {
      await media.close();
      await new Promise((resolve) => {
        server.close(() => resolve(undefined));
        server.closeAllConnections();
      });
    },
    reload: () => watched?.reload(),
  };
}

const main = process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href;
if (main === import.meta.url) {
  const {PORT = '8000', HOST, RECORDS_FILE} = process.env;
  try {
    const demo = await startDemo({port: Number(PORT), host: HOST, recordsFile: RECORDS_FILE});
    console.log(`The demo is at ${demo.origin}/ (end it with Ctrl+C).`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void demo.close());
  } catch (error) {
    const {code, message} = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${PORT} is taken: choose another one with PORT=8001 npm start.`
        : `The demo cannot start: ${message}`,
    );
    process.exitCode = 1;
  }
}
