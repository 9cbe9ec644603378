import type {ReactiveController} from 'lit';

import type {Problem} from '../../bundle/problem.js';
import type {Draft, Reading} from '../../bundle/read.js';
import type {ConsentStore} from '../../consent/store.js';
import {type Around, aroundContext} from '../../context/around-context.js';
import type {BundleState} from '../../context/bundle-context.js';
import {choicesUrl} from '../../context/choices-slice.js';
import {addressOf} from '../../context/address-of.js';
import {page} from '../../context/page.js';
import {announce, reportProblem} from './announce.js';
import {type BundleHost, BundleSource} from './bundle-source.js';
import {Consumer} from './consumer.js';
import {languageOf} from './language-of.js';
import {loadStores} from './load-stores.js';
import type {PlainElement} from './plain-element.js';
import {type Layers, type Speech, speechOf} from './speech.js';
import {setStates} from './states.js';

/** What an element without Lit says of its bundle. */
export interface PolicyElement extends PlainElement {
  src?: string;
  debug: boolean;
  audience?: string;
  policyUrl?: string;
}

/**
 * For elements without Lit, what `WithPolicy` is for the others: where the bundle comes from, which store
 * it shares, and in which language the element speaks. The element is updated with every change.
 */
export class PolicyFollower<L extends Layers> implements ReactiveController {
  readonly #host: PolicyElement;
  readonly #layers: L;
  readonly #source: BundleSource;
  readonly #around: Consumer<Around>;
  readonly #onPage: () => void;
  #given: readonly unknown[] = [];
  #language: string | undefined;
  #words: Speech<L> | undefined;
  #store: ConsentStore | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param layers - the words of ours that it needs */
  constructor(host: PolicyElement, layers: L) {
    this.#host = host;
    this.#layers = layers;
    this.#onPage = () => host.requestUpdate();
    // Of Lit's base, the two take what a host of controllers has.
    const lit = Object.assign(host as unknown as BundleHost, {asks: choicesUrl});
    // A provider may answer while the source is still being made.
    this.#source = new BundleSource(lit, (state, own) =>
      queueMicrotask(() => void this.#onState(state, own)),
    );
    this.#around = new Consumer(lit, aroundContext);
    host.addController(this);
  }

  /** The bundle and its index, once it is known that all of it can be shown. */
  get reading(): Reading | undefined {
    const {state} = this.#source;
    return state.status === 'ready' ? state.reading : undefined;
  }

  /** The bundle as far as it can be tried; the same as `reading` once there is one. */
  get draft(): Draft | undefined {
    const {state} = this.#source;
    return state.status === 'draft' ? state.draft : this.reading;
  }

  /** Whether nothing of the bundle can be shown. */
  get failed(): boolean {
    return this.#source.state.status === 'failed';
  }

  /** Our own words in the language around the element. */
  get words(): Speech<L> | undefined {
    return this.#words;
  }

  /** What has been decided; loaded after the bundle. */
  get store(): ConsentStore | undefined {
    return this.#store;
  }

  /** Whether the store follows another version of this bundle, so that nothing can be decided here. */
  get readOnly(): boolean {
    return !!this.reading && !!this.#store && !this.#store.follows(this.reading);
  }

  /** Whom the element speaks to. */
  get audience(): string | undefined {
    return this.#host.audience ?? this.#around.value?.audience;
  }

  /** The address of a section or clause, as `WithPolicy` has it. */
  hrefFor(anchor: string): string | undefined {
    const url = this.#host.policyUrl ?? this.#around.value?.policyUrl;
    return addressOf(this.draft?.bundle.id, anchor, url);
  }

  /** Tells the host page what is wrong. */
  report(problem: string): void {
    const id = this.reading?.bundle.id ?? '';
    reportProblem(this.#host, id, {problem, path: '', severity: 'error'});
  }

  /** Looks again for what an update may have changed. */
  update(): void {
    const given = [this.#host.bundle, this.#host.src];
    if (given.some((each, at) => each !== this.#given[at])) void this.#source.resolve();
    this.#given = given;
    // What the store asks and decides is what this element asks.
    const {audience} = this.#host;
    if (this.#store && audience !== undefined) this.#store.audience = audience;
    const language = languageOf(this.#host);
    if (language !== this.#language) void this.#speak((this.#language = language));
  }

  hostConnected(): void {
    page.watchers.add(this.#onPage);
    this.#follow();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    page.watchers.delete(this.#onPage);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  async #speak(language: string): Promise<void> {
    const words = await speechOf(this.#layers, language, (problem) =>
      this.#tell({problem, path: '', severity: 'warning'}),
    );
    if (language !== this.#language) return;
    this.#words = words;
    this.#host.requestUpdate();
  }

  async #onState(state: BundleState, own: boolean): Promise<void> {
    setStates(this.#host, {ready: state.status === 'ready', failed: this.failed});
    if (state.status === 'ready') void this.#loadStore(state.reading);
    await announce(this.#host, state, own);
    if (this.#source.state === state) this.#host.requestUpdate();
  }

  async #loadStore(reading: Reading): Promise<void> {
    const stores = await loadStores((problem) => this.#tell(problem));
    if (!stores || this.reading !== reading) return;
    this.hostDisconnected();
    this.#store = stores.storeFor(reading);
    if (this.#host.isConnected) this.hostConnected();
  }

  #tell(problem: Problem): void {
    reportProblem(this.#host, this.reading?.bundle.id ?? '', problem);
  }

  #follow(): void {
    this.#unsubscribe ??= this.#store?.subscribe(() => this.#host.requestUpdate());
  }
}
