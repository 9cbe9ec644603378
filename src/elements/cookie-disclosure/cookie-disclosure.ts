import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {guard} from 'lit/directives/guard.js';

import type {Reading} from '../../bundle/read.js';
import type {Choice, StorageItem} from '../../bundle/types.js';
import {choiceWords} from '../../locales/choices.js';
import {type DisclosureWords, disclosureWords} from '../../locales/disclosure.js';
import {policyWords} from '../../locales/policy.js';
import {practiceWords} from '../../locales/practices.js';
import {COMPACT_PARTS} from '../choice-control/parts.js';
import {heading} from '../shared/heading.js';
import {idList, isFor} from '../shared/id-list.js';
import {text} from '../shared/text.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './cookie-disclosure.styles.js';
import {type RowContext, rowView} from './row-view.js';

const LAYERS = {
  choices: choiceWords,
  disclosure: disclosureWords,
  policy: policyWords,
  practices: practiceWords,
};

/** Rows that are drawn at a time, so that a long list keeps the page usable. */
const SLICE = 200;

/**
 * Every cookie, pixel, log and other storage of a policy: name, who sets it, what for, how long, on
 * what basis, and the choice that governs it with its control. With `debug` it also looks whether cookies of the page
 * live longer than is declared, as far as the browser says (Chromium does), and tells by `policy-problem`.
 *
 * ```html
 * <cookie-disclosure src="/privacy.json" policy-url="/privacy"></cookie-disclosure>
 * ```
 *
 * @customElement cookie-disclosure
 * @tagname cookie-disclosure
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @fires {ChoiceRequestEvent} choice-request - a choice needs the host
 * @slot - shown until the bundle is read, and where it cannot be
 * @csspart heading - the heading
 * @csspart table - the table, a list of cards on narrow pages
 * @csspart row - one storage item
 * @csspart use - whether an item that depends on a choice is in use now
 * @csspart clause - a link to the clause behind an item or a choice
 * @csspart silence - that the policy does not describe cookies
 * @csspart control - a choice with its control; `::part(control):state(allowed)` and so on
 * @csspart problem - what is wrong with the bundle
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class CookieDisclosure extends WithPolicy(LitElement, LAYERS) {
  static override styles = [tokens, text, styles];

  /** Ids of the storage items to show, apart by spaces; unset, all. */
  @property({converter: idList}) only?: readonly string[];

  /** Whether a heading above it says already what this is. */
  @property({type: Boolean}) embedded = false;

  /** The level of the heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Whom to ask where the policy names nobody: an e-mail address or a page. Shown as added by the site. */
  @property() contact?: string;

  /** How many slices are drawn. */
  @state() private drawn = 1;

  readonly #hrefFor = (anchor: string) => this.hrefFor(anchor);
  #slices: readonly (readonly StorageItem[])[] = [];
  #source: readonly unknown[] = [];
  #context: RowContext | undefined;
  #audited: Reading | undefined;
  #endAudit: (() => void) | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {reading, words} = this;
    const source = [reading, words, this.only, this.shownAudience];
    if (!reading || !words || source.every((each, at) => each === this.#source[at])) return;
    this.#source = source;
    this.#slices = sliced(this.#items(reading));
    this.drawn = 1;
    this.#context = {
      bundle: reading.bundle,
      index: reading.index,
      words,
      hrefFor: this.#hrefFor,
      is: (choice, value) => this.store?.is(choice, value) ?? false,
      control: (choice) => this.#renderControl(choice),
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.drawn < this.#slices.length) setTimeout(() => (this.drawn += 1));
    this.#audit(this.debug && this.isConnected ? this.reading : undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#audit(undefined);
  }

  /** Looks at what the page keeps, under one version of the bundle at a time. */
  #audit(reading: Reading | undefined): void {
    if (reading === this.#audited) return;
    this.#audited = reading;
    this.#endAudit?.();
    this.#endAudit = undefined;
    if (!reading) return;
    import('../../audit/lifetimes.js').then(
      ({watchLifetimes}) => {
        if (reading !== this.#audited) return;
        const {storage = []} = reading.bundle;
        this.#endAudit = watchLifetimes(storage, (problem) => this.report(problem));
      },
      (error: unknown) =>
        this.report({problem: `no audit: ${String(error)}`, path: '', severity: 'warning'}),
    );
  }

  protected override render(): TemplateResult {
    const {reading, words} = this;
    if (!reading || !words) return html`${this.renderProblem() ?? html`<slot></slot>`}`;
    const cookies = reading.bundle.storage?.some(({type}) => type === 'cookie');
    const silent = !this.only && !cookies && reading.index.notStated('cookies') !== undefined;
    const nothingHere = !this.only && !silent && !this.#slices.length;
    const {choices, disclosure, policy} = words;
    return html`<div lang=${policy.language} dir=${policy.direction}>
      ${this.embedded ? nothing : heading(this.headingLevel, disclosure.heading, 'heading')}
      ${this.renderProblem()}
      ${this.readOnly ? html`<p class="notice">${choices.readOnly}</p>` : nothing}
      ${silent ? html`<p part="silence">${disclosure.noCookies}</p>` : nothing}
      ${nothingHere ? html`<p>${disclosure.nothing}</p>` : nothing}
      ${this.#slices.length ? this.#renderTable(disclosure) : nothing}
    </div>`;
  }

  #items({bundle}: Reading): StorageItem[] {
    return (bundle.storage ?? []).filter(
      ({id, audience}) =>
        (!this.only || this.only.includes(id)) && isFor(audience, this.shownAudience),
    );
  }

  #renderTable(words: DisclosureWords): TemplateResult {
    const columns = Object.values(words.columns);
    // What the rows depend on besides their items; where links lead is told by any of them.
    const rest = [this.#context, this.store?.decisions, this.readOnly, this.hrefFor('')];
    /* eslint-disable lit-a11y/no-redundant-role -- as cards they are no table without these roles */
    return html`<table part="table" role="table">
      <caption class="hidden">
        ${words.caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      ${this.#slices.slice(0, this.drawn).map(
        (items) =>
          html`<tbody role="rowgroup">
            ${guard([items, ...rest], () => items.map((item) => rowView(item, this.#context!)))}
          </tbody>`,
      )}
    </table>`;
    /* eslint-enable lit-a11y/no-redundant-role */
  }

  #renderControl(choice: Choice): TemplateResult | typeof nothing {
    if (!this.store) return nothing;
    return html`<choice-control
      part="control"
      compact
      exportparts=${COMPACT_PARTS}
      surface="cookie-disclosure"
      .words=${this.words}
      .choice=${choice}
      .reading=${this.reading}
      .store=${this.store}
      .contact=${this.contact}
      .hrefFor=${this.#hrefFor}
      .readOnly=${this.readOnly}
    ></choice-control>`;
  }
}

function sliced(items: readonly StorageItem[]): StorageItem[][] {
  const count = Math.ceil(items.length / SLICE);
  return Array.from({length: count}, (_, at) => items.slice(at * SLICE, (at + 1) * SLICE));
}

declare global {
  interface HTMLElementTagNameMap {
    'cookie-disclosure': CookieDisclosure;
  }
}
