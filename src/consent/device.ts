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

/** The page that this code runs in; elsewhere (on a server) a device where nothing can be stored. No call throws. */
export function browserDevice(page: BrowserPage = globalThis as BrowserPage): Device {
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
  };
}

/** All values of one name: two paths or domains can each have their own. */
export const cookiesNamed = (device: Device, name: string): string[] =>
  device
    .readCookies()
    .split(/; */)
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));

export function attempt<T>(get: () => T): T | undefined {
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
