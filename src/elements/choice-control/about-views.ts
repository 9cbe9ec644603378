import {html, nothing, type TemplateResult} from 'lit';

import type {Mechanism, PolicyBundle} from '../../bundle/types.js';
import type {ChoiceWords} from '../../locales/choices.js';
import {namesOf} from '../shared/practice-words.js';
import type {ControlView} from './control-view.js';
import {actOf, needsHost} from './needs-host.js';
import {failureOf} from './status.js';
import {type Plea, statedWays, type Way, waysToAsk} from './ways.js';

/** Where a plea goes when nobody behind the page takes it. */
export interface PleaContext {
  readonly bundle: PolicyBundle;
  /** Whom the site names. */
  readonly contact: string | undefined;
}

/** How the choice came into the bundle, where the policy itself does not state it. */
export function markView({choice: {stated}, words}: ControlView): TemplateResult | typeof nothing {
  if (stated !== 'authored' && stated !== 'inferred') return nothing;
  return html`<p class="mark" part="mark">${words.marks[stated]}</p>`;
}

function silences({choice, index, prose, words}: ControlView): TemplateResult[] {
  const topics = ['optOut', 'withdrawal', 'contact', 'retention', 'duration'] as const;
  return topics.flatMap((topic) => {
    const entry = index.notStated(topic, choice.id);
    if (!entry) return [];
    const says = typeof entry === 'string' ? undefined : entry.says;
    return [
      html`<p class="muted">
        ${says ? html`${words.notStated.words} ${prose(says)}` : words.notStated[topic]}
      </p>`,
    ];
  });
}

/** What a choice means, whom it is for, where the policy says so, and what it leaves open. */
export function aboutView(
  view: ControlView,
  hrefFor: (anchor: string) => string | undefined,
): TemplateResult {
  const {choice, index, prose, words} = view;
  const audience = namesOf(choice.audience, index.audiences, words);
  const href = choice.at === undefined ? undefined : hrefFor(choice.at);
  return html`${choice.says ? html`<p part="says">${prose(choice.says)}</p>` : nothing}
  ${audience ? html`<p class="muted">${words.audience(audience)}</p>` : nothing} ${silences(view)}
  ${
    href
      ? html`<p class="clause">
          <a part="clause" href=${href} aria-describedby="label">${words.clause}</a>
        </p>`
      : nothing
  }`;
}

function wayView({text, href, authored}: Way, words: ChoiceWords): TemplateResult {
  return html`<li>
    ${href ? html`<a part="way" href=${href}>${text}</a>` : text}
    ${authored ? html`<span class="mark">${words.marks.authored}</span>` : nothing}
  </li>`;
}

const wayList = (ways: readonly Way[], words: ChoiceWords) =>
  html`<ul class="ways">
    ${ways.map((way) => wayView(way, words))}
  </ul>`;

function pleaOf({choice}: ControlView, value: string, asked?: Plea['asked']): Plea {
  const option = choice.options?.find(({id}) => id === value)?.label;
  return {choice, act: actOf(choice, value), option, asked};
}

/** Why something was not done, and what can be done about it. */
export function failureView(
  view: ControlView,
  context: PleaContext,
): TemplateResult | typeof nothing {
  const {run, choice, words} = view;
  if (run?.phase !== 'failed' && run?.phase !== 'unhandled') return nothing;
  const {value, asked} = run;
  const ways = waysToAsk(pleaOf(view, value, asked), context, words);
  const retry = ({isTrusted}: Event) =>
    view.press({control: 'button', label: words.actions.retry, value, trusted: isTrusted, asked});
  return html`${failureOf(view).map((sentence) => html`<p class="failure"><bdi>${sentence}</bdi></p>`)}
  ${
    run.phase === 'failed' && !choice.required
      ? html`<button type="button" part="button" ?disabled=${view.readOnly} @click=${retry}>
          ${words.actions.retry}
        </button>`
      : nothing
  }
  ${
    ways.length
      ? html`<p>${words.ask}</p>
          ${wayList(ways, words)}`
      : run.phase === 'unhandled'
        ? html`<p>${words.nobody}</p>`
        : nothing
  }`;
}

/** What can be asked for next, besides choosing among options. */
function nextAct({choice, allowed, decision}: ControlView): Mechanism['act'] {
  if (choice.kind === 'request') return 'ask';
  if (choice.kind === 'preference') return 'change';
  const underWay = decision.state === 'requested' || decision.state === 'pending';
  return allowed || underWay ? 'withdraw' : 'grant';
}

/** The ways that the policy states besides this page, for an act that the page only passes on. */
export function waysView(
  view: ControlView,
  {bundle}: PleaContext,
): TemplateResult | typeof nothing {
  const {choice, run, words} = view;
  const act = nextAct(view);
  const told = run?.phase === 'failed' || run?.phase === 'unhandled';
  if (told || choice.required || !needsHost(choice, act)) return nothing;
  const ways = statedWays({choice, act}, bundle, words);
  return ways.length
    ? html`<div part="ways">
        <p class="muted">${words.alsoAsk}</p>
        ${wayList(ways, words)}
      </div>`
    : nothing;
}
