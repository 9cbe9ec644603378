import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';

import {choiceForStorage} from '../../bundle/governing.js';
import type {Reading} from '../../bundle/read.js';
import type {Choice} from '../../bundle/types.js';
import type {StorageClearedEvent} from '../../events/storage-cleared-event.js';
import {type ChoiceWords, choiceWords} from '../../locales/choices.js';
import {policyWords} from '../../locales/policy.js';
import {CONTROL_PARTS} from '../choice-control/parts.js';
import {Cleared} from '../shared/cleared.js';
import {heading} from '../shared/heading.js';
import {idList, isFor} from '../shared/id-list.js';
import {text} from '../shared/text.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './opt-out-controls.styles.js';
import {type SilencesContext, silencesView} from './silences-view.js';
import {signalView} from './signal-view.js';

const LAYERS = {choices: choiceWords, policy: policyWords};

/** The kinds of choices, in the order in which they are listed. */
const KINDS = ['opt-out', 'consent', 'subscription', 'preference', 'request'] as const;

/**
 * "Your choices": everything that a visitor can decide, with a working control each, and what the
 * policy states no choice about.
 *
 * ```html
 * <opt-out-controls src="/privacy.json" kinds="opt-out consent"></opt-out-controls>
 * ```
 *
 * @customElement opt-out-controls
 * @tagname opt-out-controls
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @fires {ChoiceRequestEvent} choice-request - a choice needs the host
 * @slot - shown until the bundle is read, and where it cannot be
 * @csspart heading - each heading
 * @csspart signal - what came of the browser's Global Privacy Control signal
 * @csspart group - the choices of one kind
 * @csspart choice - one choice
 * @csspart silence - what the policy states no choice about
 * @csspart control - a choice with its control; `::part(control):state(allowed)` and so on
 * @csspart cleared - what was deleted after a choice was withdrawn, and what could not be
 * @csspart reload - the button that loads the page again
 * @csspart problem - what is wrong with the bundle
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class OptOutControls extends WithPolicy(LitElement, LAYERS) {
  static override styles = [tokens, text, styles];

  /** Kinds of choices to show, apart by spaces; unset, all. */
  @property({converter: idList}) kinds?: readonly string[];

  /** Ids of the choices, and of practices without one, to show, apart by spaces; unset, all. */
  @property({converter: idList}) only?: readonly string[];

  /** Whether a heading above it says already what this is. */
  @property({type: Boolean}) embedded = false;

  /** The level of the heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Whom to ask where the policy names nobody: an e-mail address or a page. Shown as added by the site. */
  @property() contact?: string;

  readonly #hrefFor = (anchor: string) => this.hrefFor(anchor);
  readonly #cleared = new Cleared(this, (event) => this.#isShown(event));
  #context: SilencesContext | undefined;

  protected override render(): TemplateResult {
    const {reading, words: all} = this;
    if (!reading || !all) return html`${this.renderProblem() ?? html`<slot></slot>`}`;
    const choices = this.#choices(reading);
    const {choices: words, policy} = all;
    const shown = {only: this.only, audience: this.shownAudience};
    return html`<div lang=${policy.language} dir=${policy.direction}>
      ${this.embedded ? nothing : heading(this.headingLevel, words.heading, 'heading')}
      ${this.renderProblem()}
      ${this.readOnly ? html`<p class="notice">${words.readOnly}</p>` : nothing}
      ${signalView(this.store, choices, words)} ${this.#cleared.node}
      ${choices.length ? this.#renderGroups(choices, words) : this.#renderNone(reading, words)}
      ${this.#asksFor('opt-out') ? silencesView(this.#contextOf(reading, all), shown) : nothing}
    </div>`;
  }

  #choices({bundle}: Reading): Choice[] {
    return (bundle.choices ?? []).filter(
      (choice) =>
        this.#asksFor(choice.kind) &&
        (!this.only || this.only.includes(choice.id)) &&
        isFor(choice.audience, this.shownAudience),
    );
  }

  /** Whether something was deleted for a choice that is shown here. */
  #isShown({bundleId, cleared, residual, blocked}: StorageClearedEvent): boolean {
    const {reading} = this;
    if (bundleId !== reading?.bundle.id) return false;
    const ids = new Set([...cleared, ...residual, ...blocked].map(({item}) => item));
    if (!ids.size) return !this.embedded;
    const shown = this.#choices(reading);
    return (reading.bundle.storage ?? []).some((item) => {
      const choice = ids.has(item.id) && choiceForStorage(reading.index, item);
      return choice && shown.includes(choice);
    });
  }

  #contextOf({bundle, index}: Reading, words: SilencesContext['words']): SilencesContext {
    const known = this.#context;
    if (known?.bundle === bundle && known.words === words) return known;
    return (this.#context = {bundle, index, words, hrefFor: this.#hrefFor});
  }

  #asksFor(kind: Choice['kind']): boolean {
    return !this.kinds?.length || this.kinds.includes(kind);
  }

  #renderNone({bundle}: Reading, words: ChoiceWords): TemplateResult | typeof nothing {
    if (this.only) return nothing;
    return html`<p>${bundle.choices?.length ? words.noneHere : words.none}</p>`;
  }

  #renderGroups(choices: readonly Choice[], words: ChoiceWords): unknown {
    const groups = KINDS.map((kind) => choices.filter((choice) => choice.kind === kind));
    const filled = groups.filter((group) => group.length);
    const level = this.headingLevel + (this.embedded ? 0 : 1);
    if (filled.length === 1) return this.#renderChoices(choices, level);
    return filled.map((group) => {
      const {kind} = group[0]!;
      const id = `group-${kind}`;
      // A group, and no landmark: of those, no two on a page may have one name.
      return html`<div part="group" role="group" aria-labelledby=${id}>
        ${heading(level, words.groups[kind], id)} ${this.#renderChoices(group, level + 1)}
      </div>`;
    });
  }

  #renderChoices(choices: readonly Choice[], level: number): TemplateResult {
    return html`<ul class="choices">
      ${repeat(
        choices,
        ({id}) => id,
        (choice) =>
          html`<li id="choice-${choice.id}" part="choice">
            <choice-control
              part="control"
              exportparts=${CONTROL_PARTS}
              surface="opt-out-controls"
              heading-level=${level}
              .words=${this.words}
              .choice=${choice}
              .reading=${this.reading}
              .store=${this.store}
              .contact=${this.contact}
              .hrefFor=${this.#hrefFor}
              .readOnly=${this.readOnly}
            ></choice-control>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'opt-out-controls': OptOutControls;
  }
}
