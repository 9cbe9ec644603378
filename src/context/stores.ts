import type {Reading} from '../bundle/read.js';
import {placeOf} from '../consent/address.js';
import {ConsentStore} from '../consent/store.js';
import {browserWorld} from '../consent/world.js';
import {ConsentChangeEvent} from '../events/consent-change-event.js';
import {ConsentReadyEvent} from '../events/consent-ready-event.js';
import {ConsentRecordEvent} from '../events/consent-record-event.js';
import {PolicyProblemEvent} from '../events/policy-problem-event.js';
import type {ConsentRecord} from '../record/consent-record.js';
import type {Ledger} from '../record/ledger.js';
import {callsOf} from './calls.js';
import {type HeldStore, page} from './page.js';
import {pageChanged} from './page-changed.js';
import {pageBundleUrl} from './page-bundle.js';
import {dispatchAt, unhidden} from './unhidden.js';

/**
 * The store of a bundle, one for all elements on a page that share its id.
 *
 * @param reading - a version of the bundle; the store follows the page's own version, else the newest
 * @param owner - the connected `<policy-bundle>` at which the store's events are dispatched
 */
export function holdStore(reading: Reading, owner?: EventTarget): HeldStore {
  const {id} = reading.bundle;
  const isPage = isPages(reading);
  const isFirst = isPage && !page.pageReading;
  if (isPage) page.pageReading = reading;
  let held = page.stores.get(id);
  if (held) {
    held.store.follow(reading, isPage);
    if (isPage) held.store.place = pagePlace();
    if (owner) held.owners.add(owner);
    // Who waits for the page's own store has not known so far that it is this one.
    if (isFirst) pageChanged();
    return held;
  }
  const store = new ConsentStore(reading, browserWorld(), isPage);
  if (isPage) store.place = pagePlace();
  held = {store, calls: callsOf(store), owners: new Set(owner ? [owner] : [])};
  page.stores.set(id, held);
  tell(held);
  pageChanged();
  return held;
}

/** @returns the one store of a bundle on this page; see {@link holdStore} */
export function storeFor(reading: Reading): ConsentStore {
  return holdStore(reading).store;
}

/** Loads what writes the records of a store down; once. Rejects where it cannot be loaded. */
export function ledgerOf(held: HeldStore): Promise<Ledger> {
  return (held.ledger ??= import('../record/ledger.js').then(async ({Ledger}) => {
    const ledger = new Ledger(held.store, (record) => deliver(held, record));
    await loaded();
    ledger.start();
    return ledger;
  }));
}

/** Without what writes them down, the acts stay in the journal, for a page that has it. */
function writeDown(held: HeldStore): void {
  ledgerOf(held).catch((error: unknown) => {
    const problem = `no records: ${String(error)}`;
    const told = {problem, path: '', severity: 'error'} as const;
    dispatch(held, new PolicyProblemEvent(held.store.id, told));
  });
}

/** Turns what a store tells into events of the page. */
function tell(held: HeldStore): void {
  const {store} = held;
  let before = store.decisions;
  store.subscribe((change) => {
    const was = before;
    before = change.decisions;
    // What was allowed and no longer is may have left something behind.
    if (change.recordId && change.changed.some((id) => was.get(id)?.state === 'granted'))
      void import('./clearing.js').then(
        ({clearTakenBack}) => clearTakenBack(held, was, change, (event) => dispatch(held, event)),
        () => undefined,
      );
    if (!change.quiet) dispatch(held, new ConsentChangeEvent(store.id, change));
  });
  store.onProblem((problem) => dispatch(held, new PolicyProblemEvent(store.id, problem)));
  store.onAct(({act}) => {
    writeDown(held);
    // Without it nothing is lost but the comparison.
    if (act.source === 'visitor')
      void import('./outlines.js').then(
        ({rememberWhole}) => rememberWhole(store),
        () => undefined,
      );
  });
  const announce = () => {
    dispatch(held, new ConsentReadyEvent(store.id, store.presentState()));
    if (store.hasUndelivered()) writeDown(held);
  };
  void store.ready.then(loaded).then(announce);
}

/** Listeners that the page's own modules attach while the page loads must not come too late. */
function loaded(): Promise<void> {
  if (unhidden('readyState') === 'complete') return Promise.resolve();
  return new Promise((done) => addEventListener('load', () => setTimeout(done), {once: true}));
}

function deliver(held: HeldStore, record: ConsentRecord): Promise<boolean> {
  const event = new ConsentRecordEvent(held.store.id, record);
  dispatch(held, event);
  return event.settled();
}

function dispatch(held: HeldStore, event: Event): void {
  const owner = [...held.owners].find((each) => each instanceof Node && each.isConnected);
  dispatchAt(owner ?? document, event);
}

const pagePlace = () => placeOf(pageBundleUrl() ?? '', location.origin);

/** Whether a bundle was read from where the page says that its own is, or its choices slice. */
function isPages(reading: Reading): boolean {
  const urls = [pageBundleUrl(), pageBundleUrl('choices')];
  return urls.some((url) =>
    [url, `${url} full`].some((key) => page.fetched.get(`${key}`)?.outcome === reading),
  );
}
