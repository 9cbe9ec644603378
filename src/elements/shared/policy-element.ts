import {ContextConsumer} from '@lit/context';
import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {Problem} from '../../bundle/problem.js';
import type {Reading} from '../../bundle/read.js';
import type {ConsentStore} from '../../consent/store.js';
import {audienceContext} from '../../context/audience-context.js';
import type {BundleState} from '../../context/bundle-context.js';
import {page, shownPolicies} from '../../context/page.js';
import {policyUrlContext} from '../../context/policy-url-context.js';
import {problemWords} from '../../locales/en/problems.js';
import {announce, reportProblem} from './announce.js';
import {BundleSource} from './bundle-source.js';
import {loadStores} from './load-stores.js';

/**
 * What every element that draws a bundle has in common: where the bundle comes from, which store it
 * shares, and how it says that something is wrong.
 *
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 */
export abstract class PolicyElement extends LitElement {
  /** The policy bundle, as parsed JSON. Comes before every other source. */
  @property({attribute: false}) bundle?: unknown;

  /** The address of the policy bundle. */
  @property() src?: string;

  /** Whether the full checker looks at the bundle even if nothing seems wrong. */
  @property({type: Boolean}) debug = false;

  /** Whom this element speaks to: ids of audiences, apart by spaces. */
  @property() audience?: string;

  /** The address of the page that shows the policy, for links to its clauses. */
  @property({attribute: 'policy-url'}) policyUrl?: string;

  readonly #source = new BundleSource(this, (state, own) => void this.#onState(state, own));
  readonly #audience = new ContextConsumer(this, {context: audienceContext, subscribe: true});
  readonly #policyUrl = new ContextConsumer(this, {context: policyUrlContext, subscribe: true});
  readonly #onPage = () => this.requestUpdate();
  #problems: readonly Problem[] = [];
  #store: ConsentStore | undefined;
  #unsubscribe: (() => void) | undefined;

  /** The bundle and its index, once read. */
  protected get reading(): Reading | undefined {
    return this.#source.state.status === 'ready' ? this.#source.state.reading : undefined;
  }

  /** What has been decided; loaded after the bundle. */
  protected get store(): ConsentStore | undefined {
    return this.#store;
  }

  /** Whether the store follows another version of this bundle, so that nothing can be decided here. */
  protected get readOnly(): boolean {
    return !!this.reading && !!this.#store && !this.#store.follows(this.reading);
  }

  protected get failed(): boolean {
    return this.#source.state.status === 'failed';
  }

  /** What is wrong with the bundle; for a readable one, known a moment after it is drawn. */
  protected get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Whom this element speaks to: its own attribute, else the nearest `<policy-bundle>`'s. */
  protected get shownAudience(): string | undefined {
    return this.audience ?? this.#audience.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    page.watchers.add(this.#onPage);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    page.watchers.delete(this.#onPage);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('bundle') || changed.has('src')) void this.#source.resolve();
  }

  /**
   * The address of a section or clause: in this page where it shows the policy, else in the page
   * that `policy-url` names.
   *
   * @param anchor - id of the section or clause
   * @returns an address for `href`, or undefined where nobody said which page shows the policy
   */
  protected hrefFor(anchor: string): string | undefined {
    const id = this.reading?.bundle.id;
    const policies = shownPolicies();
    const shown = policies.findIndex((policy) => policy.bundleId === id);
    if (shown >= 0) return shown === 0 ? `#${anchor}` : `#${id}/${anchor}`;
    const url = this.policyUrl ?? this.#policyUrl.value;
    return url === undefined ? undefined : `${url}#${anchor}`;
  }

  /** Tells the host page what is wrong; at the document when this element has left the page. */
  protected report(problem: Problem): void {
    reportProblem(this, this.reading?.bundle.id ?? '', problem);
  }

  /** What is wrong with the bundle, in words; where nothing can be drawn, the element's children. */
  protected renderProblem(): TemplateResult | typeof nothing {
    if (this.failed) {
      return html`<div part="problem" role="note">
          <p>${problemWords.unreadable}</p>
          ${this.#renderProblems()}
        </div>
        <slot></slot>`;
    }
    if (!this.problems.length) return nothing;
    return html`<details part="problem">
      <summary>${problemWords.partly(this.problems.length)}</summary>
      ${this.#renderProblems()}
    </details>`;
  }

  #renderProblems(): TemplateResult {
    const words = this.problems.map(({path, problem}) => problemWords.at(path, problem));
    return html`<ul>
      ${words.map((each) => html`<li><bdi>${each}</bdi></li>`)}
    </ul>`;
  }

  async #onState(state: BundleState, own: boolean): Promise<void> {
    this.#problems = state.status === 'failed' ? state.problems : [];
    if (state.status === 'ready') void this.#loadStore(state.reading);
    const problems = await announce(this, state, own);
    if (this.#source.state !== state) return;
    this.#problems = problems;
    this.requestUpdate();
  }

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
