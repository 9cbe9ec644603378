import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';

import {type Comparison, type Outlined, OUTLINED} from '../../bundle/outline.js';
import {plainText} from '../../bundle/plain-text.js';
import type {Reading} from '../../bundle/read.js';
import type {Policy} from '../../bundle/types.js';
import {compareLabels} from '../../bundle/versions.js';
import type * as Outlining from '../../context/outlines.js';
import type {ConsentStore} from '../../consent/store.js';
import {type ChangesWords, changesWords} from '../../locales/changes.js';
import {formatMoment} from '../../locales/format.js';
import {policyWords} from '../../locales/policy.js';
import {heading} from '../shared/heading.js';
import {prose} from '../shared/prose-template.js';
import {spoken} from '../shared/spoken.js';
import {text} from '../shared/text.styles.js';
import {tokens} from '../shared/tokens.styles.js';
import {WithPolicy} from '../shared/with-policy.js';
import {styles} from './policy-changes.styles.js';

type Version = NonNullable<Policy['changes']>[number];
type Outlines = typeof Outlining;

/** Items named at most under one heading; the rest is counted. */
const MOST = 30;

/**
 * What has changed in a policy since this visitor last decided something, or asked to be told: sections,
 * practices, recipients and storage, and what the provider says of its versions. Where nothing of her is
 * kept, what the provider says of the last change.
 *
 * ```html
 * <policy-changes src="/privacy.json" policy-url="/privacy"></policy-changes>
 * ```
 *
 * @customElement policy-changes
 * @tagname policy-changes
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @slot - shown until the bundle is read, and where it cannot be
 * @csspart heading - the heading
 * @csspart version - what the provider says of one version
 * @csspart kind - the changes of one kind
 * @csspart watch - the wish to be told of changes
 * @csspart problem - what is wrong with the bundle
 * @cssstate ready - the bundle was read
 * @cssstate failed - the bundle could not be read
 */
