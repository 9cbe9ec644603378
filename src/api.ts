import type {Result} from './consent/act.js';
import type {CallsNow, Consent} from './context/calls.js';
import {pageBundleUrl} from './context/page-bundle.js';
import {type HeldStore, page} from './context/page.js';
import {reportProblem} from './elements/shared/report-problem.js';
import type {Ledger} from './record/ledger.js';

export type {CallOptions, Consent} from './context/calls.js';

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
  /** Has scripts in a shadow root wait for a decision too; see docs/gates.md. */
  observe(root: ShadowRoot): void;
  for(id: string): BundleCalls;
}

/** @param problem - told to the page, as an error that lies in no bundle */
export const reportAtPage = (problem: string): void =>
  reportProblem(document, '', {problem, path: '', severity: 'error'});

type AnyCall = (...given: never[]) => unknown;

const report = (error: unknown): void => reportAtPage(`a call failed: ${String(error)}`);

/** What a store answers comes with the store (`context/calls.ts`), and what waits for one when it is first called for. */
function calls(find: () => HeldStore | undefined): BundleCalls {
  const late = () => import('./late-calls.js').then(({lateCalls}) => lateCalls(find));
  // Nothing happens before a bundle has been read.
  const nothing = (): Result => ({recordId: '', persisted: false, changed: []});
  const unheld: CallsNow = {
    get: (choice) => ({choice, state: 'unset', source: 'policy'}),
    granted: () => false,
    set: nothing,
    save: nothing,
    acceptAll: nothing,
    rejectAll: nothing,
    withdrawAll: nothing,
    confirm: nothing,
    dismiss: () => undefined,
    open(layer, {from} = {}) {
      late().then(({open}) => open(layer, from), report);
      return false;
    },
    subscribe(listener) {
      const stop = late().then(({subscribe}) => subscribe(listener));
      stop.catch(report);
      return () => void stop.then((stop) => stop()).catch(() => undefined);
    },
  };
  const consent: Omit<Consent, keyof CallsNow> & Record<string, unknown> = {
    get ready() {
      return late().then(({ready}) => ready());
    },
    get state() {
      return find()?.store.presentState();
    },
    history: () => late().then(({history}) => history()),
  };
  for (const name of Object.keys(unheld)) {
    consent[name] = (...given: never[]) =>
      ((find()?.calls ?? unheld) as Record<string, AnyCall>)[name]!(...given);
  }
  return {
    consent: consent as Record<string, unknown> & Consent,
    records: {
      list: () => late().then(({list}) => list()),
      pending: () => late().then(({pending}) => pending()),
      verify: () => late().then(({verify}) => verify()),
    },
  };
}

/** The page's own bundle where it names one, else the first that an element has read. */
export function pageHeld(): HeldStore | undefined {
  const id = page.pageReading?.bundle.id;
  if (id !== undefined) return page.stores.get(id);
  const named = typeof document !== 'undefined' && pageBundleUrl() !== undefined;
  return named ? undefined : [...page.stores.values()][0];
}

const others = new Map<string, BundleCalls>();

/** The calls of the library. */
export const forthright: Forthright = {
  ...calls(pageHeld),
  observe: (root) =>
    void import('./late-gates.js').then(({observeRoot}) => observeRoot(root), report),
  for(id) {
    const known = others.get(id) ?? calls(() => page.stores.get(id));
    others.set(id, known);
    return known;
  },
};
