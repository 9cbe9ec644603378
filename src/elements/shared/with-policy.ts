import type {PropertyDeclarations, PropertyValues, ReactiveElement} from 'lit';

import type {Problem} from '../../bundle/problem.js';
import type {Draft, Reading} from '../../bundle/read.js';
import type {ConsentStore} from '../../consent/store.js';
import {aroundContext} from '../../context/around-context.js';
import type {BundleState} from '../../context/bundle-context.js';
import {addressOf} from '../../context/address-of.js';
import {page} from '../../context/page.js';
import {announce, reportProblem} from './announce.js';
import {BundleSource} from './bundle-source.js';
import {Consumer} from './consumer.js';
import type {Host} from './drawn-element.js';
import {languageOf} from './language-of.js';
import {loadStores} from './load-stores.js';
import {type Layers, type Speech, speechOf} from './speech.js';
import {setStates} from './states.js';

/** What {@link WithPolicy} adds to an element. */
export declare class PolicyParts<L extends Layers> {
  /** The policy bundle, as parsed JSON. Comes before every other source. */
  bundle?: unknown;
  /** The address of the policy bundle. */
  src?: string;
  /** Whether the full checker looks at the bundle even if nothing seems wrong. */
  debug: boolean;
  /** Whom this element speaks to: ids of audiences, apart by spaces. */
  audience?: string;
  /** The address of the page that shows the policy, for links to its clauses. */
  policyUrl?: string;
  /** The bundle and its index, once it is known that all of it can be shown. */
  protected get reading(): Reading | undefined;
  /** The bundle as far as its text can be tried; the same as `reading` once there is one. */
  protected get draft(): Draft | undefined;
  /** Our own words in the language around the element; nothing is drawn before they are there. */
  protected get words(): Speech<L> | undefined;
  /** What has been decided; loaded after the bundle. */
  protected get store(): ConsentStore | undefined;
  /** Whether the store follows another version of this bundle, so that nothing can be decided here. */
  protected get readOnly(): boolean;
  /** Whether nothing of the bundle can be shown, which can be said by now. */
  protected get failed(): boolean;
  /** Whom this element speaks to: its own attribute, else the nearest `<policy-bundle>`'s. */
  protected get shownAudience(): string | undefined;
  /**
   * The address of a section or clause: in this page where it shows the policy, else in the page
   * that `policy-url` names.
   *
   * @param anchor - id of the section or clause
   * @returns an address for `href`, or undefined where nobody said which page shows the policy
   */
  protected hrefFor(anchor: string): string | undefined;
  /** Tells the host page what is wrong; at the document when this element has left the page. */
  protected report(problem: Problem): void;
  /** What is wrong with the bundle, in words; the element's children where nothing can be drawn. */
  protected renderProblem(): Node | undefined;
}

// TypeScript takes nothing but any[] for the constructor of a mixin's base.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Class<T> = abstract new (...args: any[]) => T;

/**
 * What every element that draws a bundle has in common: where the bundle comes from, which store it
 * shares, in which language it speaks, and how it says that something is wrong.
 *
 * @param base - what the element is made of
 * @param layers - the words of ours that it needs
 */
