import {followTabs, type Follower} from './tabs.js';

/** All that the store knows of the page, the browser and the clock. No call ever throws. */
export interface World {
  /** @returns all cookies of the page, as `document.cookie` has them; empty where they are blocked */
  readCookies(): string;
  /** @param cookie - one cookie with its attributes; dropped where cookies are blocked */
  writeCookie(cookie: string): void;
  /** @returns localStorage, of which every call can throw; undefined where it is blocked */
  storage(): Storage | undefined;
  /** @returns milliseconds since 1970 */
  now(): number;
  /** @returns a random UUID, version 4 */
  uuid(): string;
  /** Whether the page came over https, so that cookies are marked Secure. */
  readonly secure: boolean;
  /** @returns the Global Privacy Control signal; undefined where the browser knows none */
  gpc(): boolean | undefined;
  /** @returns what keeps two tabs from doing one thing twice; undefined on plain http */
  locks(): Pick<LockManager, 'request'> | undefined;
  /**
   * Tells of answers that other tabs store, and other tabs of ours.
   *
   * @param name - the same in all tabs
   * @param changed - called when another tab has stored something, or this page came back from the
   *   back/forward cache
   */
  follow(name: string, changed: () => void): Follower;
}

type BrowserPage = Window & typeof globalThis;

/** The page that this code runs in; elsewhere (on a server) a world where nothing can be stored. */
export function browserWorld(page: BrowserPage = globalThis as BrowserPage): World {
  // Taken from the prototype: an image named "cookie" hides document.cookie.
  const cookie = attempt(() => Object.getOwnPropertyDescriptor(page.Document.prototype, 'cookie'));
  return {
    readCookies: () => attempt(() => cookie?.get?.call(page.document) as string) ?? '',
    writeCookie: (text) => attempt(() => cookie?.set?.call(page.document, text)),
    storage: () => attempt(() => page.localStorage),
    now: () => page.Date.now(),
    uuid: () => attempt(() => page.crypto.randomUUID()) ?? uuid(page),
    secure: attempt(() => page.location.protocol) === 'https:',
    gpc: () => {
      const value = attempt(
        () => (page.navigator as {globalPrivacyControl?: unknown}).globalPrivacyControl,
      );
      return typeof value === 'boolean' ? value : undefined;
    },
    locks: () => attempt(() => page.navigator.locks),
    follow: (name, changed) => followTabs(page, name, changed),
  };
}

/**
 * A world that also knows what the request for the page said of Global Privacy Control. One word for it
 * is enough; a word against it counts only where nobody says otherwise.
 */
export const withGpc = (world: World, header: () => boolean | undefined): World => ({
  ...world,
  gpc: () => {
    const said = [world.gpc(), header()];
    return said.includes(true) || (said.includes(false) ? false : undefined);
  },
});

function attempt<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/** RFC 9562, for pages over plain http, which have no randomUUID. */
function uuid(page: BrowserPage): string {
  const bytes = new Uint8Array(16);
  if (!attempt(() => page.crypto.getRandomValues(bytes))) {
    bytes.forEach((_, index) => (bytes[index] = Math.random() * 256));
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
