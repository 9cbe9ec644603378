import {attempt} from '../bundle/attempt.js';

/** The page, the browser and the clock, as far as reading an answer and writing one takes them. */
export interface Device {
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
}

type BrowserPage = Window & typeof globalThis;
type Signalling = {globalPrivacyControl?: unknown};

/** The page that this code runs in; elsewhere (on a server) a device where nothing can be stored. No call throws. */
export function browserDevice(page: BrowserPage = globalThis as BrowserPage): Device {
  // Taken from the prototype: an image named "cookie" hides document.cookie.
  const cookie = attempt(() => Object.getOwnPropertyDescriptor(page.Document.prototype, 'cookie'));
  return {
    readCookies: () => attempt(() => cookie?.get?.call(page.document) as string) ?? '',
    writeCookie: (text) => attempt(() => cookie?.set?.call(page.document, text)),
    storage: () => attempt(() => page.localStorage),
    now: () => page.Date.now(),
    uuid: () => uuid(page),
    secure: attempt(() => page.location.protocol) === 'https:',
    gpc: () =>
      [true, false].find(
        (value) => value === attempt(() => (page.navigator as Signalling).globalPrivacyControl),
      ),
  };
}

/** RFC 9562; by hand, since pages over plain http have no randomUUID. */
const uuid = (page: BrowserPage): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => {
    const [byte] = attempt(() => page.crypto.getRandomValues(new Uint8Array(1))) ?? [];
    return ((byte ?? Math.random() * 256) & 15).toString(16);
  });
