import type {Act, Value} from './act.js';
import {cookiesNamed, type Device} from './device.js';
import {put, written} from './shelf.js';

/**
 * An act taken down before the store was there to carry it out: a visitor may click, and leave, as soon
 * as there is something to click. It is kept the moment it is done; the store of this page, or of the
 * next one, carries it out with its own time and record id.
 */
export interface EarlyAct {
  /** The id of its record. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly changes: Readonly<Record<string, Value>>;
  readonly act: Act;
  /** What was decided on, to tell whether the store has the same before it: see `coverOf`. */
  readonly cover: string;
}

/** Characters of a cookie, for where localStorage is blocked; see `vault.ts`. */
const COOKIE_LIMIT = 3000;
/** Seconds. What nobody has carried out by then is asked again. */
const COOKIE_LIFE = 30 * 86400;

export const nameOf = (bundle: string) => `forthright.early.${bundle}`;

/** Those of this page, by bundle; also what could be kept nowhere else. */
export const here = new Map<string, EarlyAct[]>();

/** @returns whether it is kept for the next page too */
export function takeDown(device: Device, bundle: string, early: EarlyAct): boolean {
  here.set(bundle, [...(here.get(bundle) ?? []), early]);
  const name = nameOf(bundle);
  if (put(device, `${name}.${early.id}`, written(early))) return true;
  // The words shown are long, and not what is decided.
  const brief = {...early, act: {...early.act, shown: undefined}};
  const text = encodeURIComponent(written([...cookieActs(device, name), brief]));
  if (text.length > COOKIE_LIMIT) return false;
  write(device, `${name}=${text}`, COOKIE_LIFE);
  return cookiesNamed(device, name).includes(text);
}

/**
 * Tells bundles apart by what is decided on, without looking into it: where the store has another one
 * before it than the visitor had, what she granted counts as given to something else.
 *
 * @param bundle - as parsed
 */
export function coverOf(bundle: object): string {
  const {choices, purposes, recipients, storage, policy} = bundle as Record<string, unknown>;
  const {version} = Object(policy) as Record<string, unknown>;
  const text = written([version, choices, purposes, recipients, storage]);
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

/** @returns the acts in cookies of a name */
export const cookieActs = (device: Device, name: string) =>
  cookiesNamed(device, name).flatMap((text) => {
    try {
      return actsIn(decodeURIComponent(text));
    } catch {
      return [];
    }
  });

/** @param life - in seconds; 0 takes the cookie away */
export const write = (device: Device, pair: string, life: number) =>
  device.writeCookie(
    `${pair}; Path=/; SameSite=Lax; Max-Age=${life}${device.secure ? '; Secure' : ''}`,
  );

/** Storage is shared with the whole page: what is no act is left out. */
export function actsIn(text: string): EarlyAct[] {
  try {
    return (JSON.parse(text) as Partial<EarlyAct>[]).filter((each): each is EarlyAct => {
      const {id, at, changes, act, cover} = each ?? {};
      const isWhole = /^[\w-]{36}$/.test(String(id)) && Number(at) > 0 && typeof cover === 'string';
      return isWhole && Object(changes) === changes && Object(act) === act;
    });
  } catch {
    return [];
  }
}
