import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';

import type {Reading} from '../../bundle/read.js';
import type {Choice} from '../../bundle/types.js';
import {isHeard} from '../../consent/regimes.js';
import type {ConsentStore} from '../../consent/store.js';
import type {ChoiceWords} from '../../locales/choices.js';
import type {PolicyWords} from '../../locales/policy.js';
import {heading} from '../shared/heading.js';
import {prose} from '../shared/prose-template.js';
import type {ProseContext} from '../shared/prose.js';
import {text} from '../shared/text.styles.js';
import {setStates} from '../shared/states.js';
import {tokens} from '../shared/tokens.styles.js';
import {aboutView, failureView, markView, waysView} from './about-views.js';
import {styles} from './choice-control.styles.js';
import type {ControlView, Press} from './control-view.js';
import {optionsView, requestView, subscriptionView, switchView} from './kind-views.js';
import {perform} from './perform.js';
import {type Run, runsOf, stampOf} from './runs.js';
import {shownText, statusOf} from './status.js';

/**
 * One choice with its control, in all its states. Drawn by the elements that list choices, which hand
 * it everything; it is not used by itself.
 *
 * @customElement choice-control
 * @tagname choice-control
 * @fires {ChoiceRequestEvent} choice-request - the choice needs the host
 * @cssstate allowed - the activity may happen
 * @cssstate busy - the site has been asked and has not answered
 * @cssstate failed - what was asked for was not done
 * @cssstate held - nothing can be decided here: a signal of the browser or another version holds it
 * @csspart heading - the heading, around the label
 * @csspart label - what a choice is called
 * @csspart mark - that a choice was read out of the policy, or added by the site
 * @csspart says - what the policy says of a choice
 * @csspart switch - the switch of a consent or an opt-out
 * @csspart options - the options of a preference
 * @csspart option - one of them, with its label
 * @csspart form - the fields of a subscription or a request
 * @csspart field - a field with its label
 * @csspart input - the field itself
 * @csspart button - each button
 * @csspart state - what holds now
 * @csspart alert - why something was not done
 * @csspart ways - other ways to decide that the policy names
 * @csspart way - one of them
 * @csspart clause - a link to the clause behind a choice
 */
export class ChoiceControl extends LitElement {
  static override styles = [tokens, text, styles];

  /** The choice. */
  @property({attribute: false}) choice?: Choice;

  /** The bundle that the choice is of. */
  @property({attribute: false}) reading?: Reading;

  /** The store that keeps its decision. */
  @property({attribute: false}) store?: ConsentStore;

  /** Our own words, in the language of the element that shows it. */
  @property({attribute: false}) words?: {
    readonly choices: ChoiceWords;
    readonly policy: PolicyWords;
  };

  /** The address of a section or clause; unset where no page shows it. */
  @property({attribute: false}) hrefFor: (anchor: string) => string | undefined = () => undefined;

  /** Whom to ask where the policy names nobody: an e-mail address or a page. */
  @property() contact?: string;

  /** The tag of the element that shows it, as recorded. */
  @property() surface = 'choice-control';

  /** The level of the heading. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 4;

  /** Whether only the control and its state are drawn, for use in a table. */
  @property({type: Boolean}) compact = false;

  /** Whether nothing can be decided here. */
  @property({type: Boolean, attribute: 'read-only'}) readOnly = false;

  @state() private errors: Readonly<Record<string, string>> = {};

