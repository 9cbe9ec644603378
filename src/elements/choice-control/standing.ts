import type {BundleIndex} from '../../bundle/bundle-index.js';
import type {Choice, Prose} from '../../bundle/types.js';
import type {Decision} from '../../consent/decision.js';
import type {ChoiceWords} from '../../locales/choices.js';
import {formatDuration, formatList, formatMoment} from '../../locales/format.js';

/** A sentence of ours, or words of the bundle. */
export type Line = string | {readonly says: Prose};

type Outcome = NonNullable<NonNullable<Choice['outcomes']>['granted']>;

/** Everything that the sentence about a choice depends on. */
export interface Standing {
  readonly choice: Choice;
  readonly decision: Decision;
  /** The name of the provider. */
  readonly provider: string;
  /** Our own words. */
  readonly words: ChoiceWords;
}

/** When it was decided; unset where nobody did, or the signal of a browser stands for it. */
const date = ({decision: {at}, words: {locale}}: Standing) =>
  at === undefined ? undefined : formatMoment(at, locale);

/** Whether nobody has decided, so that the law or the policy says what holds. */
const undecided = ({source}: Decision) => source === 'regime' || source === 'policy';

function yesOrNo(standing: Standing): string {
  const {choice, decision} = standing;
  const words = standing.words.state;
  const optOut = choice.kind === 'opt-out';
  const {state, stale} = decision;
  if (stale) return words.stale(date(standing) ?? '');
  if (state === 'denied') return (optOut ? words.optedOut : words.notAllowed)(date(standing));
  if (state !== 'granted') return words.notAllowed();
  return optOut && undecided(decision) ? words.notOptedOut : words.allowed(date(standing));
}

function subscription(standing: Standing): string {
  const {decision, provider} = standing;
  const words = standing.words.state;
  const {state, expires} = decision;
  const at = date(standing) ?? '';
  switch (state) {
    case 'unset':
      return at ? words.lapsed(at) : words.notSubscribed;
    case 'requested':
      return words.requested(provider, at);
    case 'pending': {
      const open = expires
        ? words.openUntil(formatMoment(expires, standing.words.locale))
        : words.open;
      return `${words.pending(provider, at)} ${open}`;
    }
    case 'granted':
      return words.subscribed(at);
    case 'denied':
      return words.unsubscribed(at);
  }
}

function preference(standing: Standing): string {
  const {choice, decision} = standing;
  const words = standing.words.state;
  const option = choice.options?.find(({id}) => id === decision.option);
  return decision.state === 'granted' && option
    ? words.chosen(option.label, date(standing))
    : words.nothingChosen;
}

function holds(standing: Standing): string {
  switch (standing.choice.kind) {
    case 'consent':
    case 'opt-out':
      return yesOrNo(standing);
    case 'subscription':
      return subscription(standing);
    case 'preference':
      return preference(standing);
    case 'request':
      return '';
  }
}

/** On whose word it holds, where it is not the visitor's. */
function because({choice, decision, provider, words: {state: words}}: Standing): string {
  const {source, state} = decision;
  if (source === 'gpc') return words.because.gpc;
  if (source === 'host' && state !== 'unset') return words.because.host(provider);
  const yesOrNo = choice.kind === 'consent' || choice.kind === 'opt-out';
  if (!undecided(decision) || (!yesOrNo && state === 'unset')) return '';
  if (state === 'unset') return words.startsBy.asked;
  return source === 'regime' ? words.startsBy.regime : words.startsBy.policy;
}

/**
 * @param standing - what was decided, and by whom
 * @returns what holds now, since when and on whose word, in sentences
 */
export function stateWords(standing: Standing): string {
  return [holds(standing), because(standing)].filter(Boolean).join(' ');
}

/**
 * What follows from a decision, where the policy says so; nothing before somebody has decided.
 *
 * @param withdrew - whether the decision took back an earlier one, as far as known
 */
export function outcomeOf(
  choice: Choice,
  decision: Decision,
  withdrew: boolean,
): Outcome | undefined {
  const {granted, denied, withdrawn} = choice.outcomes ?? {};
  if (undecided(decision) || decision.stale) return undefined;
  if (decision.state === 'granted') return granted;
  if (decision.state !== 'denied') return undefined;
  return withdrew || choice.kind === 'subscription' ? (withdrawn ?? denied) : (denied ?? withdrawn);
}

/**
 * @returns an outcome as texts, one after the other: what follows, what is deleted, within what time
 */
export function outcomeWords(
  outcome: Outcome | undefined,
  index: BundleIndex,
  words: ChoiceWords,
): Line[] {
  if (!outcome) return [];
  const texts: Line[] = outcome.says === undefined ? [] : [{says: outcome.says}];
  if (outcome.deletes?.length) {
    const names = outcome.deletes.map((id) => nameOf(id, index, words));
    texts.push(words.outcome.deletes(formatList(names, words.locale)));
  }
  if (outcome.within !== undefined) {
    texts.push(words.outcome.within(formatDuration(outcome.within, words.locale)));
  }
  return texts;
}

function nameOf(id: string, index: BundleIndex, words: ChoiceWords): string {
  const item = index.storage.get(id);
  if (item) return item.identifier ?? words.outcome.unnamed;
  return index.dataCategories.get(id)?.name ?? id;
}
