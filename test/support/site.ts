import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';

/** A page of a test: its markup, and what its answer carries. */
export interface SitePage {
  readonly html: string;
  readonly csp?: string;
}

const TYPES: Readonly<Record<string, string>> = {js: 'text/javascript', json: 'application/json'};

/**
 * A site with the built library at any folder, such as /one/ and /two/, for pages under headers of
 * their own.
 *
 * @param pages - by path
 * @param data - JSON documents, by path
 */
export async function startSite(
  pages: Readonly<Record<string, SitePage>>,
  data: Readonly<Record<string, unknown>>,
) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://site');
    const page = pages[pathname];
    if (page) {
      if (page.csp) response.setHeader('content-security-policy', page.csp);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="en"><title>A page</title>${page.html}</html>`);
      return;
    }
    response.setHeader('content-type', TYPES[pathname.split('.').pop() ?? ''] ?? 'text/plain');
    if (pathname in data) response.end(JSON.stringify(data[pathname]));
    else {
      const file = /^\/[\w-]+\/([\w.-]+)$/.exec(pathname)?.[1] ?? 'none';
      readFile(join('dist/cdn', file)).then(
        (body) => response.end(body),
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
