import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** No cache keeps anything, and pages may measure their memory. */
const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A file that was asked for, in bytes; `found` is false for one that is not there. */
export interface Asked {
  path: string;
  /** When, in milliseconds since 1970, with fractions. */
  at: number;
  found: boolean;
  type: string;
  raw: number;
  gzip: number;
  brotli: number;
}

/** Squeezed as tightly as it goes, once for each content. */
function squeezer() {
  const known = new Map<string, {gzip: number; brotli: Buffer}>();
  return (body: Buffer) => {
    const key = body.toString('latin1');
    let squeezed = known.get(key);
    if (!squeezed) {
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      };
      squeezed = {
        gzip: gzipSync(body, {level: 9}).length,
        brotli: brotliCompressSync(body, {params}),
      };
      known.set(key, squeezed);
    }
    return squeezed;
  };
}

export interface Served {
  origin: string;
  /** The files that were asked for since it was emptied; pages and their configuration are not among them. */
  log: Asked[];
  close: () => void;
}

/**
 * Serves folders and made-up answers on this machine.
 *
 * @param folders - by the start of their addresses
 * @param answer - what is answered instead of a file; undefined, the file
 */
export async function serve(
  folders: Readonly<Record<string, string>>,
  answer: (url: URL) => string | undefined,
): Promise<Served> {
  const log: Asked[] = [];
  const squeeze = squeezer();
  const fileAt = (path: string) => {
    const start = Object.keys(folders).find((each) => path.startsWith(each));
    return start && join(folders[start]!, normalize(`/${path.slice(start.length)}`));
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname;
    const at = performance.timeOrigin + performance.now();
    const made = answer(url);
    const file = made === undefined ? fileAt(path) : path;
    const type = TYPES[extname(path)] ?? 'text/html';
    if (made === undefined && !(file && existsSync(file))) {
      log.push({path, at, found: false, type, raw: 0, gzip: 0, brotli: 0});
      return void response.writeHead(404).end();
    }
    const body = made === undefined ? readFileSync(file!) : Buffer.from(made);
    const headers = {...HEADERS, 'content-type': `${type}; charset=utf-8`};
    // Pages and configurations go as they are, whether they stand in the page or are fetched.
    if (made !== undefined) return void response.writeHead(200, headers).end(body);
    const {gzip, brotli} = squeeze(body);
    log.push({path, at, found: true, type, raw: body.length, gzip, brotli: brotli.length});
    response.writeHead(200, {...headers, 'content-encoding': 'br'}).end(brotli);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {origin: `http://127.0.0.1:${port}`, log, close: () => void server.close()};
}
