import type {ReactiveController, ReactiveElement} from 'lit';

import {type Failure, parseText} from '../../bundle/fetch.js';
import {draftOf, type Found, readOnce, type Reading} from '../../bundle/read.js';
import {bundleContext, type BundleState} from '../../context/bundle-context.js';
import {pageBundleUrl, sharedBundle} from '../../context/page-bundle.js';
import {Consumer, waitsForAncestor} from './consumer.js';
import {painted} from './painted.js';
import {isParsed} from './parsed.js';

/** What an element says of its bundle. */
export interface BundleHost extends ReactiveElement {
  bundle?: unknown;
  src?: string | undefined;
  debug: boolean;
  /** Where it reads of the page's own bundle what is enough for it; unset, all of it is needed. */
  readonly asks?: () => string | undefined;
  /** Fulfils when the whole text is drawn, or given up; only of an element that draws drafts. */
  readonly textComplete?: Promise<void>;
}

const LOADING: BundleState = {status: 'loading'};

/** Bundles given as properties: elements that share one read it once. */
const readings = new WeakMap<object, Found>();

/** Spares elements that are given this bundle as a property what has been made of it already. */
export function shareReading(reading: Reading): void {
  const {bundle} = reading;
  readings.set(bundle, {
    parsed: {input: bundle},
    reading: Promise.resolve(reading),
    outcome: reading,
  });
}

/**
 * Finds the bundle of an element: its property, its JSON child, its `src`, the nearest
 * `<policy-bundle>`, the page's bundle, in this order.
 */
export class BundleSource implements ReactiveController {
  state: BundleState = LOADING;

  readonly #host: BundleHost;
  readonly #changed: (state: BundleState, own: boolean) => void;
  #provided: BundleState | undefined;
  #turn = 0;

  /**
   * @param host - the element
   * @param changed - called with each new state, and whether the element itself is the source
   */
  constructor(host: BundleHost, changed: (state: BundleState, own: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
    new Consumer(host, bundleContext, (state) => {
      this.#provided = state;
      if (!this.#own()) void this.resolve();
    });
  }

  hostConnected(): void {
    // The context answers within this turn; only then is it known whether the page is asked.
    queueMicrotask(() => this.#host.isConnected && void this.resolve());
  }

  hostDisconnected(): void {
    this.#provided = undefined;
    this.#turn += 1;
  }

  /** Looks again; called when a property changed or a context answered. */
  async resolve(): Promise<void> {
    const turn = (this.#turn += 1);
    if (await this.#isUnchanged()) return;
    if (turn !== this.#turn) return;
    const found = this.#find();
    if (!found) return;
    if ('status' in found) return this.#set(found);
    const parsed = await found.parsed;
    if (turn !== this.#turn) return;
    const draft = parsed.problems || found.outcome ? undefined : draftOf(parsed.input);
    // What cannot draw a draft keeps what it shows until it is known what comes next.
    const isBusy = this.state.status === 'ready' && !this.#host.textComplete;
    if (draft && !isBusy) this.#set({status: 'draft', draft});
    if (draft && this.#host.textComplete) {
      // Whoever draws the draft has it read before the guard takes its turn.
      await this.#host.updateComplete;
      await this.#host.textComplete;
      await painted();
      if (turn !== this.#turn) return;
    }
    const outcome = await readOnce(found, this.#host.debug);
    if (turn === this.#turn) this.#set(toState(outcome));
  }

  #find(): Found | BundleState | undefined {
    const {bundle, src, debug} = this.#host;
    if (bundle !== undefined) return fromProperty(bundle, debug);
    if (!isParsed(this.#host)) {
      setTimeout(() => void this.resolve(), 1);
      return undefined;
    }
    const child = jsonChild(this.#host);
    if (child) return {parsed: parseText(child.textContent)};
    if (src === undefined) {
      if (this.#provided) return this.#provided;
      if (waitsForAncestor(this.#host)) return LOADING;
    }
    const url = src ?? (this.#host.asks ?? pageBundleUrl)();
    return url === undefined ? LOADING : sharedBundle(url, debug);
  }

  /** Frameworks give an equal bundle anew each time they draw; what is shown and focused then stays. */
  async #isUnchanged(): Promise<boolean> {
    const {state} = this;
    const {bundle, debug} = this.#host;
    if (bundle === undefined || debug || state.status !== 'ready') return false;
    try {
      const {isEqual} = await import('../../bundle/equal.js');
      return isEqual(state.reading.bundle, bundle);
    } catch {
      return false;
    }
  }

  #own(): boolean {
    const {bundle, src} = this.#host;
    return bundle !== undefined || src !== undefined || !!jsonChild(this.#host);
  }

  #set(state: BundleState): void {
    if (sameState(state, this.state)) return;
    this.state = state;
    this.#changed(state, state !== this.#provided);
    this.#host.requestUpdate();
  }
}

const jsonChild = (host: Element): Element | null =>
  host.querySelector(':scope > script[type="application/json"]');

function fromProperty(input: unknown, full: boolean): Found {
  const key = typeof input === 'object' && input !== null && !full ? input : {};
  const found = readings.get(key) ?? {parsed: {input}};
  readings.set(key, found);
  return found;
}

function toState(outcome: Reading | Failure): BundleState {
  return outcome.bundle
    ? {status: 'ready', reading: outcome}
    : {status: 'failed', problems: outcome.problems};
}

/** What has been read already says nothing new. */
const sameState = (next: BundleState, now: BundleState): boolean =>
  next === now ||
  (next.status === 'ready' && now.status === 'ready' && next.reading === now.reading);
