// @ts-check
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';

/** What it serves, as vendors do: tags, a pixel, a film and a map. @type {Record<string, [file: string, type: string]>} */
const SERVED = {
  '/tally.js': ['tally.js', 'text/javascript; charset=utf-8'],
  '/bidwell.js': ['bidwell.js', 'text/javascript; charset=utf-8'],
  '/film': ['film.html', 'text/html; charset=utf-8'],
  '/map': ['map.html', 'text/html; charset=utf-8'],
  '/embed.css': ['embed.css', 'text/css; charset=utf-8'],
};

/** A picture of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** How many requests are kept, to be looked at. */
const MANY = 200;

/**
 * The second origin: whoever analytics, advertisements and embeds come from. It keeps what it was asked for.
 * @returns {Promise<{port: number, asked: {at: string, path: string, cookie: boolean}[], close(): Promise<void>}>}
 */
export async function startElsewhere() {
  /** @type {{at: string, path: string, cookie: boolean}[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://elsewhere');
    asked.push({
      at: new Date().toISOString(),
      path: pathname + search,
      cookie: request.headers.cookie !== undefined,
    });
    if (asked.length > MANY) asked.shift();
    response.setHeader('cache-control', 'no-store');
    response.setHeader('access-control-allow-origin', '*');
    if (pathname === '/pixel.gif') {
      response.writeHead(200, {'content-type': 'image/gif', 'set-cookie': 'bw_id=7; Path=/'});
      response.end(PIXEL);
      return;
    }
    const [file, type] = (Object.hasOwn(SERVED, pathname) && SERVED[pathname]) || [];
    if (!file || !type) return void response.writeHead(404).end();
    readFile(new URL(file, import.meta.url)).then(
      (body) => response.writeHead(200, {'content-type': type}).end(body),
      () => response.writeHead(500).end(),
    );
  });
  // No host: the page may call it by name or by address, whichever its own is not.
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, () => resolve(undefined));
  });
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
