import {type Answer, join, NO_ANSWER, strict} from './answer.js';
import {bundleOf, decode, encode} from './answer-text.js';
import {cookiesNamed} from './cookies-named.js';
import {put, take} from './shelf.js';
import type {World} from './world.js';

/** Characters: browsers drop a cookie whose name and value exceed 4096 bytes, without a word. */
const COOKIE_LIMIT = 3000;

/**
 * Where the answer about one bundle is kept: a cookie; a mirror of it in localStorage that has room for
 * the long form; and in memory what could not be stored but must hold all the same.
 *
 * The cookie of another bundle is never written over, and what cannot be read (of a later format, or
 * damaged) only after a copy was put aside.
 */
export class Vault {
  /** What this page knows. */
  answer: Answer = NO_ANSWER;
  /** Whether it is the page's own bundle, whose cookie has the short name. */
  isPage = false;
  /** Where the page's own bundle comes from; empty where this is not about it. */
  page = '';
  /** The host's wish: until the browser is closed, in the cookie alone, and even if not stored. */
  isSession = false;
  /** The domain of the cookie; unset, this host only. */
  domain: string | undefined;

  readonly #world: World;
  readonly #bundle: string;
  readonly #key: string;

  constructor(world: World, bundle: string) {
    this.#world = world;
    this.#bundle = bundle;
    this.#key = `forthright.${bundle}`;
  }

  /** Seconds since 1970. */
  get now(): number {
    return Math.floor(this.#world.now() / 1000);
  }

  /**
   * Reads what is stored, and takes over what other tabs have decided since.
   *
   * @returns whether something that this page knows is missing there: two tabs wrote at once
   */
  read(): boolean {
    const {answer, isGone} = this.#load();
    this.answer = join(isGone ? this.#unstored(this.answer) : this.answer, answer);
    const isStored = ([key, {revision, state}]: [string, {revision: number; state: string}]) =>
      answer.entries.get(key)?.revision === revision && answer.entries.get(key)?.state === state;
    return !isGone && ![...this.answer.entries].every(isStored);
  }

  /**
   * Stores an answer and reads it back.
   *
   * @param resolved - what it allows, as text
   * @param life - in seconds
   * @returns whether everything that is new in it is stored
   */
  keep(answer: Answer, resolved: string, life: number): boolean {
    const stored = this.#load(this.#save(answer, resolved, life)).answer;
    const isStored =
      stored.sequence === answer.sequence &&
      [...answer.entries].every(
        ([key, {revision}]) =>
          revision < answer.revision || stored.entries.get(key)?.revision === revision,
      );
    const unstored = () => join(strict(this.answer), this.#unstored(answer));
    this.answer = isStored ? stored : join(stored, unstored());
    return isStored;
  }

  /** What is stored in full; undefined where no cookie holds it. */
  get stored(): Answer | undefined {
    const {answer, isGone} = this.#load();
    return isGone || answer.part ? undefined : answer;
  }

  /** Writes what a stored answer allows where the cookie says something else. */
  freshen(stored: Answer, resolved: string, life: number): void {
    const text = encode(this.#bundle, stored, resolved, COOKIE_LIMIT);
    const cookies = this.#world.readCookies();
    const held = cookiesNamed(cookies, this.#name(cookies));
    if (held.length && !held.includes(text)) this.#save(stored, resolved, life);
  }

  /** Of what is not stored, denials hold; grants only on the host's wish. */
  #unstored(answer: Answer): Answer {
    return this.isSession ? answer : strict(answer);
  }

  /**
   * With the cookie gone, only the denials of the mirror count: it is for the browser, or the visitor,
   * to let an answer end.
   */
  #load(cookies = this.#world.readCookies()): {answer: Answer; isGone: boolean} {
    const read = (text = '') => decode(this.#bundle, text, this.now) ?? [];
    const cookie = cookiesNamed(cookies, 'forthright', this.#key)
      .flatMap(read)
      .sort((a, b) => a.at - b.at)
      .reduce<Answer>(join, NO_ANSWER);
    const mirror = [take(this.#world, this.#key)].flatMap(read)[0] ?? NO_ANSWER;
    const isGone = !cookie.subject;
    const isWhole = mirror.subject === cookie.subject && mirror.revision >= cookie.revision;
    const long = cookie.part && isWhole ? mirror : strict(mirror, true);
    return {answer: {...join(long, cookie), part: cookie.part && !isWhole}, isGone};
  }

  /**
   * Where the cookie does not take it, the mirror gets nothing that releases anything.
   *
   * @returns the cookies read back
   */
  #save(answer: Answer, resolved: string, life: number): string {
    const world = this.#world;
    const text = encode(this.#bundle, answer, resolved, COOKIE_LIMIT);
    const before = world.readCookies();
    const name = this.#name(before);
    this.#putAside(`${name}.aside`, cookiesNamed(before, name)[0]);
    const domain = this.domain ? `; Domain=${this.domain}` : '';
    const write = (pair: string, life: string) => {
      world.writeCookie(
        `${pair}; Path=/; SameSite=Lax${life}${domain}${world.secure ? '; Secure' : ''}`,
      );
      return world.readCookies();
    };
    let after = write(`${name}=${text}`, this.isSession ? '' : `; Max-Age=${life}`);
    const isKept = cookiesNamed(after, name).includes(text);
    // It has become the page's own bundle: one cookie is enough.
    if (isKept && name !== this.#key && cookiesNamed(after, this.#key).length) {
      after = write(`${this.#key}=`, '; Max-Age=0');
    }
    if (!this.isSession) {
      this.#putAside(`${this.#key}.mirror-aside`, take(world, this.#key));
      put(world, this.#key, encode(this.#bundle, isKept ? answer : strict(answer)));
    }
    return after;
  }

  #putAside(key: string, text: string | undefined): void {
    if (text && !decode(this.#bundle, text, this.now)) put(this.#world, key, text);
  }

  /** The short name for the page's bundle, unless the answer about another one is there. */
  #name(cookies: string): string {
    const owner = bundleOf(cookiesNamed(cookies, 'forthright')[0]);
    const isOurs = owner === this.#bundle || (this.isPage && owner === undefined);
    return isOurs ? 'forthright' : this.#key;
  }
}
