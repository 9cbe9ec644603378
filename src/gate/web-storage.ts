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

/** The names of all that is kept under an identifier: keys, databases and caches. */
export async function storedNames(page: Page, identifier: string): Promise<string[]> {
  const keys = areas(page).flatMap((area) => attempt(() => Object.keys(area)) ?? []);
  const databases = await settled(() => page.indexedDB.databases());
  const caches = await settled(() => page.caches.keys());
  const all = [...keys, ...(databases ?? []).flatMap(({name}) => name ?? []), ...(caches ?? [])];
  return [...new Set(all)].filter((name) => isNamed(identifier, name) && !isOurs(name));
}

/** Deletes what is kept under a name; a database that is in use goes when it no longer is. */
export async function dropStored(page: Page, name: string): Promise<void> {
  for (const area of areas(page)) attempt(() => area.removeItem(name));
  await settled(() => page.caches.delete(name));
  const databases = (await settled(() => page.indexedDB.databases())) ?? [];
  if (!databases.some((each) => each.name === name)) return;
  await new Promise<void>((done) => {
    const request = attempt(() => page.indexedDB.deleteDatabase(name));
    if (!request) return done();
    request.onsuccess = request.onerror = request.onblocked = () => done();
  });
}

/** A browser that has it not, or refuses it, keeps nothing there that a script could delete. */
async function settled<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
