import type {Exception, Practice} from '../../bundle/types.js';
import type {PracticeWords} from '../../locales/practices.js';

/**
 * What an exception is called: as the policy does, else by its number among those that need one. One
 * that is nothing but the visitor's own consent needs none.
 */
export function exceptionLabel(
  {exceptions = []}: Practice,
  wanted: Exception,
  words: PracticeWords,
): string {
  const taken = new Set(exceptions.map(({label}) => label));
  let number = 0;
  const labels = exceptions.map(({choice, label}) => {
    if (label || choice) return label || words.byChoice;
    let name: string;
    do name = words.exception((number += 1));
    while (taken.has(name));
    return name;
  });
  return labels[exceptions.indexOf(wanted)] ?? '';
}
