import type {TextIndex} from '../../bundle/text-index.js';
import type {Condition} from '../../bundle/types.js';
import {practiceWords} from '../../locales/en/practices.js';
import {formatList} from '../../locales/format.js';

const words = practiceWords.condition;
const GRANTED = 'choice:';

function choiceIs(id: string, value: string, index: TextIndex): string {
  const choice = index.choices.get(id);
  const label = choice?.label ?? id;
  if (value === 'granted' || value === 'denied') return words[value](label);
  return words.option(
    label,
    choice?.options?.find((option) => option.id === value)?.label ?? value,
  );
}

/** A choice is either allowed or not, so that its negation has plain words. */
function negated(condition: Condition, index: TextIndex): string {
  const opposite = {granted: 'denied', denied: 'granted'} as Readonly<Record<string, string>>;
  if (typeof condition === 'object' && 'choice' in condition) {
    const is = opposite[condition.is];
    if (is) return choiceIs(condition.choice, is, index);
  }
  if (typeof condition === 'string' && condition.startsWith(GRANTED)) {
    return choiceIs(condition.slice(GRANTED.length), 'denied', index);
  }
  if (typeof condition === 'object' && 'not' in condition) {
    return conditionWords(condition.not, index);
  }
  return words.not(conditionWords(condition, index));
}

/**
 * @param condition - as the bundle has it
 * @param index - of the same bundle
 * @returns the condition as the end of a sentence that begins with "while" or "when"
 */
export function conditionWords(condition: Condition, index: TextIndex): string {
  if (typeof condition === 'string') {
    return condition.startsWith(GRANTED)
      ? choiceIs(condition.slice(GRANTED.length), 'granted', index)
      : condition;
  }
  if ('choice' in condition) return choiceIs(condition.choice, condition.is, index);
  if ('not' in condition) return negated(condition.not, index);
  const [parts, type] =
    'all' in condition
      ? [condition.all, 'conjunction' as const]
      : [condition.any, 'disjunction' as const];
  return formatList(
    parts.map((part) => conditionWords(part, index)),
    practiceWords.locale,
    type,
  );
}
