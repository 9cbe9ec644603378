import {ContextConsumer, ContextRoot} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';

import {readBundle, readNow, readText, type Failure, type Reading} from '../../bundle/read.js';
import {bundleContext, type BundleState} from '../../context/bundle-context.js';
import {pageBundleUrl, sharedBundle} from '../../context/page-bundle.js';
import {page} from '../../context/page.js';
import {whenParsed} from './parsed.js';

/** What an element says of its bundle. */
export interface BundleHost extends ReactiveElement {
  bundle?: unknown;
  src?: string | undefined;
  debug: boolean;
}

const LOADING: BundleState = {status: 'loading'};
/** What reading bundles given as properties has come to: elements that share one read it once. */
const readings = new WeakMap<object, Reading | Promise<Reading | Failure>>();

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
    new ContextConsumer(host, {
      context: bundleContext,
      subscribe: true,
      callback: (state) => {
        this.#provided = state;
        if (!this.#own()) void this.resolve();
      },
    });
  }

  hostConnected(): void {
    if (!page.rooted) {
      page.rooted = true;
      new ContextRoot().attach(document.documentElement);
    }
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
    const found = this.#find();
    const outcome = found instanceof Promise ? await found : found;
    if (turn !== this.#turn || !outcome) return;
    this.#set(outcome);
  }

  #find(): BundleState | undefined | Promise<BundleState | undefined> {
    const {bundle, src, debug} = this.#host;
    if (bundle !== undefined) return this.#fromProperty(bundle, debug);
    const child = this.#fromChild();
    if (child) return child;
    if (src !== undefined) return sharedBundle(src, debug).then(toState);
    if (this.#provided) return this.#provided;
    if (waitsForAncestor(this.#host)) return LOADING;
    const url = pageBundleUrl();
    return url === undefined ? LOADING : sharedBundle(url, debug).then(toState);
  }

  #fromProperty(bundle: unknown, full: boolean): BundleState | Promise<BundleState> {
    const isObject = typeof bundle === 'object' && bundle !== null;
    const known = isObject && !full ? readings.get(bundle) : undefined;
    const found = known ?? (full ? undefined : readNow(bundle)) ?? readBundle(bundle, full);
    if (isObject && !full) readings.set(bundle, found);
    return found instanceof Promise ? found.then(toState) : toState(found);
  }

  #fromChild(): BundleState | Promise<BundleState | undefined> | undefined {
    const parsed = whenParsed(this.#host);
    if (parsed) return parsed.then(() => void this.resolve()).then(() => undefined);
    const text = jsonChild(this.#host)?.text;
    if (text === undefined) return undefined;
    const now = this.#host.debug ? undefined : readNow(parse(text));
    return now ? toState(now) : readText(text, this.#host.debug).then(toState);
  }

  #own(): boolean {
    const {bundle, src} = this.#host;
    return bundle !== undefined || src !== undefined || jsonChild(this.#host) !== undefined;
  }

  #set(state: BundleState): void {
    if (sameState(state, this.state)) return;
    this.state = state;
    this.#changed(state, state !== this.#provided);
    this.#host.requestUpdate();
  }
}

function jsonChild(host: Element): HTMLScriptElement | undefined {
  return [...host.children].find(
    (child): child is HTMLScriptElement =>
      child instanceof HTMLScriptElement && child.type === 'application/json',
  );
}

/** Undefined where the text is no JSON; the reader that explains is asked then. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toState(outcome: Reading | Failure): BundleState {
  return outcome.bundle
    ? {status: 'ready', reading: outcome}
    : {status: 'failed', problems: outcome.problems};
}

function sameState(a: BundleState, b: BundleState): boolean {
  if (a.status === 'ready' && b.status === 'ready') return a.reading === b.reading;
  return a === b;
}

/** An ancestor that is not upgraded yet will answer later, and must not be skipped. */
function waitsForAncestor(element: Element): boolean {
  for (let node: Node | null = element; node; node = above(node)) {
    if (node instanceof Element && node.matches('policy-bundle:not(:defined)')) return true;
  }
  return false;
}

function above(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
