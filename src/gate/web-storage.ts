import {attempt} from '../bundle/attempt.js';
import {isNamed, isOurs} from './names.js';

type Page = Pick<
  Window & typeof globalThis,
  'localStorage' | 'sessionStorage' | 'indexedDB' | 'caches'
>;

const areas = (page: Page): Storage[] =>
  [attempt(() => page.localStorage), attempt(() => page.sessionStorage)].flatMap(
    (each) => each ?? [],
  );

/** Waits for an answer, but not for ever; undefined where it does not come in time. */
export type Soon = <T>(work: Promise<T>) => Promise<T | undefined>;

const isMeant = (identifier: string) => (name: string) =>
  isNamed(identifier, name) && !isOurs(name);

/** The keys under an identifier. */
export const keysUnder = (page: Page, identifier: string): string[] =>
  areas(page)
    .flatMap((area) => attempt(() => Object.keys(area)) ?? [])
    .filter(isMeant(identifier));

/** The databases and caches under an identifier, and whether more of them may be there that were not told in time. */
export async function storesUnder(page: Page, identifier: string, soon: Soon) {
  const [databases, caches] = await Promise.all([
    soon(settled(() => page.indexedDB.databases(), [])),
    soon(settled(() => page.caches.keys(), [])),
  ]);
  const all = [...(databases ?? []).flatMap(({name}) => name ?? []), ...(caches ?? [])];
  return {names: all.filter(isMeant(identifier)), isPartial: !databases || !caches};
}

/** Deletes what keys of that name hold. */
export function dropKeys(page: Page, name: string): void {
  for (const area of areas(page)) attempt(() => area.removeItem(name));
}

/** Deletes the database and cache of a name; a database that is in use goes when it no longer is. */
export async function dropStores(page: Page, name: string, soon: Soon): Promise<void> {
  const dropDatabase = async () => {
    const databases = await soon(settled(() => page.indexedDB.databases(), []));
    if (!databases?.some((each) => each.name === name)) return;
    await soon(
      new Promise<void>((done) => {
        const request = attempt(() => page.indexedDB.deleteDatabase(name));
        if (!request) return done();
        request.onsuccess = request.onerror = request.onblocked = () => done();
      }),
    );
  };
  await Promise.all([soon(settled(() => page.caches.delete(name), false)), dropDatabase()]);
}

/** A browser that has it not, or refuses it, keeps nothing there that a script could delete. */
async function settled<T>(ask: () => Promise<T>, refused: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return refused;
  }
}
