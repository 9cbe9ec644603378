import {ContextConsumer} from '@lit/context';
import {type PropertyValues, ReactiveElement} from '@lit/reactive-element';

import type {Draft} from '../../bundle/read.js';
import type {PolicyBundle} from '../../bundle/types.js';
import type {Act} from '../../consent/act.js';
import {browserDevice} from '../../consent/device.js';
import {type Front, frontOf} from '../../consent/front.js';
import type {ConsentStore} from '../../consent/store.js';
import {settingContext} from '../../context/setting-context.js';
import {offerSurface} from '../../context/surfaces.js';
import {type BannerWords, bannerWords} from '../../locales/banner.js';
import {policyWords} from '../../locales/policy.js';
import {fill, h} from '../shared/dom.js';
import {loadPreferences, openPreferences} from '../shared/open-preferences.js';
import {painted} from '../shared/painted.js';
import {register} from '../shared/register.js';
import {setStates} from '../shared/states.js';
import {WithPolicy} from '../shared/with-policy.js';
import {lightWords, policyLink, type Question, whyWords} from './banner-words.js';
import {styles} from './consent-banner.styles.js';
import {type Edge, keepClear} from './keep-clear.js';
import {LightControls} from './light-controls.js';

/**
 * Asks, where an answer is needed: accept, reject and choose side by side, on a layer that covers the
 * least and locks nothing. Put it first in the body.
 *
 * ```html
 * <consent-banner src="/privacy.json" policy-url="/privacy"></consent-banner>
 * ```
 *
 * @customElement consent-banner
 * @tagname consent-banner
 * @attr {string} audience - whom it asks: ids of audiences, apart by spaces; unset, `visitor`
 * @attr {'bottom'|'top'|'corner'|'inline'} position - where it lies
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @slot text - what is asked; filled in where it is empty
 * @slot accept - the button that accepts all
 * @slot reject - the button that rejects all
 * @slot choose - the button that opens the preferences
 * @csspart banner - all that is seen
 * @csspart title - its heading
 * @csspart why - why the visitor is asked
 * @csspart link - the link to the policy
 * @csspart changes - what has changed since the visitor last decided
 * @csspart alert - what could not be done
 * @csspart controls - the row of buttons
 * @csspart close - the button that closes it, where it was opened by the visitor
 * @cssstate away - it gave way to what has the focus, and lies on the other edge
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class ConsentBanner extends WithPolicy(ReactiveElement, {
  banner: bannerWords,
  policy: policyWords,
}) {
  static override styles = [styles];

  static override properties = {position: {}};

  /** Where it lies: `bottom` (unset), `top`, `corner` at the end of the bottom, or `inline` in the page. */
  declare position?: 'bottom' | 'top' | 'corner' | 'inline';

  /** It shows a bundle as soon as there is one, and never holds up the reading of it. */
  readonly textComplete = Promise.resolve();

  readonly #light = new LightControls(this);
  readonly #device = browserDevice();
  readonly #status = h('div', {class: 'status', role: 'status'});
  readonly #title = h('h2', {part: 'title', id: 'title'});
  readonly #why = h('p', {part: 'why'});
  readonly #changes = h('details', {part: 'changes', hidden: true});
  readonly #alert = h('p', {part: 'alert', role: 'alert'});
  readonly #close = h('button', {part: 'close', type: 'button', hidden: true});
  readonly #card = h('section', {
    part: 'banner',
    'aria-labelledby': 'title',
    tabindex: -1,
    hidden: true,
  });
  readonly #setting = new ContextConsumer(this, {context: settingContext, subscribe: true});
  #question: Question | undefined;
  #words: BannerWords | undefined;
  #said: string | undefined;
  /** What opened it, though nothing has to be asked; null where nothing in the page did. */
  #from: Element | null | undefined;
  /** What had the focus before. */
  #before: Element | undefined;
  /** What was done before the store was there. */
  #late: ((store: ConsentStore) => void) | undefined;
  #front: Front | undefined;
  #isUnstored = false;
  #withdraw: (() => void) | undefined;
  #clear: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.addEventListener('focusin', (event) => this.#onFocus(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
    this.#withdraw?.();
    this.#withdraw = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const slots = ['reject', 'accept', 'choose'].map((name) => h('slot', {name}));
    this.#card.append(
      this.#title,
      h('slot', {name: 'text'}),
      this.#why,
      this.#changes,
      this.#alert,
      h('div', {part: 'controls'}, slots),
      this.#close,
    );
    this.#close.addEventListener('click', () => this.#dismiss());
    root.append(this.#status, this.#card);
    return root;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {reading, store} = this;
    if (reading && this.isConnected) this.#withdraw ??= this.#offer(reading.bundle.id);
    if (store && this.#late) {
      const late = this.#late;
      this.#late = undefined;
      late(store);
    }
    const words = this.words?.banner;
    const question = words && this.#ask();
    if (question) this.#show(question, words);
    else this.#hide();
  }

  /** What to ask now: by the store, once it is there; before that, what a first visit asks. */
  #ask(): Question | undefined {
    const {draft, store} = this;
    if (!draft || this.readOnly || this.#late) return undefined;
    this.#front = store ? undefined : this.#frontOf(draft);
    const state = store ? store.presentState() : this.#front?.state;
    const isOpen = state?.prompt || this.#from !== undefined || this.#isUnstored;
    return state && isOpen ? {draft, state} : undefined;
  }

  #frontOf({bundle}: Draft): Front | undefined {
    const setting = this.#setting.value;
    if (setting?.isMore) return undefined;
    return frontOf(bundle, this.#device, {...setting, audience: this.shownAudience});
  }

  #show(question: Question, words: BannerWords): void {
    const {draft} = question;
    const {mustAsk, reason, region} = question.state;
    const said = [mustAsk, reason, region, this.#isUnstored].join();
    const isNew = draft !== this.#question?.draft || words !== this.#words || said !== this.#said;
    if (isNew) {
      this.#title.textContent = draft.bundle.notice?.title ?? words.title;
      const href = this.hrefFor('');
      this.#why.replaceChildren();
      fill(this.#why, [whyWords(question, words), ' ', policyLink(href, draft.bundle)]);
      this.#changes.hidden = reason !== 'material-change' && reason !== 'reconsent';
      if (!this.#changes.hidden) this.#tellChanges(draft.bundle, words);
      this.#alert.textContent = this.#isUnstored ? words.notStored : '';
      this.#close.textContent = words.close;
      this.#light.draw(lightWords(question, words));
    }
    this.#question = question;
    this.#words = words;
    this.#said = said;
    this.#close.hidden = !this.#isUnstored && this.#from === undefined;
    if (!this.#card.hidden) return;
    this.#card.hidden = false;
    const {position = 'bottom'} = this;
    const edge: Edge = position === 'top' ? 'top' : 'bottom';
    this.#status.textContent = words.waiting[position === 'inline' ? position : edge];
    if (position !== 'inline') this.#clear = keepClear(this.#card, edge, (is) => this.#move(is));
    void painted().then(() => this.#onPainted());
  }

  #hide(): void {
    if (this.#card.hidden) return;
    const hadFocus = this.matches(':focus-within') || !!this.shadowRoot?.activeElement;
    this.#card.hidden = true;
    this.#status.textContent = '';
    this.#light.draw(undefined);
    this.#said = undefined;
    this.#clear?.();
    const back = this.#from ?? this.#before;
    this.#from = undefined;
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus();
  }

  /** What has changed is there to be read before the visitor is asked again. */
  #tellChanges(bundle: PolicyBundle, words: BannerWords): void {
    const element = Object.assign(document.createElement('policy-changes'), {
      bundle,
      embedded: true,
      headingLevel: 3,
    });
    this.#changes.replaceChildren(h('summary', {}, words.changes), element);
    import('../policy-changes/policy-changes.js').then(
      ({PolicyChanges}) => register('policy-changes', PolicyChanges),
      () => (this.#changes.hidden = true),
    );
  }

  /** Preferences are one click away; what shows them is asked for when the question can be read. */
  #onPainted(): void {
    if (this.#card.hidden) return;
    loadPreferences().catch(() => undefined);
    const options = {opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true};
    if (this.checkVisibility?.(options) ?? true) return;
    const problem = 'banner-hidden: the banner stands in something that the page hides';
    this.report({problem, path: '', severity: 'error'});
  }

  #move(isAway: boolean): void {
    setStates(this, {away: isAway});
  }

  #offer(bundleId: string): () => void {
    return offerSurface({
      name: 'banner',
      bundleId,
      open: (from) => {
        this.#from = from ?? null;
        this.requestUpdate();
        void this.updateComplete.then(() => this.#card.focus());
      },
    });
  }

  /** Carried out in the turn of the click; before the store is there, taken down for it in that turn. */
  #decide(value: 'granted' | 'denied', control: HTMLElement, {isTrusted: trusted}: Event): void {
    const {draft, store} = this;
    if (!draft || this.#late) return;
    const shown = [this.#title, ...this.children, this.#why].map((each) => each.textContent);
    const act: Act = {
      control: 'button',
      label: control.textContent?.trim() ?? '',
      trusted,
      surface: 'consent-banner',
      layer: 1,
      language: this.#words?.language,
      shown: shown.join('\n').trim(),
    };
    if (store) {
      const {persisted} = value === 'granted' ? store.acceptAll(act) : store.rejectAll(act);
      this.#isUnstored = !persisted;
      if (persisted) this.#from = undefined;
    } else {
      this.#front?.decideAll(value, act);
      this.#late = (later) => {
        this.#isUnstored = !later.carryOutEarly();
      };
    }
    this.requestUpdate();
  }

  /** Sent away without an answer: nothing is decided. */
  #dismiss(): void {
    const {store} = this;
    const isAsked = this.#from === undefined && !this.#isUnstored;
    this.#isUnstored = false;
    this.#hide();
    this.#from = undefined;
    if (!isAsked) return this.requestUpdate();
    if (store) store.dismiss();
    else this.#late = (later) => later.dismiss();
    this.requestUpdate();
  }

  #onClick(event: Event): void {
    const pressed = this.#light.pressed(event);
    if (!pressed) return;
    const {name, control} = pressed;
    if (name !== 'choose')
      return this.#decide(name === 'accept' ? 'granted' : 'denied', control, event);
    const {draft} = this;
    const attributes = {lang: this.getAttribute('lang'), audience: this.shownAudience ?? null};
    if (!draft) return;
    openPreferences(this.renderRoot, draft.bundle, control, attributes).catch((error: unknown) => {
      this.#alert.textContent = this.#words?.noPreferences ?? '';
      const problem = `preferences could not be loaded: ${String(error)}`;
      this.report({problem, path: '', severity: 'error'});
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#card.hidden) return;
    event.preventDefault();
    this.#dismiss();
  }

  #onFocus({relatedTarget}: FocusEvent): void {
    const isOutside = relatedTarget instanceof Element && !this.contains(relatedTarget);
    if (isOutside && !this.shadowRoot?.contains(relatedTarget)) this.#before = relatedTarget;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner;
  }
}
