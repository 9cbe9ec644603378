import type {Draft} from '../../bundle/read.js';
import type {PolicyBundle} from '../../bundle/types.js';
import {page, type ShownPolicy} from '../../context/page.js';
import {pageChanged} from '../../context/page-changed.js';
import {policyWords} from '../../locales/policy.js';
import {h} from '../shared/dom.js';
import {type Changed, DrawnElement} from '../shared/drawn-element.js';
import {tokensText} from '../shared/tokens-text.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {Drawing} from './drawing.js';
import {sizes, styles} from './privacy-policy.styles.js';
import {Sheet} from './sheet.js';

const PAGE_EVENTS = ['hashchange', 'click', 'beforeprint', 'afterprint'];

/**
 * Shows everything that a provider says in a policy, and where it offers them, its choices.
 *
 * ```html
 * <privacy-policy src="/privacy.json" heading-level="2">
 *   <a href="/privacy.txt">Our privacy policy as text</a>
 * </privacy-policy>
 * ```
 *
 * @customElement privacy-policy
 * @tagname privacy-policy
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @fires {SectionViewEvent} section-view - a section was opened or reached, once each
 * @fires {ChoiceRequestEvent} choice-request - a choice that it shows needs the host
 * @slot - seen without script, while the bundle is read, and where it cannot be read
 * @slot seal - a seal that the page shows beside the policy; seals of the bundle stay among its surroundings
 * @csspart policy - all of it
 * @csspart header - title, provider, version and dates
 * @csspart title - the title
 * @csspart toolbar - the buttons and filters
 * @csspart button - open all, close all
 * @csspart outline - the links to sections
 * @csspart glance - the practices at a glance
 * @csspart body - the text
 * @csspart section - a section of the text
 * @csspart closing - what follows the text
 * @csspart problem - what is wrong with the bundle
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 * @cssprop [--forthright-scroll-margin=1rem] - room above what a link leads to, for fixed headers
 */
export class PrivacyPolicy extends WithPolicy(DrawnElement, {policy: policyWords}) {
  static override styles = [tokensText, styles, sizes];

  static override properties = {
    headingLevel: {attribute: 'heading-level', type: Number},
    controls: {},
  };

  /** The level of the title among the page's headings, from 1 to 6. */
  declare headingLevel: number;

  /** `none` leaves out the disclosure of storage and the choices. */
  declare controls?: 'none';

  /** Fulfils when the whole text is there; a new one for each text. */
  textComplete!: Promise<void>;

  /** Fulfils when the text and all that is said about it are there; a new one for each text. */
  complete!: Promise<void>;

  #finished: (() => void) | undefined;
  #textFinished: (() => void) | undefined;
  #shown: ShownPolicy | undefined;
  #article!: HTMLElement;
  #messages!: HTMLElement;
  #message: Node | string | undefined;
  #drawn: PolicyBundle | undefined;
  #spoken: unknown;
  #drawing: Drawing | undefined;
  #reached: string | undefined;

