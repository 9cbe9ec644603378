import type {BundleIndex} from '../../bundle/bundle-index.js';
import type {Condition} from '../../bundle/types.js';
import type {PracticeWords} from '../../locales/practices.js';
import {formatList} from '../../locales/format.js';

const GRANTED = 'choice:';

function choiceIs(id: string, value: string, index: BundleIndex, words: PracticeWords): string {
  const choice = index.choices.get(id);
  const label = choice?.label ?? id;
  if (value === 'granted' || value === 'denied') return words.condition[value](label);
  return words.condition.option(
    label,
    choice?.options?.find((option) => option.id === value)?.label ?? value,
  );
}

/** A choice is either allowed or not, so that its negation has plain words. */
function negated(condition: Condition, index: BundleIndex, words: PracticeWords): string {
  const opposite = {granted: 'denied', denied: 'granted'} as Readonly<Record<string, string>>;
  if (typeof condition === 'object' && 'choice' in condition) {
    const is = opposite[condition.is];
    if (is) return choiceIs(condition.choice, is, index, words);
  }
  if (typeof condition === 'string' && condition.startsWith(GRANTED)) {
    return choiceIs(condition.slice(GRANTED.length), 'denied', index, words);
  }
  if (typeof condition === 'object' && 'not' in condition) {
    return conditionWords(condition.not, index, words);
  }
  return words.condition.not(conditionWords(condition, index, words));
}

/**
 * @param condition - as the bundle has it
 * @param index - of the same bundle
 * @param words - ours
 * @returns the condition as the end of a sentence that begins with "while" or "when"
 */
export function conditionWords(
  condition: Condition,
  index: BundleIndex,
  words: PracticeWords,
): string {
  if (typeof condition === 'string') {
    return condition.startsWith(GRANTED)
      ? choiceIs(condition.slice(GRANTED.length), 'granted', index, words)
      : condition;
  }
  if ('choice' in condition) return choiceIs(condition.choice, condition.is, index, words);
  if ('not' in condition) return negated(condition.not, index, words);
  const [parts, type] =
    'all' in condition
      ? [condition.all, 'conjunction' as const]
      : [condition.any, 'disjunction' as const];
  return formatList(
    parts.map((part) => conditionWords(part, index, words)),
    words.locale,
    type,
  );
}
