import {page} from '../../context/page.js';
import {bannerWords} from '../../locales/banner.js';
import {speak} from '../../locales/layer.js';
import {languageAround} from '../shared/around.js';
import {painted} from '../shared/painted.js';
import {PlainElement} from '../shared/plain-element.js';
import {reportProblem} from '../shared/report-problem.js';
import {saidOf} from './banner-words.js';
import type {Behind, Done} from './behind.js';
import {styles} from './consent-banner.styles.js';
import {BannerFace} from './face.js';
import {type FirstLook, firstLook} from './first-look.js';
import {pressed} from './light-controls.js';

/** Milliseconds after which nothing more is waited for before the rest is loaded. */
const PATIENCE = 1000;

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
export class ConsentBanner extends PlainElement {
  static override attributes = {
    src: 'src',
    debug: '?debug',
    audience: 'audience',
    policyUrl: 'policy-url',
    position: 'position',
  };
  static override styles = [styles];

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
   * Whom it asks: ids of audiences, apart by spaces; unset, `visitor`.
   * @attr audience
   */
  declare audience?: string;

  /**
   * The address of the page that shows the policy, for links to its clauses.
   * @attr policy-url
   */
  declare policyUrl?: string;

  /**
   * Where it lies: `bottom` (unset), `top`, `corner` at the end of the bottom, or `inline` in the page.
   * @attr position
   */
  declare position?: 'bottom' | 'top' | 'corner' | 'inline';

  #face: BannerFace | undefined;
  #first: FirstLook | undefined;
  #done: Done | undefined;
  #behind: Behind | undefined;
  #bringing: Promise<Behind | undefined> | undefined;
  #asked: (() => void) | undefined;
  #turn = 0;

  override connectedCallback(): void {
    // All that a page has besides waits until the question can be read.
    page.asking ??= new Promise((done) => (this.#asked = done));
    super.connectedCallback();
    setTimeout(() => this.isConnected && this.#bring(), PATIENCE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked?.();
    this.#first = undefined;
    this.#turn += 1;
    this.#face?.hide();
  }

  protected override build(root: ShadowRoot): void {
    this.#face = new BannerFace(this, root);
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('keydown', (event) => this.#onKey(event));
  }

  protected override update(): void {
    if (this.#behind) this.#behind.update();
    else void this.#ask();
  }

  /** Asks what a first visit is asked; all else is for what comes behind. */
  async #ask(): Promise<void> {
    const turn = (this.#turn += 1);
    const look = await firstLook(this);
    const words = look && (await speak(bannerWords, languageAround(this)).catch(() => undefined));
    if (turn !== this.#turn || this.#behind) return;
    if (look && words && !this.#done) {
      try {
        const {bundle, front, policyUrl} = look;
        const said = saidOf({bundle, state: front.state}, words, policyUrl);
        this.#face?.show(said, words);
        this.#first = look;
        await painted();
      } catch {
        // What cannot be drawn is left to what the guard makes of it.
      }
    }
    void this.#bring();
  }

  #bring(): Promise<Behind | undefined> {
    this.#asked?.();
    return (this.#bringing ??= import('./behind.js').then(
      ({Behind}) => {
        this.#behind = new Behind(this, this.#face!, this.#first?.front, this.#done);
        this.requestUpdate();
        return this.#behind;
      },
      (error: unknown) => {
        this.#bringing = undefined;
        const problem = `<consent-banner> could not be loaded: ${String(error)}`;
        reportProblem(this, '', {problem, path: '', severity: 'error'});
        return undefined;
      },
    ));
  }

  #onClick(event: Event): void {
    const found = pressed(this, event);
    if (!found) return;
    const {name, control} = found;
    if (name === 'choose')
      return void this.#bring().then((behind) =>
        behind ? behind.choose(control) : this.#face?.tellNoPreferences(),
      );
    const value = name === 'accept' ? 'granted' : 'denied';
    if (this.#behind) return this.#behind.decide(value, control, event);
    if (!this.#first) return;
    this.#first.front.decideAll(value, this.#face!.clicked(control, event));
    this.#finish('answered');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.#face?.card.hidden) return;
    // What is opened from here closes first.
    if (event.composedPath().some((each) => (each as Element).localName === 'dialog')) return;
    event.preventDefault();
    if (this.#behind) this.#behind.dismiss();
    else this.#finish('dismissed');
  }

  #finish(done: Done): void {
    this.#done = done;
    this.#face?.hide();
    void this.#bring();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-banner': ConsentBanner;
  }
}
