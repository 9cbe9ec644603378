// @ts-check
import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {STRICT_HEADERS, sendJson} from './http.js';
import {startElsewhere} from './media/elsewhere.js';

/** The site with embeds: its pages name another origin, which is at another port and another host name. */
const PAGE = new URL('../media/index.html', import.meta.url);

/**
 * @param {string} elsewhere the origin that tags and embeds come from
 * @param {string} nonce of the scripts whose text is in the page
 */
function headersFor(elsewhere, nonce) {
  const policy = STRICT_HEADERS['content-security-policy']
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}' ${elsewhere}`)
    .replace("img-src 'self' data:", `img-src 'self' data: ${elsewhere}`)
    .replace("connect-src 'self'", `connect-src 'self' ${elsewhere}; frame-src ${elsewhere}`);
  return {...STRICT_HEADERS, 'content-security-policy': policy};
}

/**
 * A magazine at /media/ with analytics, advertisements, a film and a map from a second origin, and what that
 * origin was asked for, at /media/asked.
 * @param {(page: string) => string} [onPage] what to make of a page before it is sent
 * @returns {Promise<{routes: Record<string, import('../server.js').Routes>, close(): Promise<void>}>}
 */
export async function openMedia(onPage = (page) => page) {
  const other = await startElsewhere();
  /** Another site than the page's own, as the browser sees it. @param {import('node:http').IncomingMessage} request */
  const elsewhereFor = ({headers}) =>
    `http://${headers.host?.startsWith('localhost') ? '127.0.0.1' : 'localhost'}:${other.port}`;

  /** @type {import('../server.js').Routes} */
  const page = {
    async GET({request, response}) {
      const elsewhere = elsewhereFor(request);
      const nonce = randomBytes(16).toString('base64');
      const text = (await readFile(PAGE, 'utf8'))
        .replaceAll('{{elsewhere}}', elsewhere)
        .replaceAll('{{nonce}}', nonce);
      const body = Buffer.from(onPage(text));
      response.writeHead(200, {
        ...headersFor(elsewhere, nonce),
        'content-type': 'text/html; charset=utf-8',
        'content-length': body.length,
        'set-cookie': 'steep_place=1; Path=/media/; SameSite=Lax',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    },
  };
  return {
    routes: {
      '/media/': page,
      '/media/index.html': page,
      '/media/asked': {
        GET: async ({response}) => sendJson(response, 200, other.asked),
        async DELETE({response}) {
          other.asked.length = 0;
          response.writeHead(204).end();
        },
      },
      // A count of the site's own, in a cookie that no script can touch.
      '/media/count': {
        async POST({response}) {
          const cookie = 'steep_visits=1; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax';
          response.writeHead(204, {'set-cookie': cookie}).end();
        },
      },
    },
    close: other.close,
  };
}
