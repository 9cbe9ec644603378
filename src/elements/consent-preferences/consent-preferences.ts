import type {Reading} from '../../bundle/read.js';
import type {Act} from '../../consent/act.js';
import type {ConsentStore} from '../../consent/store.js';
import {offerSurface} from '../../context/surfaces.js';
import {type PreferencesWords, preferencesWords} from '../../locales/preferences.js';
import {Cleared} from '../shared/cleared.js';
import {h} from '../shared/dom.js';
import {painted} from '../shared/painted.js';
import {PlainElement} from '../shared/plain-element.js';
import {PolicyFollower} from '../shared/policy-follower.js';
import {tokensText} from '../shared/tokens-text.styles.js';
import {styles} from './consent-preferences.styles.js';
import {fillLayer} from './layer.js';
import type {Switches} from './switches.js';
import {hasTakenBack} from './taken-back.js';
import {telling} from './tell.js';

/**
 * The second layer: purposes, recipients and storage, with a switch for each choice and each recipient.
 * What is set is a draft until it is saved. A dialog that opens when it is asked to, or `inline` a part of
 * the page.
 *
 * ```html
 * <consent-preferences src="/privacy.json" inline></consent-preferences>
 * ```
 *
 * @customElement consent-preferences
 * @tagname consent-preferences
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @csspart dialog - all that is seen
 * @csspart title - its heading
 * @csspart group - one choice
 * @csspart switch - each switch
 * @csspart details - who takes part in it and what is stored
 * @csspart clause - a link to the clause behind a choice
 * @csspart hint - that the browser's signal objects to a choice
 * @csspart required - what is needed in any case
 * @csspart search - the search for recipients
 * @csspart controls - the row of buttons
 * @csspart button - each of them
 * @csspart cleared - what was deleted after a choice was withdrawn, and what could not be
 * @csspart reload - the button that loads the page again
 * @csspart alert - what could not be stored
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class ConsentPreferences extends PlainElement {
  static override attributes = {
    src: 'src',
    debug: '?debug',
    audience: 'audience',
    policyUrl: 'policy-url',
    inline: '?inline',
  };
  static override styles = [tokensText, styles];

  /**
   * The address of the policy bundle.
   * @attr src
   */
  declare src?: string;

  /**
   * Whether the full checker looks at the bundle even if nothing seems wrong.
   * @attr debug
   */
  declare debug: boolean;

  /**
   * Whose choices it shows: ids of audiences, apart by spaces; unset, `visitor`.
   * @attr audience
   */
  declare audience?: string;

  /**
   * The address of the page that shows the policy, for links to its clauses.
   * @attr policy-url
   */
  declare policyUrl?: string;

  /**
   * Whether it is a part of the page, not a dialog.
   * @attr inline
   */
  declare inline: boolean;

  readonly #policy = new PolicyFollower(this, {preferences: preferencesWords});

  /** Where it is said while the dialog stays open, or inline; what is outside a modal dialog is silent. */
  readonly #status = h('p', {role: 'status'});
  /** Where it is said once the dialog is gone: nobody hears what closes with it. */
  readonly #outside = h('p', {role: 'status', class: 'outside'});
  readonly #alert = h('p', {part: 'alert', role: 'alert'});
  readonly #cleared = new Cleared(
    this,
    ({bundleId}) => bundleId === this.#policy.reading?.bundle.id,
  );
  #before: ConsentStore['decisions'] | undefined;
  #frame: HTMLElement | undefined;
  #switches: Switches | undefined;
  #drawn: Reading | undefined;
  #words: PreferencesWords | undefined;
  #from: Element | undefined;
  /** To be said when the dialog has closed. */
  #toSay = '';
  #withdraw: (() => void) | undefined;
  #isWanted = false;

  /** Opens the dialog; inline, brings it into view. */
  open(from?: Element): void {
    this.#from = from;
    this.#isWanted = true;
    this.requestUpdate();
  }

  /** Closes the dialog; what was not saved is given up. */
  close(): void {
    if (this.#frame instanceof HTMLDialogElement) this.#frame.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // What comes back would be open, but not over the page.
    this.close();
    this.#withdraw?.();
    this.#withdraw = undefined;
  }

  protected override build(root: ShadowRoot): void {
    root.append(this.#outside);
  }

  protected override update(): void {
    const policy = this.#policy;
    policy.update();
    const {reading, store, words} = policy;
    if (!reading || !store) return;
    this.#withdraw ??= offerSurface({
      name: 'preferences',
      bundleId: reading.bundle.id,
      open: (from) => this.open(from),
    });
    try {
      if (words) this.#show(store, words.preferences);
    } catch (error) {
      policy.report(`not drawn: ${String(error)}`);
    }
  }

  #show(store: ConsentStore, words: PreferencesWords): void {
    const isOpen = !!this.#frame?.matches('[open]');
    const isInline = this.#frame?.localName === 'section';
    const isNew =
      this.#drawn !== store.reading || this.#words !== words || isInline !== this.inline;
    if (!isNew) this.#switches?.follow();
    else if (this.inline || this.#isWanted || isOpen) this.#draw(store, (this.#words = words));
    if (this.#isWanted) this.#bring();
  }

  #bring(): void {
    this.#isWanted = false;
    const frame = this.#frame;
    if (!(frame instanceof HTMLDialogElement)) return frame?.scrollIntoView();
    this.#switches?.reset();
    for (const each of [this.#status, this.#alert, this.#outside]) each.textContent = '';
    if (!frame.open) this.#open(frame);
  }

  /** Over the page, which is out of reach then: not where nothing of it is seen, as by a content blocker. */
  #open(frame: HTMLDialogElement): void {
    // Closing gives the focus back to what has it now. Not every browser gives it to a button that is
    // clicked; and the event of the closing comes a frame late, when the visitor may be elsewhere.
    const from = this.#from;
    if (from instanceof HTMLElement && !from.matches(':focus')) from.focus({preventScroll: true});
    frame.showModal();
    const isShown = frame.checkVisibility?.({visibilityProperty: true}) ?? true;
    if (isShown && frame.offsetHeight && frame.offsetWidth) return;
    frame.close();
    this.#policy.report('preferences-hidden: the page hides them');
  }

  #draw(store: ConsentStore, words: PreferencesWords): void {
    const {reading} = store;
    const hrefFor = (anchor: string) => this.#policy.hrefFor(anchor);
    const close = !this.inline && h('button', {type: 'button', part: 'button'}, words.close);
    if (close) close.addEventListener('click', () => this.close());
    const frame = h(this.inline ? 'section' : 'dialog', {
      part: 'dialog',
      'aria-labelledby': 'title',
      lang: words.language,
      dir: 'auto',
    });
    const switches = fillLayer(frame, [this.#alert, this.#status, this.#cleared.node], close, {
      store,
      words,
      hrefFor,
      tell: telling(this, reading, hrefFor),
      failed: (error) => this.#policy.report(`a part could not be loaded: ${String(error)}`),
      pressed: (label, {isTrusted}, answer) =>
        this.#after(answer(this.#act(label, isTrusted, words)), words),
    });
    frame.addEventListener('close', () => this.#onClose());
    const old = this.#frame;
    // Of one version, as where a slice gives way to the whole, a draft says the same.
    if (this.#drawn && store.follows(this.#drawn)) switches.take(this.#switches?.wishes());
    old?.remove();
    this.#frame = frame;
    this.#switches = switches;
    this.#drawn = reading;
    this.shadowRoot!.append(frame);
    if (old?.matches('[open]') && frame instanceof HTMLDialogElement) this.#open(frame);
  }

  #act(label: string, trusted: boolean, {language}: PreferencesWords): Act {
    this.#before = this.#policy.store?.decisions;
    const shown = this.#frame?.textContent?.replace(/\s+/g, ' ').trim();
    return {
      control: 'button',
      label,
      trusted,
      surface: 'consent-preferences',
      layer: 2,
      language,
      shown,
    };
  }

  #after({persisted}: {persisted: boolean}, words: PreferencesWords): void {
    this.#switches?.reset();
    this.#alert.textContent = persisted ? '' : words.notStored;
    const said = persisted ? words.saved : '';
    const {store} = this.#policy;
    // What is deleted of what was taken back is said in the dialog.
    const isDone = said && !this.inline && !(store && hasTakenBack(store, this.#before));
    this.#status.textContent = isDone ? '' : said;
    if (!isDone) return;
    this.#outside.lang = words.language;
    this.#toSay = said;
    this.close();
  }

  /** Where the focus lands is read out first, and would cut off what is said before it. */
  #onClose(): void {
    const said = this.#toSay;
    this.#from = undefined;
    this.#toSay = '';
    void painted().then(() => (this.#outside.textContent = said));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-preferences': ConsentPreferences;
  }
}
