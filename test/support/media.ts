import type {Page} from 'playwright-core';
import type {Demo} from './demo.js';

/** A visit to the magazine of the demo. */
export interface MediaVisit {
  readonly page: Page;
  /** What other origins were asked for: paths, in order. */
  readonly asked: string[];
  /** What the site itself was asked for: methods and paths, in order. */
  readonly own: string[];
}

/** All that a page can keep in a browser, by name, and what it has ever tried to. */
export interface Kept {
  readonly cookies: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly workers: number;
  readonly written: readonly string[];
}

/** What is kept before a visitor decides: the page's own place, which its server sets. */
export const KEPT_BEFORE: Kept = {
  cookies: ['steep_place'],
  local: [],
  session: [],
  databases: [],
  caches: [],
  workers: 0,
  written: [],
};

/** Notes every write, since what is taken back at once is not found afterwards. As text: the page knows no TypeScript. */
const NOTE_WRITES = `{
  const written = (globalThis.written = []);
  const note = (prototype, name) => {
    const own = prototype?.[name];
    if (own) prototype[name] = function (...given) {
      written.push(name + ' ' + String(given[0]));
      return own.apply(this, given);
    };
  };
  note(Storage.prototype, 'setItem');
  note(IDBFactory.prototype, 'open');
  note(globalThis.CacheStorage?.prototype, 'open');
  note(globalThis.CookieStore?.prototype, 'set');
  const {get, set} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    enumerable: true,
    get,
    set(text) {
      written.push('cookie ' + String(text).split('=')[0]);
      set.call(this, text);
    },
  });
}`;

/** Opens the magazine as somebody of whom nothing is known. */
export async function openMedia(
  demo: Demo,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<MediaVisit> {
  const page = await demo.newPage({allow: [/ERR_FAILED|theirs|ERR_BLOCKED/]});
  const asked: string[] = [];
  const own: string[] = [];
  page.context().on('request', (request) => {
    const {origin, protocol, pathname, search} = new URL(request.url());
    if (origin === demo.origin) own.push(`${request.method()} ${pathname}${search}`);
    else if (!/^(data|about|blob):$/.test(protocol)) asked.push(pathname + search);
  });
  await page.addInitScript(NOTE_WRITES);
  await prepare(page);
  await page.goto('/media/');
  return {page, asked, own};
}

/** A button of the banner. */
export const answer = (page: Page, name: string) =>
  page.locator('consent-banner').getByRole('button', {name, exact: true});

/** What the tags of the page have done. */
export const told = (page: Page) =>
  page.evaluate(() => (globalThis as {told?: string[]}).told ?? []);

/** Does what a reader does without deciding: reads on, waits, looks at everything. */
export async function read(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Read on', exact: true}).press('Enter');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(300);
}

export async function keptIn(page: Page): Promise<Kept> {
  const cookies = (await page.context().cookies()).map(({name}) => name).sort();
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage).sort(),
    session: Object.keys(sessionStorage).sort(),
    databases: (await indexedDB.databases()).map(({name}) => name ?? ''),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    written: [...(globalThis as never as {written: string[]}).written],
  }));
  return {cookies, ...kept};
}
