// @ts-check
import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {basename, extname, join, relative, sep} from 'node:path';
import {HttpError} from './http.js';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Finds the file that a path names, below one folder and nowhere else.
 * @param {string} root absolute folder
 * @param {string} path decoded, as in the address
 * @returns {Promise<{file: string} | {folder: string}>} a file, or a folder that lacks its slash
 * @throws {HttpError} 404
 */
async function find(root, path) {
  const missing = new HttpError(404, `Nothing is served at ${path}`);
  const file = join(root, path);
  const below = relative(root, file).split(sep);
  if (file !== root && !file.startsWith(root.endsWith(sep) ? root : root + sep)) throw missing;
  if (below.some((part) => part.startsWith('.'))) throw missing;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    return path.endsWith('/') ? find(root, join(path, 'index.html')) : {folder: below.join('/')};
  }
  if (!found?.isFile() || !TYPES[extname(file)]) throw missing;
  return {file};
}

/** Parts of the library are named by what is in them, and never change. */
const UNCHANGING = /^part-\w+\.js$/;

/**
 * Answers with a file below a folder; a browser that has it already is told so.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root absolute folder
 * @param {string} path decoded, as in the address
 * @param {(page: string) => string} [onPage] what to make of an HTML page before it is sent
 * @throws {HttpError} 404
 */
export async function sendFile(request, response, root, path, onPage) {
  const found = await find(root, path);
  if ('folder' in found) {
    const location = `/${found.folder.split('/').map(encodeURIComponent).join('/')}/`;
    response.writeHead(308, {location}).end();
    return;
  }
  const type = /** @type {string} */ (TYPES[extname(found.file)]);
  let body = await readFile(found.file);
  if (onPage && type.startsWith('text/html')) body = Buffer.from(onPage(body.toString('utf8')));
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  response.setHeader('etag', tag);
  if (UNCHANGING.test(basename(found.file))) {
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  }
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {'content-type': type, 'content-length': body.length});
  response.end(request.method === 'HEAD' ? undefined : body);
}
