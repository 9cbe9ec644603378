import type {Device} from './device.js';
import {put, stringify} from './shelf.js';

/**
 * An answer taken down before the store was there to carry it out: a visitor may click, and leave, as soon
 * as there is something to click. It is kept the moment it is done; the store of this page, or of the
 * next one, carries it out with its own time and record id.
 */
export interface EarlyAct {
  /** The id of its record. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: 'granted' | 'denied';
  /** The ids of the choices that it is about. */
  readonly choices: readonly string[];
  /** What was decided on, to tell whether the store has the same before it: see `coverOf`. */
  readonly cover: string;
  readonly clicked: Clicked;
}

/** What a banner knows of a click on it; see `Act`. */
export interface Clicked {
  readonly label: string;
  readonly trusted: boolean;
  readonly language: string;
  readonly shown: string;
}

/** Seconds. What nobody has carried out by then is asked again. */
const COOKIE_LIFE = 30 * 86400;

/** What the names of all acts under a bundle begin with; the id of the act follows. */
export const nameOf = (bundle: string) => `forthright.early.${bundle}.`;

/** Those of this page as texts, by bundle; also what could be kept nowhere else. */
export const here = new Map<string, string[]>();

/** @returns whether it is kept for the next page too */
export function takeDown(device: Device, bundle: string, early: EarlyAct): boolean {
  const name = nameOf(bundle) + early.id;
  const text = textOf(early);
  here.set(bundle, [...(here.get(bundle) ?? []), text]);
  if (put(device, name, text)) return true;
  // The words shown are long, and not what is decided.
  const brief = encodeURIComponent(textOf({...early, clicked: {...early.clicked, shown: ''}}));
  write(device, `${name}=${brief}`, COOKIE_LIFE);
  return device.readCookies().includes(brief);
}

/** JSON, whatever the page has done to `toJSON` of arrays. */
const textOf = ({id, at, value, choices, cover, clicked}: EarlyAct) =>
  `[${[id, at, value, choices.join(), cover, clicked.label, clicked.trusted, clicked.language, clicked.shown].map((each) => stringify(each)).join()}]`;

/**
 * Tells bundles apart by what is decided on, without looking into it: where the store has another one
 * before it than the visitor had, what she granted counts as given to something else.
 *
 * @param bundle - as parsed
 */
export function coverOf(bundle: object): string {
  const {choices, purposes, recipients, storage, policy} = bundle as Record<string, unknown>;
  const {version} = Object(policy) as Record<string, unknown>;
  const text = stringify([version, choices, purposes, recipients, storage]);
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return text.length + '.' + hash;
}

/** @param life - in seconds; 0 takes the cookie away */
export const write = (device: Device, pair: string, life: number) =>
  device.writeCookie(
    `${pair}; Path=/; SameSite=Lax; Max-Age=${life}${device.secure ? '; Secure' : ''}`,
  );
