import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {Practice} from '../../bundle/types.js';
import {dataUseWords} from '../../locales/data-use.js';
import {policyWords} from '../../locales/policy.js';
import {practiceWords} from '../../locales/practices.js';
import {idList} from '../shared/id-list.js';
import {text} from '../shared/text.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './data-use-note.styles.js';
import {type NoteContext, practiceView} from './practice-view.js';

const LAYERS = {dataUse: dataUseWords, policy: policyWords, practices: practiceWords};

/**
 * What the policy says of the data of one form, to stand beside it: what is done, what for, with whom
 * it is shared, how long it is kept, and what limits that.
 *
 * ```html
 * <data-use-note src="/privacy.json" practices="address-kept" policy-url="/privacy"></data-use-note>
 * ```
 *
 * @customElement data-use-note
 * @tagname data-use-note
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @slot - shown until the bundle is read, and where it cannot be
 * @csspart note - all of it
 * @csspart practice - one practice
 * @csspart exceptions - what limits a practice
 * @csspart tension - where the policy seems to contradict itself
 * @csspart clause - a link to the clause that states a practice
 * @csspart problem - what is wrong with the bundle
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class DataUseNote extends WithPolicy(LitElement, LAYERS) {
  static override styles = [tokens, text, styles];

  /** Ids of the practices that apply to the form, apart by spaces. */
  @property({converter: idList}) practices?: readonly string[];

  /** What the note is called, where it stands beside something other than a form. */
  @property() label?: string;

  #context: NoteContext | undefined;
  #checked: readonly unknown[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {reading, words} = this;
    const known = this.#context;
    if (!reading || !words) return;
    if (reading.bundle === known?.bundle && words === known.words) return;
    const {bundle, index} = reading;
    this.#context = {
      bundle,
      index,
      words,
      hrefFor: (anchor) => this.hrefFor(anchor),
      is: (choice, value) => this.store?.is(choice, value) ?? false,
    };
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#check();
  }

  protected override render(): TemplateResult | typeof nothing {
    const {reading, words} = this;
    if (!reading || !words) return html`${this.renderProblem() ?? html`<slot></slot>`}`;
    const found = this.practices?.flatMap((id) => reading.index.practices.get(id) ?? []) ?? [];
    const shown = found
      .map((practice) => practiceView(practice, this.#context!))
      .filter((view) => view !== nothing);
    if (!shown.length) return nothing;
    const {language, direction} = words.policy;
    return html`<aside part="note" aria-labelledby="label" lang=${language} dir=${direction}>
      <p id="label" class="label">${this.label || words.dataUse.label}</p>
      <ul>
        ${shown}
      </ul>
    </aside>`;
  }

  /** Says once what the page names and the bundle does not have. */
  #check(): void {
    const {reading, practices} = this;
    const [bundle, ids] = this.#checked;
    if (!reading || (bundle === reading.bundle && ids === practices)) return;
    this.#checked = [reading.bundle, practices];
    const problems = practices?.length
      ? practices
          .filter((id) => !isKnown(id, reading.index.practices))
          .map((id) => `expected the id of a practice, got "${id}"`)
      : ['expected ids of practices in the attribute practices'];
    for (const problem of problems) {
      this.report({problem, path: 'practices', severity: 'warning'});
    }
  }
}

const isKnown = (id: string, practices: ReadonlyMap<string, Practice>) => practices.has(id);

declare global {
  interface HTMLElementTagNameMap {
    'data-use-note': DataUseNote;
  }
}