  readonly #update = () => this.requestUpdate();
  #followed: (() => void)[] = [];
  #context: ProseContext | undefined;
  #focused: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store')) this.#follow();
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  /** Where a form gives way to what came of it, the focus goes to the words that say so. */
  protected override updated(): void {
    if (this.#focused?.isConnected === false) {
      this.renderRoot.querySelector<HTMLElement>('#state')?.focus();
    }
    const {allowed, busy, held, readOnly, run} = this.#view() ?? {};
    setStates(this, {
      allowed: !!allowed,
      busy: !!busy,
      failed: run?.phase === 'failed' || run?.phase === 'unhandled',
      held: !!held || !!readOnly,
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view();
    if (!view || !this.reading) return nothing;
    const {choice} = view;
    const yesOrNo = choice.kind === 'consent' || choice.kind === 'opt-out';
    const plea = {bundle: this.reading.bundle, contact: this.contact};
    const label = view.prose(choice.label);
    return html`<div class="head">
        ${
          this.compact
            ? html`<span id="label" part="label">${label}</span>`
            : heading(this.headingLevel, html`<span part="label">${label}</span>`, 'label')
        }
        ${yesOrNo && !choice.required ? switchView(view) : nothing}
      </div>
      ${markView(view)} ${this.compact ? nothing : aboutView(view, this.hrefFor)}
      ${yesOrNo || choice.required ? nothing : this.#renderKind(view)}
      <div id="state" part="state" role="status" tabindex="-1">
        ${statusOf(view).map((line) => html`<p>${typeof line === 'string' ? line : view.prose(line.says)}</p>`)}
      </div>
      <div part="alert" role="alert">
        ${keyed(view.run, this.#isOurs(view.run) ? failureView(view, plea) : nothing)}
      </div>
      ${this.compact ? nothing : waysView(view, plea)}`;
  }

  #renderKind(view: ControlView): TemplateResult {
    switch (view.choice.kind) {
      case 'preference':
        return optionsView(view);
      case 'subscription':
        return subscriptionView(view);
      default:
        return requestView(view);
    }
  }

  /** One control announces what becomes of an act: the one that was used, while it is there. */
  #isOurs(run: Run | undefined): boolean {
    return run?.by === this || run?.by.isConnected === false;
  }

  #view(): ControlView | undefined {
    const {choice, reading, store, words, readOnly, errors} = this;
    if (!choice || !reading || !store || !words) return undefined;
    const runs = runsOf(store);
    const decision = store.get(choice.id);
    const run = runs.get(choice.id, stampOf(store, choice.id));
    const context = this.#contextOf(reading, words);
    return {
      choice,
      words: words.choices,
      index: reading.index,
      provider: reading.bundle.provider.name,
      decision,
      allowed: store.granted({choice: choice.id}),
      request: store.getRequest(choice.id),
      run,
      busy: run?.phase === 'asking',
      readOnly,
      held: !!store.world.gpc() && isHeard(choice) && decision.state === 'denied',
      errors,
      asked: runs.asked(choice.id),
      prose: (text) => prose(text, context),
      press: (press) => this.#press(press),
      refuse: (wrong) => (this.errors = wrong),
    };
  }

  #contextOf({bundle, index}: Reading, words: ProseContext['words']): ProseContext {
    const known = this.#context;
    if (known?.bundle === bundle && known.words === words) return known;
    return (this.#context = {bundle, index, words, hrefFor: (anchor) => this.hrefFor(anchor)});
  }

  #press({value, asked, ...act}: Press): void {
    const {choice, reading, store, readOnly} = this;
    const view = this.#view();
    if (!choice || !reading || !store || !view || view.busy || view.held || readOnly) return;
    if (asked && Object.keys(asked).length) runsOf(store).keepAsked(choice.id, asked);
    perform(
      {
        choice,
        value,
        asked: asked ?? {},
        act: {
          ...act,
          surface: this.surface,
          language: reading.bundle.policy.language,
          shown: shownText(choice, statusOf(view)),
        },
      },
      {reading, store, control: this},
    );
    // What was typed is done with once it is taken back.
    if (value === 'denied') runsOf(store).keepAsked(choice.id, undefined);
  }

  #follow(): void {
    this.#unfollow();
    if (!this.store || !this.isConnected) return;
    const {store} = this;
    this.#followed = [store.subscribe(this.#update), runsOf(store).subscribe(this.#update)];
  }

  #unfollow(): void {
    for (const end of this.#followed) end();
    this.#followed = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-control': ChoiceControl;
  }
}
