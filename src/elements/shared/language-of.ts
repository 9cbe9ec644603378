import {pageChanged} from '../../context/page-changed.js';
import {around, languageAround} from './around.js';

let watcher: MutationObserver | undefined;

/**
 * The language around an element: its own `lang`, else that of the nearest ancestor that has one, across
 * shadow roots. An empty one says nothing. When any of them changes, the elements of the page are told.
 *
 * @returns a BCP 47 tag, as the page has it; empty where the page says none
 */
export function languageOf(element: Element): string {
  watcher ??= new MutationObserver(onLang);
  for (const root of new Set([...around(element)].map((each) => each.getRootNode())))
    watcher.observe(root, {attributeFilter: ['lang'], attributeOldValue: true, subtree: true});
  return languageAround(element);
}

/** Writing the same language again, as elements of ours and others do whenever they draw, says nothing. */
function onLang(records: readonly MutationRecord[]): void {
  const isNew = records.some(
    ({target, oldValue}) => (target as Element).getAttribute('lang') !== oldValue,
  );
  if (isNew) pageChanged();
}
