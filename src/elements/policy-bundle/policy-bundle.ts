import {ContextProvider} from '@lit/context';
import {type PropertyValues, ReactiveElement} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';

import {aroundContext} from '../../context/around-context.js';
import {bundleContext, type BundleState} from '../../context/bundle-context.js';
import type {HeldStore} from '../../context/page.js';
import {settingContext} from '../../context/setting-context.js';
import {announce, reportProblem} from '../shared/announce.js';
import {BundleSource} from '../shared/bundle-source.js';
import {signalOf} from '../shared/header-signal.js';
import {loadStores} from '../shared/load-stores.js';

/** What an account already says of a choice. */
export interface Known {
  /** `granted`, `denied`, or the id of an option. */
  readonly value: string;
  /** When it was decided, ISO 8601. */
  readonly at: string;
}

/** What changes the store. */
const SETTINGS = ['region', 'gpc', 'known', 'audience', 'sessionOnly', 'cookieDomain'] as const;

/** What changes what a first visit is asked. */
const SETTING = ['region', 'gpc', 'known'] as const;

/**
 * Draws nothing: gives what stands inside it one bundle and one store, and takes what the host
 * already knows.
 *
 * ```html
 * <policy-bundle src="/privacy.json" region="US-CA" policy-url="/privacy">
 *   <opt-out-controls></opt-out-controls>
 *   <cookie-disclosure></cookie-disclosure>
 * </policy-bundle>
 * ```
 *
 * @customElement policy-bundle
 * @tagname policy-bundle
 * @slot - the elements that share the bundle
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @fires {ConsentReadyEvent} consent-ready - there is an answer, or it is known that one must be asked
 * @fires {ConsentChangeEvent} consent-change - a decision changed, here or in another tab
 * @fires {ConsentRecordEvent} consent-record - one act to be recorded
 */
export class PolicyBundleElement extends ReactiveElement {
  /** The policy bundle, as parsed JSON. Comes before every other source. */
  @property({attribute: false}) bundle?: unknown;

  /** The address of the policy bundle. */
  @property() src?: string;

  /** Whether the full checker looks at the bundle even if nothing seems wrong. */
  @property({type: Boolean}) debug = false;

  /** Where the visitor is, as ISO 3166-1 or 3166-2; decides the regime. Never geolocated. */
  @property() region?: string;

  /** Whom the elements inside speak to: ids of audiences, apart by spaces. */
  @property() audience?: string;

  /** The address of the page that shows the policy, for links to its clauses. */
  @property({attribute: 'policy-url'}) policyUrl?: string;

  /**
   * What the request for the page said of Global Privacy Control: `1` where it carried `Sec-GPC: 1`, `0`
   * where it did not. Adds to what the browser itself says.
   */
  @property() gpc?: string;

  /** Whether answers end with the browser session, and hold even where they cannot be stored. */
  @property({type: Boolean, attribute: 'session-only'}) sessionOnly = false;

  /** The domain that answers are kept for, such as `example.org` for all its hosts. */
  @property({attribute: 'cookie-domain'}) cookieDomain?: string;

  /** What an account already says, by choice; shown as the host's word, not recorded as an act. */
  @property({attribute: false}) known?: Readonly<Record<string, Known>>;

  readonly #state = new ContextProvider(this, {
    context: bundleContext,
    initialValue: {status: 'loading'},
  });
  readonly #around = new ContextProvider(this, {context: aroundContext});
  readonly #setting = new ContextProvider(this, {context: settingContext});
  readonly #source = new BundleSource(this, (state, own) => this.#onState(state, own));
  #held: HeldStore | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#held?.owners.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#held?.owners.delete(this);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {audience, policyUrl} = this;
    if (changed.has('audience') || changed.has('policyUrl')) {
      this.#around.setValue({audience, policyUrl});
    }
    if (SETTINGS.some((name) => changed.has(name))) this.#tellStore();
    if (SETTING.some((name) => changed.has(name))) {
      const {gpc = '', known, region} = this;
      this.#setting.setValue({region, gpc: signalOf(gpc), isMore: !!known});
    }
    if (changed.has('bundle') || changed.has('src')) void this.#source.resolve();
  }

  #onState(state: BundleState, own: boolean): void {
    if (state.status === 'ready') void this.#join(state);
    else this.#state.setValue(state);
    void announce(this, state, own);
  }

  /** The store is set up before anything inside draws, so that region and known facts hold at once. */
  async #join(state: Extract<BundleState, {status: 'ready'}>): Promise<void> {
    const stores = await loadStores((problem) =>
      reportProblem(this, state.reading.bundle.id, problem),
    );
    if (this.#source.state !== state) return;
    this.#held?.owners.delete(this);
    this.#held = stores?.holdStore(state.reading, this.isConnected ? this : undefined);
    this.#tellStore();
    this.#state.setValue(state);
  }

  #tellStore(): void {
    const store = this.#held?.store;
    if (!store) return;
    if (this.sessionOnly) store.sessionOnly = true;
    if (this.cookieDomain !== undefined) store.cookieDomain = this.cookieDomain;
    if (this.audience !== undefined) store.audience = this.audience;
    if (this.gpc !== undefined) store.gpc = signalOf(this.gpc);
    if (this.region !== undefined) store.region = this.region;
    if (this.known !== undefined) store.known = this.known;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'policy-bundle': PolicyBundleElement;
  }
}