export class PolicyChanges extends WithPolicy(LitElement, {
  changes: changesWords,
  policy: policyWords,
}) {
  static override styles = [tokens, text, styles];

  /** The level of the heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Whether a heading above it says already what this is. */
  @property({type: Boolean}) embedded = false;

  @state() private outlines: Outlines | undefined;
  @state() private said = '';

  #asked = false;

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.store || this.#asked) return;
    this.#asked = true;
    import('../../context/outlines.js').then(
      (outlines) => (this.outlines = outlines),
      (error: unknown) => {
        const problem = `what was read before could not be compared: ${String(error)}`;
        this.report({problem, path: '', severity: 'error'});
      },
    );
  }

  protected override render(): TemplateResult {
    const {reading, store, outlines} = this;
    const words = this.words?.changes;
    if (!reading || !words) return html`${this.renderProblem() ?? html`<slot></slot>`}`;
    const comparison = store && outlines?.changesSinceRead(store);
    const {lang, dir} = spoken(words);
    return html`<div lang=${lang} dir=${dir}>
      ${this.embedded ? nothing : heading(this.headingLevel, words.heading, 'heading')}
      ${this.renderProblem()}
      ${comparison ? this.#renderSince(reading, comparison, words) : this.#renderLast(reading, words)}
      ${store && outlines && !this.readOnly ? this.#renderWatch(store, outlines, words) : nothing}
    </div>`;
  }

  #renderSince(reading: Reading, comparison: Comparison, words: ChangesWords): TemplateResult {
    const {since, differences, hasWords, isSame} = comparison;
    const day = formatMoment(since.at, words.locale);
    if (isSame && hasWords) return html`<p>${words.same(day)}</p>`;
    return html`<p>${words.since(day, since.version)}</p>
      ${this.#renderVersions(reading, versionsAfter(reading, since.version), words)}
      ${hasWords ? nothing : html`<p>${words.otherLanguage}</p>`}
      ${OUTLINED.map((kind) => {
        const {added, changed, removed} = differences[kind];
        const rows = [
          [words.added, added.map((id) => this.#nameOf(reading, kind, id))],
          [words.changed, changed.map((id) => this.#nameOf(reading, kind, id))],
          // Words of what is gone are not kept: its id is all there is.
          [words.removed, removed.map((id) => html`<code>${id}</code>`)],
        ] as const;
        const filled = rows.filter(([, items]) => items.length);
        if (!filled.length) return nothing;
        return html`${heading(this.headingLevel + 1, words.kinds[kind], kind)}
          <dl part="kind">
            ${filled.map(
              ([label, items]) =>
                html`<dt>${label}</dt>
                  <dd>
                    <ul>
                      ${items.slice(0, MOST).map((item) => html`<li>${item}</li>`)}
                      ${items.length > MOST ? html`<li>+ ${items.length - MOST}</li>` : nothing}
                    </ul>
                  </dd>`,
            )}
          </dl>`;
      })}`;
  }

  /** Nothing is kept of this visitor: what the provider says of its last change. */
  #renderLast(reading: Reading, words: ChangesWords): TemplateResult {
    const {changes = [], version} = reading.bundle.policy;
    // Nothing says in which order a bundle lists them.
    const last =
      changes.find((each) => each.version === version) ??
      [...changes].sort((a, b) => compareLabels(a.version, b.version)).at(-1);
    if (!last) return html`<p>${words.unsaid}</p>`;
    return html`<p>${words.previous}</p>
      ${this.#renderVersions(reading, [last], words)}`;
  }

  #renderVersions(
    reading: Reading,
    versions: readonly Version[],
    words: ChangesWords,
  ): TemplateResult | typeof nothing {
    if (!versions.length) return nothing;
    const {bundle, index} = reading;
    const hrefFor = (anchor: string) => this.hrefFor(anchor);
    const context = {bundle, index, words: {policy: this.words!.policy}, hrefFor};
    return html`<ul>
      ${versions.map(
        ({version, materiality, says, at}) =>
          html`<li part="version">
            <strong><bdi>${version}</bdi></strong> (${words.materiality[materiality]})
            ${says ? prose(says, context) : nothing}
            ${(at ?? []).map((anchor) => html` (${this.#linkTo(anchor, this.#headingOf(reading, anchor))})`)}
          </li>`,
      )}
    </ul>`;
  }

  #renderWatch(store: ConsentStore, outlines: Outlines, words: ChangesWords): TemplateResult {
    const isKept = !!outlines.changesSinceRead(store);
    return html`<label part="watch">
        <input
          type="checkbox"
          .checked=${live(isKept)}
          @change=${({currentTarget}: Event) => {
            const isWanted = (currentTarget as HTMLInputElement).checked;
            const isDone = isWanted ? outlines.rememberRead(store) : true;
            if (!isWanted) outlines.forgetRead(store);
            this.said = !isDone ? words.notStored : isWanted ? words.watched : words.unwatched;
            this.requestUpdate();
          }}
        />
        ${words.watch}
      </label>
      <p role="status">${this.said}</p>`;
  }

  #nameOf(reading: Reading, kind: Outlined, id: string): TemplateResult {
    const {index} = reading;
    if (kind === 'sections') return this.#linkTo(id, this.#headingOf(reading, id));
    if (kind === 'recipients') return html`<bdi>${index.recipients.get(id)?.name ?? id}</bdi>`;
    if (kind === 'storage') return html`<bdi>${index.storage.get(id)?.identifier ?? id}</bdi>`;
    const practice = index.practices.get(id);
    return this.#linkTo(practice?.at ?? '', plainText(practice?.says) || id);
  }

  #headingOf({index}: Reading, anchor: string): string {
    const found = index.anchors.get(anchor);
    return (found && plainText(found.section.heading).trim()) || anchor;
  }

  #linkTo(anchor: string, words: string): TemplateResult {
    const href = anchor ? this.hrefFor(anchor) : undefined;
    return href ? html`<a href=${href}><bdi>${words}</bdi></a>` : html`<bdi>${words}</bdi>`;
  }
}

/** What the provider says of the versions after one; of all where it does not name that one. */
function versionsAfter({bundle}: Reading, version: string): readonly Version[] {
  const changes = bundle.policy.changes ?? [];
  return changes.filter((each) => !version || compareLabels(each.version, version) > 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'policy-changes': PolicyChanges;
  }
}
