import type {BundleIndex} from '../../bundle/bundle-index.js';
import type {Choice, Prose} from '../../bundle/types.js';
import type {Decision} from '../../consent/decision.js';
import {choiceWords} from '../../locales/en/choices.js';
import {formatDuration, formatList, formatMoment} from '../../locales/format.js';

type Outcome = NonNullable<NonNullable<Choice['outcomes']>['granted']>;

/** Everything that the sentence about a choice depends on. */
export interface Standing {
  readonly choice: Choice;
  readonly decision: Decision;
  /** The name of the provider. */
  readonly provider: string;
}

const words = choiceWords.state;
const {language} = choiceWords;

/** When it was decided; unset where nobody did, or the signal of a browser stands for it. */
const date = ({at}: Decision) => (at === undefined ? undefined : formatMoment(at, language));

/** Whether nobody has decided, so that the law or the policy says what holds. */
const undecided = ({source}: Decision) => source === 'regime' || source === 'policy';

function yesOrNo({choice, decision}: Standing): string {
  const optOut = choice.kind === 'opt-out';
  const {state, stale} = decision;
  if (stale) return words.stale(date(decision) ?? '');
  if (state === 'denied') return (optOut ? words.optedOut : words.notAllowed)(date(decision));
  if (state !== 'granted') return words.notAllowed();
  return optOut && undecided(decision) ? words.notOptedOut : words.allowed(date(decision));
}

function subscription({decision, provider}: Standing): string {
  const {state, expires} = decision;
  const at = date(decision) ?? '';
  switch (state) {
    case 'unset':
      return at ? words.lapsed(at) : words.notSubscribed;
    case 'requested':
      return words.requested(provider, at);
    case 'pending': {
      const open = expires ? words.openUntil(formatMoment(expires, language)) : words.open;
      return `${words.pending(provider, at)} ${open}`;
    }
    case 'granted':
      return words.subscribed(at);
    case 'denied':
      return words.unsubscribed(at);
  }
}

function preference({choice, decision}: Standing): string {
  const option = choice.options?.find(({id}) => id === decision.option);
  return decision.state === 'granted' && option
    ? words.chosen(option.label, date(decision))
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
function because({choice, decision, provider}: Standing): string {
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
export function outcomeWords(outcome: Outcome | undefined, index: BundleIndex): Prose[] {
  if (!outcome) return [];
  const texts: Prose[] = outcome.says === undefined ? [] : [outcome.says];
  if (outcome.deletes?.length) {
    const names = outcome.deletes.map((id) => nameOf(id, index));
    texts.push(choiceWords.outcome.deletes(formatList(names, language)));
  }
  if (outcome.within !== undefined) {
    texts.push(choiceWords.outcome.within(formatDuration(outcome.within, language)));
  }
  return texts;
}

function nameOf(id: string, index: BundleIndex): string {
  const item = index.storage.get(id);
  if (item) return item.identifier ?? choiceWords.outcome.unnamed;
  return index.dataCategories.get(id)?.name ?? id;
}
