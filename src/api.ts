import type {Result} from './consent/act.js';
import type {Change, PresentState} from './consent/change.js';
import type {Decision} from './consent/decision.js';
import type {Wishes} from './consent/wishes.js';
import {pageBundleUrl} from './context/page-bundle.js';
import {type HeldStore, page} from './context/page.js';
import {dispatchAt} from './context/unhidden.js';
import {PolicyProblemEvent} from './events/policy-problem-event.js';
import type {SurfaceName} from './context/surfaces.js';
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
  /** Has scripts in a shadow root wait for a decision too; see docs/gates.md. */
  observe(root: ShadowRoot): void;
  for(id: string): BundleCalls;
}

/** Nothing happened, since no bundle has been read yet. */
const NOTHING: Result = Object.freeze({recordId: '', persisted: false, changed: Object.freeze([])});

/** How a call of a script is written down. */
const callOf = (label: string, {source = 'api'}: CallOptions = {}) =>
  ({control: 'call', label, trusted: false, surface: 'script', source}) as const;

function report(error: unknown): void {
  const problem = `a call could not be carried out: ${String(error)}`;
  dispatchAt(document, new PolicyProblemEvent('', {problem, path: '', severity: 'error'}));
}

/** What answers at once is here; what has to wait is loaded when it is first called for. */
function calls(find: () => HeldStore | undefined): BundleCalls {
  const store = () => find()?.store;
  const late = async () => (await import('./late-calls.js')).lateCalls(find);
  const ledger = () => late().then((calls) => calls.ledger());
  const all =
    (name: 'acceptAll' | 'rejectAll' | 'withdrawAll') =>
    (options?: CallOptions): Result =>
      store()?.[name](callOf(name, options)) ?? NOTHING;
  return {
    consent: {
      get ready() {
        return late().then(({ready}) => ready());
      },
      get state() {
        return store()?.presentState();
      },
      get: (choice) => store()?.get(choice) ?? {choice, state: 'unset', source: 'policy'},
      granted: (query) => store()?.granted(query) ?? false,
      set: (choice, value, options) => store()?.set(choice, value, options) ?? NOTHING,
      save: (wishes, options) => store()?.save(wishes, callOf('save', options)) ?? NOTHING,
      acceptAll: all('acceptAll'),
      rejectAll: all('rejectAll'),
      withdrawAll: all('withdrawAll'),
      dismiss: () => store()?.dismiss(),
      confirm: (choice, options) => store()?.confirm(choice, options) ?? NOTHING,
      open(layer, {from} = {}) {
        const id = store()?.id;
        const there = [...page.surfaces].find(
          ({name, bundleId}) => name === layer && bundleId === id,
        );
        if (there) there.open(from);
        else late().then(({open}) => open(layer, from), report);
        return !!there;
      },
      history: () => late().then(({history}) => history()),
      subscribe(listener) {
        let stop = store()?.subscribe(listener);
        let stopped = false;
        if (!stop)
          late().then(async ({held}) => {
            const {store} = await held();
            if (!stopped) stop = store.subscribe(listener);
          }, report);
        return () => {
          stopped = true;
          stop?.();
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
