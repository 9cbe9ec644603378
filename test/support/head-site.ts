import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {choicesSlice} from '../../src/bundle/slice.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {launchChromium} from './launch.js';

const CDN = new URL('../../dist/cdn/', import.meta.url).pathname;
const NONCE = 'bm9uY2U';

/** What runs is what has the nonce; and nothing is made of strings but what Lit makes. */
export const STRICT = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}'`,
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

export const BUNDLE = {
  format: 1,
  id: 'shop',
  provider: {name: 'Shop'},
  policy: {title: 'Privacy', language: 'en', sections: []},
  choices: [
    {id: 'count', label: 'Counting visits', kind: 'consent', purposes: ['count']},
    {id: 'ads', label: 'Advertising', kind: 'consent', purposes: ['ads']},
    {id: 'sale', label: 'Sale', kind: 'opt-out', optOutOf: ['sale', 'sharing']},
  ],
  purposes: [
    {id: 'count', name: 'Counting', category: 'analytics'},
    {id: 'ads', name: 'Advertising', category: 'marketing'},
  ],
  regimes: [
    {id: 'gdpr', regions: ['EEA'], model: 'opt-in'},
    {id: 'ccpa', regions: ['US-CA'], model: 'opt-out', honours: ['gpc']},
  ],
};

/** A page: what its head.js is called, what that tag says, what stands behind that tag, and what stands in the body. */
export interface Sheet {
  readonly name?: string;
  readonly tag?: string;
  readonly head?: string;
  /** In pieces, which the server sends one after the other. */
  readonly body?: string | readonly string[];
  readonly csp?: string;
}

export interface HeadSite {
  readonly origin: string;
  /** Where what is tagged writes down that it ran. */
  readonly sheets: Map<string, Sheet>;
  open(path: string, context?: BrowserContext): Promise<Page>;
  /** A visitor of whom nothing is known. */
  visitor(): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Every script of these pages has the nonce. */
export const nonced = (markup: string) =>
  markup.replace(/<script(?! nonce)/g, `<script nonce="${NONCE}"`);

const start = ({name = 'head.js', tag = 'data-bundle="/privacy.json"', head = ''}: Sheet) =>
  nonced(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<script src="/forthright/${name}" ${tag}></script>${head}
<script type="module" src="/forthright/forthright.js"></script></head><body>`);

async function jsonAt(pathname: string): Promise<unknown> {
  if (pathname === '/choices.json') return choicesSlice(BUNDLE as unknown as PolicyBundle);
  return pathname === '/other.json' ? {...BUNDLE, id: 'other'} : BUNDLE;
}

export async function openHeadSite(): Promise<HeadSite> {
  const browser = await launchChromium();
  const sheets = new Map<string, Sheet>();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const sheet = sheets.get(pathname);
    if (sheet) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (sheet.csp) response.setHeader('Content-Security-Policy', sheet.csp);
      const pieces = [sheet.body ?? ''].flat();
      response.write(start(sheet));
      const next = () => {
        const piece = pieces.shift();
        if (piece === undefined) return void response.end('</body></html>');
        response.write(nonced(piece));
        setTimeout(next, pieces.length ? 150 : 0);
      };
      next();
    } else if (pathname.endsWith('.json')) {
      response.setHeader('Content-Type', 'application/json');
      void jsonAt(pathname).then((json) => response.end(JSON.stringify(json)));
    } else {
      const file = pathname.replace('/forthright/', '').replace(/^head\..*js$/, 'head.js');
      readFile(join(CDN, file)).then(
        (content) => {
          const isScript = extname(pathname) === '.js';
          response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/plain');
          response.end(content);
        },
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const visitor = () => browser.newContext();
  return {
    origin,
    sheets,
    visitor,
    async open(path, context) {
      const page = await (context ?? (await visitor())).newPage();
      await page.goto(`${origin}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
