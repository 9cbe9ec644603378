import type {StorageItem} from '../bundle/types.js';
import type {Device} from '../consent/device.js';
import {cookieNames, dropCookie, isHttpOnly, type Place} from './cookies.js';
import {isBounded, isNamed, isOurs} from './names.js';
import {dropKeys, dropStores, keysUnder, type Soon, storesUnder} from './web-storage.js';

/** One thing that is stored, or may be. */
export interface Stored {
  /** Id of the storage item. */
  readonly item: string;
  /** Its name on this device; as declared where it cannot be seen. */
  readonly name: string;
  /** Why it is still there, or may be. */
  readonly why?: 'third-party' | 'http-only' | 'not-script' | 'unbounded' | 'set-again' | undefined;
}

/** What came of a withdrawal. */
export interface Cleared {
  /** What was there, and is gone. */
  readonly cleared: readonly Stored[];
  /** What was there, and still is. */
  readonly residual: readonly Stored[];
  /** What no script of this page can reach. */
  readonly blocked: readonly Stored[];
}

/** How long deletion may take, and how long what was deleted is watched, in milliseconds. */
const LIMIT = 3000;
const WATCHED = 300;

/**
 * Deletes what is declared for items that were taken back, wherever a script of this page can reach it, and
 * looks whether it is gone. Names that are declared exactly for something else stay.
 *
 * @param items - what to delete
 * @param all - every item of the bundle
 */
export async function clear(
  items: readonly StorageItem[],
  all: readonly StorageItem[],
  device: Device,
  page: Window & typeof globalThis = globalThis as Window & typeof globalThis,
): Promise<Cleared> {
  const kept = new Set(all.filter((each) => !items.includes(each)).map((each) => each.identifier));
  const isMeant = (identifier: string, name: string) =>
    isNamed(identifier, name) && !isOurs(name) && (name === identifier || !kept.has(name));
  const place: Place = page.location;
  const blocked: Stored[] = [];
  const reached: {item: StorageItem; identifier: string}[] = [];
  for (const item of items) {
    const {identifier, type, party} = item;
    if (identifier === undefined) continue;
    const block = (why: Stored['why']) => blocked.push({item: item.id, name: identifier, why});
    if (!isHere(item, place)) block('third-party');
    else if (type !== 'cookie' && type !== 'web')
      block(party === 'third' ? 'third-party' : 'not-script');
    else if (!isBounded(identifier)) block('unbounded');
    else reached.push({item, identifier});
  }

  const until = Date.now() + LIMIT - 2 * WATCHED;
  const soon: Soon = (work) =>
    Promise.race([
      work,
      new Promise<undefined>((resolve) => setTimeout(resolve, until - Date.now())),
    ]);
  const isCookie = new Set(items.flatMap(({id, type}) => (type === 'cookie' ? [id] : [])));
  const named = ({item, identifier}: (typeof reached)[number], names: readonly string[]) =>
    [...new Set(names)]
      .filter((name) => isMeant(identifier, name))
      .map((name): Stored => ({item: item.id, name}));
  /** Cookies and keys, which are told at once. */
  const seen = (each: (typeof reached)[number]) =>
    isCookie.has(each.item.id) ? cookieNames(device) : keysUnder(page, each.identifier);
  /** Names of databases and caches, as far as they were ever told. */
  const stores = new Set<string>();
  /** All that is there; what is not told in time is taken to be there as before. */
  const find = async (before: readonly Stored[]): Promise<Stored[]> => {
    const found = reached.map(async (each) => {
      if (isCookie.has(each.item.id)) return named(each, seen(each));
      const {names, isPartial} = await storesUnder(page, each.identifier, soon);
      for (const name of names) stores.add(name);
      const last = before.flatMap(({item, name}) =>
        isPartial && item === each.item.id && stores.has(name) ? name : [],
      );
      return named(each, [...seen(each), ...names, ...last]);
    });
    return (await Promise.all(found)).flat();
  };
  const dropSeen = ({item, name}: Stored) =>
    isCookie.has(item) ? dropCookie(device, name, place) : dropKeys(page, name);
  const drop = (found: readonly Stored[]) => {
    found.forEach(dropSeen);
    const stored = found.filter(({item}) => !isCookie.has(item));
    return Promise.all(stored.map(({name}) => dropStores(page, name, soon)));
  };
  const is = (list: readonly Stored[], {item, name}: Stored) =>
    list.some((each) => each.item === item && each.name === name);

  // The visitor may leave at once.
  const atOnce = reached.flatMap((each) => named(each, seen(each)));
  atOnce.forEach(dropSeen);
  for (const {item, identifier} of reached) {
    const isExact = item.type === 'cookie' && !identifier.includes('*');
    if (isExact && isHttpOnly(device, identifier, place)) {
      blocked.push({item: item.id, name: identifier, why: 'http-only'});
    }
  }
  const more = await find([]);
  const found = [...atOnce, ...more.filter((each) => !is(atOnce, each))];
  await drop(found);
  const first = await find(found);
  // A script that is running can set it again.
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  const again = await find(first);
  await drop(again);
  const back = again.filter((each) => !is(first, each));
  const left = (await find(first)).filter((each) => !is(back, each));
  return {
    cleared: found.filter((each) => !is(left, each) && !is(back, each)),
    residual: [...left, ...back.map((each): Stored => ({...each, why: 'set-again'}))],
    blocked,
  };
}

/** Whether an item is kept where a script of this page can reach it. */
function isHere({domains, party}: StorageItem, {hostname}: Place): boolean {
  const isOf = (domain: string) => {
    const bare = domain.replace(/^\*?\./, '');
    return hostname === bare || hostname.endsWith(`.${bare}`);
  };
  return domains?.length ? domains.some(isOf) : party === 'first';
}
