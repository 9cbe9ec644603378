// @ts-check
import {readFile} from 'node:fs/promises';

const client = new URL('./reload-client.js', import.meta.url);

/**
 * Pages that reload themselves while somebody works on the library. The script is a file of its own,
 * because the demo's policy forbids inline ones.
 */
export function reloading() {
  /** @type {Set<import('node:http').ServerResponse>} */
  const open = new Set();
  return {
    /** @type {Record<string, import('../server.js').Routes>} */
    routes: {
      '/dev/reload': {
        async GET({response}) {
          response.writeHead(200, {'content-type': 'text/event-stream'});
          response.write('retry: 500\n\n');
          open.add(response);
          response.on('close', () => open.delete(response));
        },
      },
      '/dev/reload.js': {
        async GET({response}) {
          response.writeHead(200, {'content-type': 'text/javascript; charset=utf-8'});
          response.end(await readFile(client));
        },
      },
    },
    /** @param {string} page */
    onPage: (page) =>
      page.replace(/<\/body>/i, '<script type="module" src="/dev/reload.js"></script>$&'),
    /** Tells every open page to load itself again. */
    reload() {
      for (const response of open) response.write('data: reload\n\n');
    },
  };
}
