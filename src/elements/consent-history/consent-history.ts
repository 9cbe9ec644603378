import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {Act} from '../../consent/act.js';
import {RECIPIENT} from '../../consent/answer.js';
import type {Decision} from '../../consent/decision.js';
import type {ConsentStore} from '../../consent/store.js';
import {choicesUrl} from '../../context/choices-slice.js';
import {formatMoment} from '../../locales/format.js';
import {type HistoryWords, historyWords} from '../../locales/history.js';
import {policyWords} from '../../locales/policy.js';
import type {HistoryDecision, HistoryItem} from '../../record/history.js';
import {heading} from '../shared/heading.js';
import {openPreferences} from '../shared/open-preferences.js';
import {spoken} from '../shared/spoken.js';
import {text} from '../shared/text.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './consent-history.styles.js';

/** Ids of choices and recipients, as the bundle calls them. */
type NameOf = (key: string) => string;

/**
 * What was decided on this device, when, on which version and by whom; what holds now, and the buttons that
 * change it, withdraw everything, and hand the visitor her records.
 *
 * ```html
 * <consent-history src="/privacy.json"></consent-history>
 * ```
 *
 * @customElement consent-history
 * @tagname consent-history
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @slot - shown until the bundle is read, and where it cannot be
 * @csspart heading - the heading
 * @csspart now - what holds now
 * @csspart controls - the row of buttons
 * @csspart button - each of them
 * @csspart alert - what could not be stored
 * @csspart act - one act
 * @csspart problem - what is wrong with the bundle
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class ConsentHistory extends WithPolicy(LitElement, {
  history: historyWords,
  policy: policyWords,
}) {
  static override styles = [tokens, text, styles];

  /** The level of the heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  protected readonly asks = choicesUrl;

  @state() private items: readonly HistoryItem[] | undefined;
  @state() private said = '';
  @state() private alert = '';

  #followed: ConsentStore | undefined;
  #unfollow: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unfollow = this.#followed = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {store} = this;
    if (!store || store === this.#followed || !this.isConnected) return;
    this.#unfollow?.();
    this.#followed = store;
    const look = () => {
      this.said = this.alert = '';
      void this.#look(store);
    };
    const ends = [store.subscribe(look), store.onAct(look)];
    this.#unfollow = () => ends.forEach((end) => end());
    look();
  }

  protected override render(): TemplateResult {
    const {reading, store, items} = this;
    const words = this.words?.history;
    if (!reading || !words) return html`${this.renderProblem() ?? html`<slot></slot>`}`;
    const {lang, dir} = spoken(words);
    return html`<div lang=${lang} dir=${dir}>
      ${heading(this.headingLevel, words.heading, 'heading')} ${this.renderProblem()}
      ${store && items ? this.#renderAll(store, items, words) : nothing}
    </div>`;
  }

  #renderAll(
    store: ConsentStore,
    items: readonly HistoryItem[],
    words: HistoryWords,
  ): TemplateResult {
    const {choices, recipients} = store.reading.index;
    const nameOf: NameOf = (key) =>
      key.startsWith(RECIPIENT)
        ? words.recipient(recipients.get(key.slice(RECIPIENT.length))?.name ?? key)
        : (choices.get(key)?.label ?? key);
    const decided = [...store.decisions.values()].filter(({at}) => at);
    const level = this.headingLevel + 1;
    return html`${
        decided.length
          ? html`${heading(level, words.now, 'holds')}
              <dl part="now">
                ${decided.map((each) => this.#renderNow(store, each, nameOf, words))}
              </dl>`
          : html`<p>${words.none}</p>`
      }
      <div part="controls">
        <button part="button" type="button" @click=${this.#onChange}>${words.change}</button>
        <button
          part="button"
          type="button"
          @click=${(event: Event) => this.#onWithdraw(event, store, words)}
        >
          ${words.withdraw}
        </button>
        ${
          items.length
            ? html`<button part="button" type="button" @click=${() => this.#onDownload(items)}>
                ${words.download}
              </button>`
            : nothing
        }
      </div>
      <p role="status">${this.said}</p>
      <p part="alert" role="alert">${this.alert}</p>
      ${
        items.length
          ? html`${heading(level, words.acts, 'acts')}
              <ol>
                ${items.map((item) => this.#renderAct(item, nameOf, words))}
              </ol>`
          : nothing
      }`;
  }

  #renderNow(
    store: ConsentStore,
    {choice, at = '', option, state: decided}: Decision,
    nameOf: NameOf,
    words: HistoryWords,
  ): TemplateResult {
    const isAllowed =
      decided === 'granted' && !choice.startsWith(RECIPIENT) && !store.granted({choice});
    return html`<dt><bdi>${nameOf(choice)}</bdi></dt>
      <dd>
        ${this.#stateOf({choice, option, state: isAllowed ? 'denied' : decided}, words)},
        ${words.since(formatMoment(at, words.locale))}
      </dd>`;
  }

  #stateOf(
    {choice, option, state: decided}: Pick<HistoryDecision, 'choice' | 'option' | 'state'>,
    words: HistoryWords,
  ): string {
    const options = this.reading?.index.choices.get(choice)?.options;
    if (option === undefined || decided !== 'granted') return words.states[decided];
    return words.option(options?.find(({id}) => id === option)?.label ?? option);
  }

  #renderAct(item: HistoryItem, nameOf: NameOf, words: HistoryWords): TemplateResult {
    const facts = [
      words.by[item.by],
      item.version && words.version(item.version),
      item.elsewhere && words.elsewhere,
      !item.trusted && item.by === 'visitor' && words.untrusted,
      !item.persisted && words.unstored,
      item.pending && words.pending,
    ].filter(Boolean);
    return html`<li part="act">
      <strong>${words.actions[item.action]}</strong>,
      <time datetime=${item.at}>${formatMoment(item.at, words.locale)}</time>
      <div class="muted">${facts.join(' · ')}</div>
      <ul>
        ${item.decisions.map(
          (each) => html`<li><bdi>${nameOf(each.choice)}</bdi>: ${this.#stateOf(each, words)}</li>`,
        )}
      </ul>
    </li>`;
  }

  /** What was decided, with what is written down of it so far. */
  async #look(store: ConsentStore): Promise<void> {
    try {
      const [{holdStore, ledgerOf}, {historyOf}] = await Promise.all([
        import('../../context/stores.js'),
        import('../../record/history.js'),
      ]);
      const ledger = await ledgerOf(holdStore(store.reading));
      await ledger.settled;
      if (this.#followed === store) this.items = historyOf(store, ledger);
    } catch (error) {
      if (this.items || this.#followed !== store) return;
      // What holds can be shown without what is written down.
      this.items = [];
      this.report({problem: `no records: ${String(error)}`, path: '', severity: 'error'});
    }
  }

  readonly #onChange = ({currentTarget}: Event): void => {
    const {reading} = this;
    if (!reading || !(currentTarget instanceof Element)) return;
    this.said = this.alert = '';
    void openPreferences(this, reading, currentTarget, (problem) => {
      this.alert = this.words?.history.unavailable ?? '';
      this.report({problem, path: '', severity: 'error'});
    });
  };

  #onWithdraw({isTrusted: trusted}: Event, store: ConsentStore, words: HistoryWords): void {
    const act: Act = {
      control: 'button',
      label: words.withdraw,
      trusted,
      surface: 'consent-history',
      language: words.language,
    };
    const {recordId, persisted} = store.withdrawAll(act);
    void this.#say(recordId ? words.withdrawn : words.nothing, persisted ? '' : words.notStored);
  }

  /** What was said before goes first: then the same is heard once more. */
  async #say(said: string, alert: string): Promise<void> {
    this.said = this.alert = '';
    await this.updateComplete;
    this.said = said;
    this.alert = alert;
  }

  /** The visitor's own copy, as written down. */
  #onDownload(items: readonly HistoryItem[]): void {
    const records = items.map(({record}) => record).reverse();
    const file = new Blob([JSON.stringify(records, null, 2)], {type: 'application/json'});
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.reading?.bundle.id ?? 'records'}-records.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-history': ConsentHistory;
  }
}
