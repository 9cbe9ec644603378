import {html, nothing, type TemplateResult} from 'lit';

import type {Practice} from '../../bundle/types.js';
import type {DataUseWords} from '../../locales/data-use.js';
import type {PolicyWords} from '../../locales/policy.js';
import type {PracticeWords} from '../../locales/practices.js';
import {
  type ExceptionParts,
  type PracticeContext,
  type PracticeParts,
  practiceParts,
} from '../shared/practice-words.js';
import {prose} from '../shared/prose-template.js';
import type {ProseContext} from '../shared/prose.js';

/** What the practices are drawn with. */
export interface NoteContext extends PracticeContext, ProseContext {
  readonly words: {
    readonly dataUse: DataUseWords;
    readonly policy: PolicyWords;
    readonly practices: PracticeWords;
  };
}

const FACTS = [
  'what',
  'why',
  'sharedWith',
  'kept',
  'basis',
  'transfers',
  'audience',
  'stated',
] as const;

function facts(parts: PracticeParts, {words: {dataUse}}: NoteContext): TemplateResult {
  return html`<dl>
    ${FACTS.map((fact) =>
      parts[fact]
        ? html`<dt>${dataUse[fact]}</dt>
            <dd>${parts[fact]}</dd>`
        : nothing,
    )}
  </dl>`;
}

function exceptionView(parts: ExceptionParts, context: NoteContext): TemplateResult {
  const {label, says, when, audience} = parts;
  const words = context.words.dataUse;
  return html`<li>
    ${label}: ${prose(says, context)}
    ${when ? html`<span class="muted">${words.when(when)}</span>` : nothing}
    ${audience ? html`<span class="muted">${words.audience}: ${audience}</span>` : nothing}
  </li>`;
}

/**
 * One practice with its facts, exceptions and tensions; nothing where a decision of the visitor keeps
 * it from holding.
 */
export function practiceView(
  practice: Practice,
  context: NoteContext,
): TemplateResult | typeof nothing {
  const words = context.words.dataUse;
  const parts = practiceParts(practice, context);
  if (parts.holds === false) return nothing;
  const exceptions = parts.exceptions.filter(({holds}) => holds !== false);
  const href = context.hrefFor(practice.at);
  const id = `practice-${practice.id}`;
  return html`<li id=${id} part="practice">
    <p id="says-${practice.id}">${prose(practice.says, context)}</p>
    ${parts.when ? html`<p class="muted">${words.when(parts.when)}</p>` : nothing}
    ${facts(parts, context)}
    ${parts.obligation ? html`<p class="muted">${parts.obligation}</p>` : nothing}
    ${
      exceptions.length
        ? html`<div part="exceptions">
            <p>${words.exceptions}</p>
            <ul>
              ${exceptions.map((each) => exceptionView(each, context))}
            </ul>
          </div>`
        : nothing
    }
    ${parts.tensions.map(
      (tension) => html`<p part="tension">${words.tension} ${prose(tension, context)}</p>`,
    )}
    ${
      href
        ? html`<p>
            <a part="clause" href=${href} aria-describedby="says-${practice.id}">${words.clause}</a>
          </p>`
        : nothing
    }
  </li>`;
}
