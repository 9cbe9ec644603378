import {storageOf} from '../bundle/governing.js';
import type {Reading} from '../bundle/read.js';
import type {StorageItem} from '../bundle/types.js';
import {RECIPIENT} from '../consent/answer.js';
import type {Decision} from '../consent/decision.js';
import type {Device} from '../consent/device.js';
import {cookieNames, dropCookie, isHttpOnly, type Place} from './cookies.js';
import {isBounded, isNamed, isOurs} from './names.js';
import {dropStored, storedNames} from './web-storage.js';

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

type Decisions = ReadonlyMap<string, Decision>;

/** How long deletion may take, and how long what was deleted is watched, in milliseconds. */
const LIMIT = 3000;
const WATCHED = 300;

/** @returns the items whose choice, or recipient, was allowed before and is not now */
export function itemsTakenBack(
  {bundle, index}: Reading,
  before: Decisions,
  now: Decisions,
): readonly StorageItem[] {
  const items = new Set<StorageItem>();
  for (const [key, {state}] of now) {
    if (state !== 'denied' || before.get(key)?.state === 'denied') continue;
    const choice = index.choices.get(key);
    if (choice && before.get(key)?.state === 'granted') {
      for (const item of storageOf(bundle, index, choice)) items.add(item);
      const deleted = choice.outcomes?.withdrawn?.deletes ?? [];
      for (const item of bundle.storage ?? []) if (deleted.includes(item.id)) items.add(item);
    }
    if (!key.startsWith(RECIPIENT)) continue;
    for (const item of bundle.storage ?? []) {
      const isFree = item.purposes.every((each) => index.purposes.get(each)?.required);
      if (item.recipient === key.slice(RECIPIENT.length) && !isFree) items.add(item);
    }
  }
  return [...items];
}

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

  const find = async (): Promise<Stored[]> => {
    const found = await Promise.all(
      reached.map(async ({item, identifier}) => {
        const names =
          item.type === 'cookie' ? cookieNames(device) : await storedNames(page, identifier);
        return [...new Set(names)]
          .filter((name) => isMeant(identifier, name))
          .map((name) => ({item: item.id, name}));
      }),
    );
    return found.flat();
  };
  const isCookie = new Set(items.flatMap(({id, type}) => (type === 'cookie' ? [id] : [])));
  const drop = (found: readonly Stored[]) =>
    Promise.all(
      found.map(async ({item, name}) => {
        if (isCookie.has(item)) dropCookie(device, name, place);
        else await dropStored(page, name);
      }),
    );

  const found = await within(find(), []);
  for (const {item, identifier} of reached) {
    const isExact = item.type === 'cookie' && !identifier.includes('*');
    if (isExact && isHttpOnly(device, identifier, place)) {
      blocked.push({item: item.id, name: identifier, why: 'http-only'});
    }
  }
  await within(drop(found), []);
  const first = await within(find(), found);
  // A script that is running can set it again.
  await new Promise((resolve) => setTimeout(resolve, WATCHED));
  const again = await within(find(), []);
  await within(drop(again), []);
  const is = (list: readonly Stored[], {item, name}: Stored) =>
    list.some((each) => each.item === item && each.name === name);
  const back = again.filter((each) => !is(first, each));
  const left = (await within(find(), first)).filter((each) => !is(back, each));
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

const within = <T>(work: Promise<T>, late: T): Promise<T> =>
  Promise.race([work, new Promise<T>((resolve) => setTimeout(resolve, LIMIT / 4, late))]);
