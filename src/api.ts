import type {Result} from './consent/act.js';
import type {Change, PresentState} from './consent/change.js';
import type {Decision} from './consent/decision.js';
import type {ConsentStore} from './consent/store.js';
import type {Wishes} from './consent/wishes.js';
import {pageBundleUrl, sharedBundle} from './context/page-bundle.js';
import {type HeldStore, page} from './context/page.js';
import {openSurface, type SurfaceName} from './context/surfaces.js';
import type {HistoryItem} from './record/history.js';
import type {Ledger} from './record/ledger.js';

/** Who acts by a call: the host, or any program (`api`, the default). */
export interface CallOptions {
  readonly source?: 'host' | 'api';
}

/** What has been decided under one bundle, and the calls that decide. */
export interface Consent {
  /** Fulfils with the present state when there is an answer, or it is known that one must be asked. */
  readonly ready: Promise<PresentState>;
  /** The present state; undefined as long as no bundle has been read. */
  readonly state: PresentState | undefined;
  /** @returns what holds for a choice; `unset` where nothing is known of it */
  get(choice: string): Decision;
  /** @returns whether a choice, purpose or recipient is allowed; false where nothing is known of it */
  granted(query: {choice?: string; purpose?: string; recipient?: string}): boolean;
  /** Acts on a choice for the visitor, as what it is: the host's or another program's act. */
  set(choice: string, value: string, options?: CallOptions): Result;
  /** Decides several choices, or `recipient:ID`, and all that preferences show, as one act. */
  save(wishes: Wishes, options?: CallOptions): Result;
  /** Grants every consent that is asked for and every opt-out of law, as one act. */
  acceptAll(options?: CallOptions): Result;
  /** Denies the same, as one act. */
  rejectAll(options?: CallOptions): Result;
  /** Takes back everything that is allowed and can be refused, as one act. */
  withdrawAll(options?: CallOptions): Result;
  /** Sends the banner away without an answer, until it is time to ask again. */
  dismiss(): void;
  /** Turns a pending subscription into a confirmed one. */
  confirm(choice: string, options?: {request?: string; at?: string; by?: string}): Result;
  /** Opens a layer, now or as soon as its element is there. @returns whether it was opened at once */
  open(layer: SurfaceName, options?: {from?: Element}): boolean;
  /** What was decided on this device, when, on which version and by whom; the latest first. */
  history(): Promise<readonly HistoryItem[]>;
  /** Calls `listener` with every change from now on. @returns a function that ends this */
  subscribe(listener: (change: Change) => void): () => void;
}

/** What has been written down under one bundle on this device. */
export interface Records {
  /** The records that are still kept here, oldest first. */
  list(): Promise<ReturnType<Ledger['list']>>;
  /** Those that nobody has acknowledged yet. */
  pending(): Promise<ReturnType<Ledger['pending']>>;
  /** Whether each record is whole and follows the one before it. */
  verify(): ReturnType<Ledger['verify']>;
}

/** The calls of one bundle. */
export interface BundleCalls {
  readonly consent: Consent;
  readonly records: Records;
}

/** The calls of the page's bundle, and of any other by id. */
export interface Forthright extends BundleCalls {
  for(id: string): BundleCalls;
}

/** Nothing happened, since no bundle has been read yet. */
const NOTHING: Result = Object.freeze({recordId: '', persisted: false, changed: Object.freeze([])});

/** How a call of a script is written down. */
const callOf = (label: string, {source = 'api'}: CallOptions = {}) =>
  ({control: 'call', label, trusted: false, surface: 'script', source}) as const;

function calls(find: () => HeldStore | undefined): BundleCalls {
  const store = (): ConsentStore | undefined => find()?.store;
  const ledger = async (): Promise<Ledger> => {
    const held = await whenHeld(find);
    const {ledgerOf} = await import('./context/stores.js');
    const found = await ledgerOf(held);
    // An act whose record is not made yet is pending too.
    await found.settled;
    return found;
  };
  return {
    consent: {
      get ready() {
        return whenHeld(find).then(async ({store: held}) => {
          await held.ready;
          return held.presentState();
        });
      },
      get state() {
        return store()?.presentState();
      },
      get: (choice) => store()?.get(choice) ?? {choice, state: 'unset', source: 'policy'},
      granted: (query) => store()?.granted(query) ?? false,
      set: (choice, value, options) => store()?.set(choice, value, options) ?? NOTHING,
      save: (wishes, options) => store()?.save(wishes, callOf('save', options)) ?? NOTHING,
      acceptAll: (options) => store()?.acceptAll(callOf('acceptAll', options)) ?? NOTHING,
      rejectAll: (options) => store()?.rejectAll(callOf('rejectAll', options)) ?? NOTHING,
      withdrawAll: (options) => store()?.withdrawAll(callOf('withdrawAll', options)) ?? NOTHING,
      dismiss: () => store()?.dismiss(),
      open(layer, {from} = {}) {
        const held = store();
        if (held) return openSurface(layer, held.id, from);
        void whenHeld(find).then(({store: late}) => openSurface(layer, late.id, from));
        return false;
      },
      async history() {
        const [held, found] = [await whenHeld(find), await ledger()];
        const {historyOf} = await import('./record/history.js');
        return historyOf(held.store, found);
      },
      confirm: (choice, options) => store()?.confirm(choice, options) ?? NOTHING,
      subscribe(listener) {
        let stopped = false;
        let stop = () => {};
        void whenHeld(find).then((held) => {
          if (!stopped) stop = held.store.subscribe(listener);
        });
        return () => {
          stopped = true;
          stop();
        };
      },
    },
    records: {
      list: async () => (await ledger()).list(),
      pending: async () => (await ledger()).pending(),
      verify: async () => (await ledger()).verify(),
    },
  };
}

/** Waits for a store; asks for the page's own bundle when no element does. */
function whenHeld(find: () => HeldStore | undefined): Promise<HeldStore> {
  const held = find();
  if (held) return Promise.resolve(held);
  return new Promise((resolve) => {
    const watch = () => {
      const found = find();
      if (!found) return;
      page.watchers.delete(watch);
      resolve(found);
    };
    page.watchers.add(watch);
    void openPageBundle();
  });
}

async function openPageBundle(): Promise<void> {
  const url = typeof document === 'undefined' ? undefined : pageBundleUrl();
  if (url === undefined) return;
  const reading = await sharedBundle(url).read();
  if (!reading.bundle) return;
  const {storeFor} = await import('./context/stores.js');
  storeFor(reading);
}

/** The page's own bundle where it names one, else the first that an element has read. */
function pageHeld(): HeldStore | undefined {
  const id = page.pageReading?.bundle.id;
  if (id !== undefined) return page.stores.get(id);
  const named = typeof document !== 'undefined' && pageBundleUrl() !== undefined;
  return named ? undefined : [...page.stores.values()][0];
}

const others = new Map<string, BundleCalls>();

/** The calls of the library. */
export const forthright: Forthright = {
  ...calls(pageHeld),
  for(id) {
    const known = others.get(id) ?? calls(() => page.stores.get(id));
    others.set(id, known);
    return known;
  },
};
