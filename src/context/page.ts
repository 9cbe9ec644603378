import type {Found, Reading} from '../bundle/read.js';
import type {ConsentStore} from '../consent/store.js';
import type {Ledger} from '../record/ledger.js';
import type {CallsNow} from './calls.js';
import type {Surface, Wanted} from './surfaces.js';

/** A store, who speaks for it, and what writes its records down. */
export interface HeldStore {
  readonly store: ConsentStore;
  /** What scripts can call of it. */
  readonly calls: CallsNow;
  /** The connected `<policy-bundle>` elements of this store; the first speaks for it. */
  readonly owners: Set<EventTarget>;
  /** Loaded at the first act, or when an earlier page left something to deliver. */
  ledger?: Promise<Ledger>;
}

/** A `<privacy-policy>` that stands in the page. */
export interface ShownPolicy {
  readonly bundleId: string;
  readonly element: Element;
}

/** What every element and every copy of the library on one page shares. */
export interface Page {
  /** Fetched bundles by absolute address, so that one address is fetched once. */
  readonly fetched: Map<string, Found>;
  readonly stores: Map<string, HeldStore>;
  /** The reading of the page's own bundle; its store follows this version. */
  pageReading?: Reading;
  readonly policies: Set<ShownPolicy>;
  /** What can be opened: banners and preferences that stand in the page. */
  readonly surfaces: Set<Surface>;
  /** What is to be opened as soon as it is there. */
  readonly wanted: Map<string, Wanted>;
  /** Fulfils when the first question of the page is painted, or there is none; what does not matter to it waits. */
  asking?: Promise<void>;
  /** Called whenever something is wanted, or a store or a policy joins or leaves the page. */
  readonly watchers: Set<() => void>;
  /** Readings whose problems have been reported. */
  readonly reported: WeakSet<object>;
}

const KEY = Symbol.for('forthright.page');
const holder = globalThis as {[KEY]?: Page};

/** Shared through the global symbol registry, so that two copies of the library agree. */
export const page: Page = (holder[KEY] ??= {
  fetched: new Map(),
  stores: new Map(),
  policies: new Set(),
  surfaces: new Set(),
  wanted: new Map(),
  watchers: new Set(),
  reported: new WeakSet(),
});
