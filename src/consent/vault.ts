import {type Answer, join, NO_ANSWER, only, withoutGrants} from './answer.js';
import {bundleOf, decode, encode, type Resolved} from './answer-text.js';
import {put, take} from './shelf.js';
import type {World} from './world.js';

/** Characters: browsers drop a cookie whose name and value exceed 4096 bytes, without a word. */
const COOKIE_LIMIT = 3000;

/** How an answer is kept, as the host wishes. */
export interface Keeping {
  /** Whether this is the page's own bundle, whose cookie has the short name. */
  page: boolean;
  /** Until the browser is closed, in the cookie alone. */
  session: boolean;
  /** The domain of the cookie; unset, this host only. */
  domain: string | undefined;
}

/** What was found. `gone`: no cookie was; the visitor or the browser has let the answer end. */
export interface Stored extends Answer {
  readonly gone: boolean;
}

/**
 * Where the answer about one bundle is kept: a cookie, and a mirror of it in localStorage that has room
 * for the long form. An answer of another bundle or of a format that is unknown is never overwritten
 * before a copy of it is put aside.
 */
export class Vault {
  readonly keeping: Keeping = {page: false, session: false, domain: undefined};
  readonly #world: World;
  readonly #bundle: string;
  readonly #key: string;

  constructor(world: World, bundle: string) {
    this.#world = world;
    this.#bundle = bundle;
    this.#key = `forthright.${bundle}`;
  }

  /**
   * What is stored. With the cookie gone, only the denials of the mirror count: it is for the browser,
   * or the visitor, to let an answer end.
   *
   * @param now - in seconds
   */
  load(now: number): Stored {
    const read = (text: string) => decode(this.#bundle, text, now) ?? [];
    const found = ['forthright', this.#key].flatMap((name) => this.#cookies(name)).flatMap(read);
    const cookie = found.sort((a, b) => a.at - b.at).reduce<Answer>(join, NO_ANSWER);
    const mirror = [take(this.#world, this.#key) ?? ''].flatMap(read)[0];
    const gone = !cookie.subject;
    if (gone) return {...(mirror ? only(mirror, 'denied') : NO_ANSWER), gone};
    const more = found.some((each) => each.more);
    if (!mirror) return {...cookie, gone, lost: more};
    const complete = mirror.subject === cookie.subject && mirror.revision >= cookie.revision;
    const long = more && complete ? mirror : only(mirror, 'denied');
    return {...join(long, cookie), gone, lost: more && !complete};
  }

  /**
   * @param answer - put into the cookie, and into the mirror; where the cookie does not take it, the
   *   mirror gets nothing that releases anything
   * @param resolved - what it allows
   * @param life - in seconds
   */
  save(answer: Answer, resolved: Resolved, life: number): void {
    const text = encode(this.#bundle, answer, resolved, COOKIE_LIMIT);
    const name = this.#name();
    const {session, domain} = this.keeping;
    this.#putAside(this.#cookies(name)[0], 'cookie', answer.at);
    this.#world.writeCookie(
      `${name}=${text}; Path=/; SameSite=Lax` +
        (session ? '' : `; Max-Age=${life}`) +
        (domain ? `; Domain=${domain}` : '') +
        (this.#world.secure ? '; Secure' : ''),
    );
    if (session) return;
    this.#putAside(take(this.#world, this.#key), 'mirror', answer.at);
    const kept = this.#cookies(name).includes(text) ? answer : withoutGrants(answer);
    put(this.#world, this.#key, encode(this.#bundle, kept));
  }

  #putAside(text: string | undefined, from: string, now: number): void {
    if (!text || decode(this.#bundle, text, now)) return;
    put(this.#world, `${this.#key}.${from}-aside`, text);
  }

  /** The short name for the page's bundle, unless the answer of another bundle is there. */
  #name(): string {
    const [first] = this.#cookies('forthright');
    const owner = first && bundleOf(first);
    if (owner === this.#bundle) return 'forthright';
    return this.keeping.page && owner === undefined ? 'forthright' : this.#key;
  }

  /** All values of one name: two paths or domains can each have their own. */
  #cookies(name: string): string[] {
    return this.#world
      .readCookies()
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${name}=`))
      .map((pair) => pair.slice(name.length + 1));
  }
}
