import {html, nothing, type TemplateResult} from 'lit';

import type {Practice} from '../../bundle/types.js';
import type {ChoiceWords} from '../../locales/choices.js';
import type {PolicyWords} from '../../locales/policy.js';
import {isFor} from '../shared/id-list.js';
import {prose} from '../shared/prose-template.js';
import type {ProseContext} from '../shared/prose.js';

/** What silences are drawn with. */
export interface SilencesContext extends ProseContext {
  readonly words: {readonly choices: ChoiceWords; readonly policy: PolicyWords};
}

/** What is shown of what the policy is silent on. */
export interface Shown {
  /** Ids; unset, all. */
  readonly only: readonly string[] | undefined;
  /** Ids of audiences, apart by spaces; unset, everybody. */
  readonly audience: string | undefined;
}

function silentPractices({bundle, index}: ProseContext, {only, audience}: Shown): Practice[] {
  return (bundle.notStated ?? []).flatMap((entry) => {
    if (typeof entry === 'string' || entry.topic !== 'optOut' || entry.of === undefined) return [];
    const practice = index.practices.get(entry.of);
    const shown = practice && (!only || only.includes(practice.id));
    return shown && isFor(practice.audience, audience) ? [practice] : [];
  });
}

/** What the policy speaks of without a way to opt out of it: a line for each practice. */
export function silencesView(
  context: SilencesContext,
  shown: Shown,
): TemplateResult | typeof nothing {
  const words = context.words.choices;
  const practices = silentPractices(context, shown);
  const atAll = !shown.only && context.index.notStated('optOut') !== undefined;
  if (!practices.length) {
    return atAll ? html`<p part="silence">${words.noOptOutAtAll}</p>` : nothing;
  }
  return html`<ul part="silence">
    ${practices.map(({at, says}) => {
      const href = context.hrefFor(at);
      return html`<li>
        ${words.noOptOut} ${prose(says, context)}
        ${href ? html`<a href=${href}>${words.clause}</a>` : nothing}
      </li>`;
    })}
  </ul>`;
}
