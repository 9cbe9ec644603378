import type {Follower} from '../../src/consent/tabs.js';
import type {World} from '../../src/consent/world.js';

interface Cookie {
  text: string;
  /** Milliseconds since 1970; Infinity for a session cookie. */
  ends: number;
}

/** What the browser of one visitor does with what is stored. `drop`: writes vanish without a word. */
export type Fault = 'none' | 'drop' | 'throw' | 'absent';

/**
 * A browser of one visitor: a cookie jar, localStorage, a clock, and tabs that hear of each other.
 * Everything can be made to fail the way browsers do.
 */
export class FakeBrowser {
  now = Date.parse('2026-11-22T12:00:00Z');
  gpc: boolean | undefined;
  secure = true;
  cookieFault: Fault = 'none';
  storageFault: Fault = 'none';
  /** Characters that localStorage holds. */
  quota = 5_000_000;
  /** Whether tabs hear of each other at once. */
  live = true;
  readonly cookies = new Map<string, Cookie>();
  readonly writes: string[] = [];
  readonly stored = new Map<string, string>();
  readonly #followers = new Set<{name: string; changed: () => void; world: object}>();
  #ids = 0;

  /** A tab of this browser. */
  world(): World {
    const world: World = {
      readCookies: () => this.#readCookies(),
      writeCookie: (text) => this.#writeCookie(text),
      storage: () => this.#storage(),
      now: () => this.now,
      uuid: () => `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}`,
      secure: this.secure,
      gpc: () => this.gpc,
      locks: () => undefined,
      follow: (name, changed) => this.#follow(world, name, changed),
    };
    return world;
  }

  /** The other tabs read again, as they do when they hear of a change. */
  wake(): void {
    for (const {changed} of [...this.#followers]) changed();
  }

  set cookie([name, text]: [string, string]) {
    this.cookies.set(name, {text, ends: Infinity});
  }

  cookieText(name = 'forthright'): string | undefined {
    return this.cookies.get(name)?.text;
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
  }

  #readCookies(): string {
    if (this.cookieFault === 'throw' || this.cookieFault === 'absent') return '';
    return [...this.cookies]
      .filter(([, {ends}]) => ends > this.now)
      .map(([name, {text}]) => `${name}=${text}`)
      .join('; ');
  }

  #writeCookie(cookie: string): void {
    this.writes.push(cookie);
    if (this.cookieFault !== 'none') return;
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', ...rest] = pair.split('=');
    if (pair.length > 4096 || /[^\x20-\x7e]|[",\\]/.test(pair)) return;
    const maxAge = attributes.find((each) => each.startsWith('Max-Age='))?.slice(8);
    const life = maxAge === undefined ? Infinity : Math.min(Number(maxAge), 400 * 86400) * 1000;
    this.cookies.set(name, {text: rest.join('='), ends: this.now + life});
  }

  #storage(): Storage | undefined {
    if (this.storageFault === 'absent') return undefined;
    const target = Object.fromEntries(this.stored) as unknown as Storage;
    const check = () => {
      if (this.storageFault === 'throw') throw new DOMException('blocked', 'SecurityError');
    };
    const define = (name: string, value: unknown) =>
      Object.defineProperty(target, name, {value, enumerable: false});
    define('getItem', (key: string) => (check(), this.stored.get(key) ?? null));
    define('removeItem', (key: string) => {
      check();
      if (this.storageFault !== 'drop') this.stored.delete(key);
    });
    define('setItem', (key: string, text: string) => {
      check();
      if (this.storageFault === 'drop') return;
      const size = [...this.stored].reduce(
        (sum, [each, {length}]) => sum + each.length + length,
        0,
      );
      if (size + key.length + text.length > this.quota) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      this.stored.set(key, text);
    });
    return target;
  }

  #follow(world: object, name: string, changed: () => void): Follower {
    const follower = {name, changed, world};
    this.#followers.add(follower);
    return {
      tell: () => {
        if (!this.live) return;
        for (const other of [...this.#followers]) {
          if (other.name === name && other.world !== world) other.changed();
        }
      },
      stop: () => void this.#followers.delete(follower),
    };
  }
}