export function WithPolicy<T extends Class<HTMLElement & Host>, L extends Layers>(
  base: T,
  layers: L,
): Class<PolicyParts<L>> & T {
  abstract class PolicyHost extends (base as unknown as typeof ReactiveElement) {
    static override properties: PropertyDeclarations = {
      bundle: {attribute: false},
      src: {},
      debug: {type: Boolean},
      audience: {},
      policyUrl: {attribute: 'policy-url'},
    };

    declare bundle?: unknown;
    declare src?: string;
    declare debug: boolean;
    declare audience?: string;
    declare policyUrl?: string;

    readonly #source = new BundleSource(this, (state, own) => void this.#onState(state, own));
    readonly #around = new Consumer(this, aroundContext);
    readonly #onPage = () => this.requestUpdate();
    #problems: readonly Problem[] = [];
    #problemsNode: Node | undefined;
    #language: string | undefined;
    #words: Speech<L> | undefined;
    #store: ConsentStore | undefined;
    #broken = false;
    #unsubscribe: (() => void) | undefined;

    constructor() {
      super();
      this.debug = false;
    }

    protected get reading(): Reading | undefined {
      const {state} = this.#source;
      return state.status === 'ready' ? state.reading : undefined;
    }

    protected get draft(): Draft | undefined {
      const {state} = this.#source;
      return state.status === 'draft' ? state.draft : this.reading;
    }

    protected get words(): Speech<L> | undefined {
      return this.#words;
    }

    protected get store(): ConsentStore | undefined {
      return this.#store;
    }

    protected get readOnly(): boolean {
      return !!this.reading && !!this.#store && !this.#store.follows(this.reading);
    }

    protected get failed(): boolean {
      return !!this.#words && this.#source.state.status === 'failed';
    }

    protected get shownAudience(): string | undefined {
      return this.audience ?? this.#around.value?.audience;
    }

    override connectedCallback(): void {
      super.connectedCallback();
      page.watchers.add(this.#onPage);
      this.#follow();
      this.requestUpdate();
    }

    override disconnectedCallback(): void {
      super.disconnectedCallback();
      page.watchers.delete(this.#onPage);
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    }

    /** Where the page has broken what drawing takes, it hears so once, and nothing escapes to it. */
    protected override performUpdate(): void {
      try {
        super.performUpdate();
      } catch (error) {
        if (!this.#broken)
          this.report({problem: `not drawn: ${String(error)}`, path: '', severity: 'error'});
        this.#broken = true;
      }
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
      if (changed.has('bundle') || changed.has('src')) void this.#source.resolve();
      const language = languageOf(this);
      if (language !== this.#language) void this.#speak((this.#language = language));
    }

    protected hrefFor(anchor: string): string | undefined {
      const url = this.policyUrl ?? this.#around.value?.policyUrl;
      return addressOf(this.draft?.bundle.id, anchor, url);
    }

    protected report(problem: Problem): void {
      reportProblem(this, this.reading?.bundle.id ?? '', problem);
    }

    protected renderProblem(): Node | undefined {
      return this.#problemsNode;
    }

    async #speak(language: string): Promise<void> {
      const speech = speechOf(layers, language, this.#onMissing);
      const words = speech instanceof Promise ? await speech : speech;
      if (language !== this.#language) return;
      this.#words = words;
      void this.#tell();
      this.requestUpdate();
    }

    async #onState(state: BundleState, own: boolean): Promise<void> {
      this.#problems = state.status === 'failed' ? state.problems : [];
      void this.#tell();
      setStates(this, {ready: state.status === 'ready', failed: this.failed});
      if (state.status === 'ready') void this.#loadStore(state.reading);
      const problems = await announce(this, state, own);
      if (this.#source.state !== state) return;
      this.#problems = problems;
      void this.#tell();
    }

    /** Has the visitor told what is wrong, by what is loaded where something is. */
    async #tell(): Promise<void> {
      const {failed} = this;
      const problems = this.#problems;
      let node: Node | undefined;
      if (failed || problems.length) {
        const loaded = await import('./problems-node.js').catch(() => undefined);
        node = await loaded?.problemsNode(
          this,
          problems,
          failed,
          this.#language ?? '',
          this.#onMissing,
        );
      }
      if (problems !== this.#problems) return;
      this.#problemsNode = node;
      this.requestUpdate();
    }

    readonly #onMissing = (problem: string): void =>
      this.report({problem, path: '', severity: 'warning'});

    async #loadStore(reading: Reading): Promise<void> {
      const stores = await loadStores((problem) => this.report(problem));
      if (!stores || this.reading !== reading) return;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#store = stores.storeFor(reading);
      this.#follow();
      this.requestUpdate();
    }

    #follow(): void {
      if (!this.isConnected || this.#unsubscribe) return;
      this.#unsubscribe = this.#store?.subscribe(() => this.requestUpdate());
    }
  }
  return PolicyHost as unknown as Class<PolicyParts<L>> & T;
}
