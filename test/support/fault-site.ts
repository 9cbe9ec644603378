import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {after, afterEach} from 'node:test';
import {fileURLToPath} from 'node:url';
import {chromium, type BrowserContext, type Page} from 'playwright-core';
import type {Forthright} from '../../src/api.js';
import {CHROMIUM_ADVICE, CHROMIUM_FLAGS, findChromium} from './browsers.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES: Record<string, string> = {'.js': 'text/javascript', '.json': 'application/json'};

/** What the site answers when it is asked for its bundle. */
export type Answer = (response: ServerResponse, bundle: object) => void;

export const BUNDLE = {
  format: 1,
  id: 'site',
  provider: {name: 'Site'},
  policy: {title: 'Privacy', language: 'en', version: '1', sections: []},
  choices: [
    {id: 'analytics', kind: 'consent', label: 'Count my visits', purposes: ['usage']},
    {id: 'sale', kind: 'opt-out', label: 'Sell data', optOutOf: ['sale'], purposes: ['selling']},
  ],
  purposes: [
    {id: 'usage', name: 'Counting visits'},
    {id: 'selling', name: 'Selling'},
  ],
  regimes: [{id: 'gdpr', regions: ['*'], model: 'opt-in'}],
};

const POLICY = `default-src 'none'; script-src 'self' 'nonce-x'; style-src 'self'; connect-src 'self'; frame-src *; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`;

const html = (body: string) => `<!doctype html><html lang="en"><title>Site</title>
<link rel="policy-bundle" href="/privacy.json"><link rel="icon" href="data:,">
<script type="module" src="/cdn/forthright.js"></script>
<script type="module" nonce="x">import {forthright} from '/cdn/forthright.js'; Object.assign(window, {forthright});</script>
<main>${body}</main>`;

/** Leaves by the click that decides: the page is gone as soon as the handler returns. */
const leaving = (value: string) =>
  html(`<a href="/">Leave</a>
<script nonce="x">document.querySelector('a').onclick = () => window.forthright.consent.${value}();</script>`);

/** A page that has painted something to click, and loaded nothing of ours but the front. */
const EARLY = `<!doctype html><html lang="en"><title>Site</title><link rel="icon" href="data:,"><a href="/">Accept and leave</a>
<script type="module" nonce="x">
import {frontOf} from '/consent/front.js';
import {browserDevice} from '/consent/device.js';
const bundle = await (await fetch('/privacy.json')).json();
const front = frontOf(bundle, browserDevice());
const said = {label: 'Accept all', trusted: true, language: 'en', shown: ''};
document.querySelector('a').onclick = () => front.decideAll('granted', said);
document.body.dataset.ready = String(front.state.prompt);
</script>`;

const PAGES: Record<string, (url: URL) => string> = {
  '/': () => html('<opt-out-controls></opt-out-controls><a href="/plain">Plain</a>'),
  '/plain': () =>
    '<!doctype html><html lang="en"><title>Plain</title><link rel="icon" href="data:,"><p>Plain.',
  '/accepting': () => leaving('acceptAll'),
  '/rejecting': () => leaving('rejectAll'),
  '/early': () => EARLY,
  '/frames': (url) =>
    `<!doctype html><html lang="en"><title>Frames</title><link rel="icon" href="data:,">
<iframe title="one" sandbox="allow-scripts" src="/"></iframe><iframe title="other" src="http://localhost:${url.port}/"></iframe>`,
};

/** What may come instead of a bundle. */
export const OUTAGES: [string, Answer][] = [
  ['500', (response) => void response.writeHead(500).end()],
  ['404', (response) => void response.writeHead(404).end()],
  [
    'an HTML page with 200',
    (response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><p>Log in to this network');
    },
  ],
  [
    'JSON that is cut off',
    (response, bundle) => void response.end(JSON.stringify(bundle).slice(0, 90)),
  ],
  [
    'a later format',
    (response, bundle) => void response.end(JSON.stringify({...bundle, format: 2})),
  ],
  ['a connection that breaks', (response) => void response.destroy()],
  [
    'another bundle',
    (response, bundle) => void response.end(JSON.stringify({...bundle, id: 'other'})),
  ],
  [
    'a bundle without its choices',
    (response, bundle) => void response.end(JSON.stringify({...bundle, choices: [], purposes: []})),
  ],
];

/** A site of its own for tests of faults, and a Chromium that keeps pages in the back/forward cache. */
export async function openFaultSite() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(CHROMIUM_ADVICE);
  let answer: Answer | undefined;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    const page = PAGES[url.pathname]?.(url);
    if (page !== undefined) {
      response.setHeader('Content-Security-Policy', POLICY);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
    } else if (url.pathname === '/privacy.json') {
      response.setHeader('Content-Type', 'application/json');
      if (answer) answer(response, BUNDLE);
      else response.end(JSON.stringify(BUNDLE));
    } else {
      const path = normalize(join(DIST, url.pathname));
      readFile(path).then(
        (file) => {
          response.setHeader('Content-Type', TYPES[extname(path)] ?? 'text/plain');
          response.end(file);
        },
        () => void response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((done) => server.listen(0, done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath,
    args: CHROMIUM_FLAGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const contexts: BrowserContext[] = [];
  const uncaught: string[] = [];
  afterEach(async () => {
    answer = undefined;
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    assert.deepEqual(uncaught.splice(0), [], 'exceptions escaped to the page');
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  return {
    origin,
    /** A visitor: her tabs share what is stored. */
    async visitor(): Promise<BrowserContext> {
      const context = await browser.newContext({baseURL: origin});
      context.setDefaultTimeout(10_000);
      context.on('weberror', (event) => void uncaught.push(event.error().message));
      contexts.push(context);
      return context;
    },
    /** How the site answers for its bundle until the test is over. */
    answering(how: Answer | undefined): void {
      answer = how;
    },
  };
}

/** Waits until a page has read its bundle. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'forthright' in window);
  await page.evaluate(async () => void (await window.forthright.consent.ready));
}

/** What would be released. */
export const released = (page: Page) =>
  page.evaluate(() =>
    ['analytics', 'sale'].filter((choice) => window.forthright.consent.granted({choice})),
  );

declare global {
  interface Window {
    forthright: Forthright;
  }
}
