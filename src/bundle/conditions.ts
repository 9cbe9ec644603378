import type {Condition} from './types.js';

/** Whether a condition holds; undefined where only a person can judge. */
export type Truth = boolean | undefined;

const GRANTED = 'choice:';

/**
 * Evaluates a condition by the decisions of this visitor, in three-valued logic (Kleene): words leave
 * a result open only where the rest does not settle it.
 *
 * @param condition - as the bundle has it; none always holds
 * @param is - whether a choice is granted, denied, or set to the option of that id
 * @returns true, false, or undefined where only a person can judge
 */
export function evaluate(
  condition: Condition | undefined,
  is: (choice: string, value: string) => boolean,
): Truth {
  if (condition === undefined) return true;
  if (typeof condition === 'string') {
    return condition.startsWith(GRANTED)
      ? is(condition.slice(GRANTED.length), 'granted')
      : undefined;
  }
  if ('choice' in condition) return is(condition.choice, condition.is);
  if ('not' in condition) {
    const truth = evaluate(condition.not, is);
    return truth === undefined ? undefined : !truth;
  }
  const [parts, settles] = 'all' in condition ? [condition.all, false] : [condition.any, true];
  let truth: Truth = !settles;
  for (const part of parts) {
    const one = evaluate(part, is);
    if (one === settles) return settles;
    if (one === undefined) truth = undefined;
  }
  return truth;
}

/**
 * @param condition - as the bundle has it
 * @returns the ids of the choices that it depends on, each once, in order of mention
 */
export function choicesIn(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  if (typeof condition === 'string') {
    return condition.startsWith(GRANTED) ? [condition.slice(GRANTED.length)] : [];
  }
  if ('choice' in condition) return [condition.choice];
  if ('not' in condition) return choicesIn(condition.not);
  const parts = 'all' in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(choicesIn))];
}