  constructor() {
    super();
    this.headingLevel = 1;
    this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of PAGE_EVENTS) addEventListener(type, this.#onPageEvent);
    this.#join();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of PAGE_EVENTS) removeEventListener(type, this.#onPageEvent);
    if (this.#shown && page.policies.delete(this.#shown)) pageChanged();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    this.#article = h('article', {part: 'policy'});
    this.#messages = h('div');
    root.append(h('slot', {name: 'seal'}), this.#messages);
    return root;
  }

  protected override updated(changed: Changed): void {
    super.updated(changed);
    const {store, words} = this;
    const draft = words && this.draft;
    const redraw = changed.has('headingLevel') || changed.has('controls') || words !== this.#spoken;
    if (redraw || draft?.bundle !== this.#drawn) this.#draw(draft);
    if (this.reading) this.#drawing?.certify();
    const message = this.renderProblem() ?? (draft ? '' : h('slot'));
    if (message !== this.#message) this.#messages.replaceChildren((this.#message = message));
    void this.#repoint();
    this.#drawing?.update({
      audience: this.shownAudience,
      is: store && ((choice, value) => store.is(choice, value)),
    });
    if (this.#reached !== location.hash) void this.#follow();
  }

  #begin(): void {
    if (this.#finished) return;
    this.textComplete = new Promise((resolve) => {
      this.#textFinished = resolve;
    });
    this.complete = new Promise((resolve) => {
      this.#finished = resolve;
    });
  }

  #draw(draft: Draft | undefined): void {
    const {words} = this;
    this.#drawing?.stop();
    this.#drawing = undefined;
    this.#drawn = draft?.bundle;
    this.#spoken = words;
    this.#article.replaceChildren();
    this.#article.remove();
    if (!draft || !words) return;
    const {bundle, index} = draft;
    this.#begin();
    if (this.#shown?.bundleId !== bundle.id) {
      if (this.#shown) page.policies.delete(this.#shown);
      this.#shown = {bundleId: bundle.id, element: this};
      this.#join();
    }
    const level = Math.min(Math.max(Math.trunc(this.headingLevel) || 1, 1), 6);
    const sheet = new Sheet(bundle, index, level, this.controls !== 'none', words, (problem) =>
      this.report({problem, path: '', severity: 'warning'}),
    );
    sheet.prefix = this.#prefix();
    Object.assign(this.#article, sheet.ours);
    this.renderRoot.prepend(this.#article);
    try {
      this.#drawing = new Drawing(
        this.#article,
        sheet,
        () => this.#textFinished?.(),
        (error) => this.#onDrawn(error),
      );
    } catch (error) {
      this.#onDrawn(error as Error);
    }
  }

  /** A draft that cannot be drawn is given up: what can be shown of it follows. */
  #onDrawn(error?: Error): void {
    this.#textFinished?.();
    if (!error) {
      this.#finished?.();
      this.#finished = undefined;
    } else if (this.reading) {
      const problem = `not drawn: ${String(error)}`;
      this.report({problem, path: '', severity: 'error'});
    } else this.#draw(undefined);
  }

  #join(): void {
    if (!this.#shown || !this.isConnected) return;
    page.policies.add(this.#shown);
    // This element is told too, and must not be while it updates.
    queueMicrotask(pageChanged);
  }

  /** Addresses in the page begin otherwise when another policy comes to stand before this one. */
  async #repoint(): Promise<void> {
    const sheet = this.#drawing?.sheet;
    const prefix = this.#prefix();
    if (!sheet || prefix === sheet.prefix) return;
    const {repoint} = await import('./fragment.js');
    repoint(this.renderRoot, sheet.prefix, prefix);
    sheet.prefix = prefix;
  }

  /** Where the page has a base of its own, a plain `#` would lead to another page. */
  #prefix(): string {
    const [here = ''] = location.href.split('#');
    const based = this.baseURI.split('#')[0] !== here;
    return (based ? here : '') + (this.hrefFor('') ?? '#');
  }

  /** Goes where the address of the page leads, once what it leads to is there. */
  async #follow(): Promise<void> {
    const {hash} = location;
    this.#reached = this.#shown && hash;
    if (!hash || !this.#shown) return;
    const {fragmentOf, reveal} = await import('./fragment.js');
    const id = this.#shown && fragmentOf(this.#shown);
    const root = this.shadowRoot;
    if (id === undefined || !root) return;
    if (!root.getElementById(id)) await this.complete;
    const target = root.getElementById(id);
    if (!target || location.hash !== hash) return;
    this.#drawing?.uncover(target);
    reveal(target);
  }

  readonly #onPageEvent = (event: Event): void => {
    if (/print/.test(event.type)) this.#drawing?.print(event.type === 'beforeprint');
    else if (event.type === 'hashchange' || staysHere(event)) void this.#follow();
  };
}

/** Whether a click is on a link to where the page is already, so that no address changes. */
const staysHere = (click: Event): boolean =>
  click
    .composedPath()
    .some((node) => node instanceof HTMLAnchorElement && node.hash && node.href === location.href);

declare global {
  interface HTMLElementTagNameMap {
    'privacy-policy': PrivacyPolicy;
  }
}
