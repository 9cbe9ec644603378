import {unhidden} from '../../context/unhidden.js';

/**
 * Whether the parser has seen the end tag of an element, so that all of its children are there: whatever
 * follows an element, or an ancestor of it, can only come after its end tag.
 *
 * @param element - an element that may still be under construction
 */
export function isParsed(element: Element): boolean {
  if (unhidden('readyState') !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
