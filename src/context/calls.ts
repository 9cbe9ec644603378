import type {Result} from '../consent/act.js';
import type {Change, PresentState} from '../consent/change.js';
import type {Decision} from '../consent/decision.js';
import type {ConsentStore} from '../consent/store.js';
import type {Wishes} from '../consent/wishes.js';
import type {HistoryItem} from '../record/history.js';
import {openSurface, type SurfaceName} from './surfaces.js';

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

/** The calls that a store answers at once. */
export type CallsNow = Omit<Consent, 'ready' | 'state' | 'history'>;

/** How a call of a script is written down. */
const callOf = (label: string, {source = 'api'}: CallOptions = {}) =>
  ({control: 'call', label, trusted: false, surface: 'script', source}) as const;

/** The calls of scripts, as acts of a store. */
export function callsOf(store: ConsentStore): CallsNow {
  return {
    get: (choice) => store.get(choice),
    granted: (query) => store.granted(query),
    set: (choice, value, options) => store.set(choice, value, options),
    save: (wishes, options) => store.save(wishes, callOf('save', options)),
    acceptAll: (options) => store.acceptAll(callOf('acceptAll', options)),
    rejectAll: (options) => store.rejectAll(callOf('rejectAll', options)),
    withdrawAll: (options) => store.withdrawAll(callOf('withdrawAll', options)),
    dismiss: () => store.dismiss(),
    confirm: (choice, options) => store.confirm(choice, options),
    open: (layer, {from} = {}) => openSurface(layer, store.id, from),
    subscribe: (listener) => store.subscribe(listener),
  };
}
