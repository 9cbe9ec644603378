import type {Change, PresentState} from './consent/change.js';
import {choicesUrl} from './context/choices-slice.js';
import {sharedBundle} from './context/page-bundle.js';
import {type HeldStore, page} from './context/page.js';
import {openSurface, type SurfaceName} from './context/surfaces.js';
import {type HistoryItem, historyOf} from './record/history.js';
import type {Ledger} from './record/ledger.js';

/** The calls that wait for a store; see api.ts. */
export interface LateCalls {
  readonly held: () => Promise<HeldStore>;
  readonly ready: () => Promise<PresentState>;
  readonly subscribe: (listener: (change: Change) => void) => Promise<() => void>;
  readonly open: (layer: SurfaceName, from: Element | undefined) => Promise<void>;
  readonly list: () => Promise<ReturnType<Ledger['list']>>;
  readonly pending: () => Promise<ReturnType<Ledger['pending']>>;
  readonly verify: () => ReturnType<Ledger['verify']>;
  readonly history: () => Promise<readonly HistoryItem[]>;
}

/** @param find - the store that is meant, as soon as there is one */
export function lateCalls(find: () => HeldStore | undefined): LateCalls {
  const held = () => whenHeld(find);
  const ledger = async () => {
    const store = await held();
    const {ledgerOf} = await import('./context/stores.js');
    const found = await ledgerOf(store);
    // An act whose record is not made yet is pending too.
    await found.settled;
    return found;
  };
  return {
    held,
    list: async () => (await ledger()).list(),
    pending: async () => (await ledger()).pending(),
    verify: async () => (await ledger()).verify(),
    async ready() {
      const {store} = await held();
      await store.ready;
      return store.presentState();
    },
    subscribe: async (listener) => (await held()).store.subscribe(listener),
    async open(layer, from) {
      const {store} = await held();
      openSurface(layer, store.id, from);
    },
    history: async () => historyOf((await held()).store, await ledger()),
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
  const url = typeof document === 'undefined' ? undefined : choicesUrl();
  if (url === undefined) return;
  const found = sharedBundle(url);
  const {readOnce} = await import('./bundle/read.js');
  const reading = await readOnce(found);
  if (!reading.bundle) return;
  const {storeFor} = await import('./context/stores.js');
  storeFor(reading);
}
