import type {Problem} from '../bundle/problem.js';
import type {StorageItem} from '../bundle/types.js';
import {isBounded, isNamed, isOurs} from '../gate/names.js';

/** A cookie as a browser tells of it; not every one says when it ends, and those that do say null for its own end. */
interface LiveCookie {
  readonly name?: string;
  /** In milliseconds since 1970. */
  readonly expires?: number | null;
}

/** What browsers have as `cookieStore` (Cookie Store API), as far as it is used. */
export interface LiveCookies extends EventTarget {
  getAll(): Promise<readonly LiveCookie[]>;
}

/** What a date can be at most, in milliseconds since 1970. */
const LATEST = 8.64e15;

/** Milliseconds by which clocks of a server and a browser may differ. */
const LEEWAY = 60_000;

/**
 * Which cookies of this page live longer than is declared: past the browser's own end where they are said to go with it,
 * or past the time that is stated. A cookie that no item names is held against those that name none. What scripts cannot
 * see (`HttpOnly`, of other sites) is not looked at.
 *
 * @param storage - as the bundle declares it, all of it
 * @param cookies - what the browser holds now
 * @param now - in milliseconds since 1970
 */
export function overlong(
  storage: readonly StorageItem[],
  cookies: readonly LiveCookie[],
  now: number,
): readonly Problem[] {
  const declared = storage
    .map((item, index) => ({...item, index}))
    .filter(({type}) => type === 'cookie');
  return cookies.flatMap(({name = '', expires}): Problem[] => {
    if (typeof expires !== 'number' || !(expires < LATEST) || isOurs(name)) return [];
    const fits = ({maxAgeSeconds}: Pick<StorageItem, 'maxAgeSeconds'>) =>
      maxAgeSeconds === undefined ||
      (maxAgeSeconds > 0 && expires <= now + maxAgeSeconds * 1000 + LEEWAY);
    const named = declared.filter(
      ({identifier}) =>
        identifier !== undefined && isBounded(identifier) && isNamed(identifier, name),
    );
    const unnamed = ({identifier, party}: Pick<StorageItem, 'identifier' | 'party'>) =>
      identifier === undefined && party === 'first';
    const meant = named.length ? named : declared.filter(unnamed);
    const longest = [...meant].sort((a, b) => b.maxAgeSeconds! - a.maxAgeSeconds!)[0];
    if (!longest || meant.some(fits)) return [];
    const {index, maxAgeSeconds} = longest;
    const kept = maxAgeSeconds ? `for ${maxAgeSeconds} s at most` : 'until the browser closes';
    const found = `found one that is kept until ${new Date(expires).toISOString()}`;
    const problem = `expected the cookie "${name}" to be kept ${kept}, ${found}`;
    return [{problem, path: `/storage/${index}/maxAgeSeconds`, severity: 'warning'}];
  });
}

/**
 * Tells of each cookie that lives longer than is declared, once, those included that are set later. Tells nothing
 * where the browser does not say how long cookies live.
 *
 * @param cookies - `cookieStore`; undefined where there is none
 * @param now - in milliseconds since 1970
 * @returns a function that ends it
 */
export function watchLifetimes(
  storage: readonly StorageItem[],
  report: (problem: Problem) => void,
  cookies = (globalThis as {cookieStore?: Partial<LiveCookies>}).cookieStore,
  now: () => number = Date.now,
): () => void {
  const told = new Set<string>();
  let isOver = false;
  const look = async () => {
    // Where a page may not look, such as in a sandboxed frame, or has something else of that name, there is nothing to be said.
    const held = await Promise.resolve()
      .then(() => cookies?.getAll?.())
      .catch(() => undefined);
    if (isOver || !Array.isArray(held)) return;
    for (const problem of overlong(storage, held as readonly LiveCookie[], now())) {
      const key = problem.problem.split(', found')[0]!;
      if (!told.has(key)) report(problem);
      told.add(key);
    }
  };
  const onChange = () => void look();
  cookies?.addEventListener?.('change', onChange);
  onChange();
  return () => {
    isOver = true;
    cookies?.removeEventListener?.('change', onChange);
  };
}
