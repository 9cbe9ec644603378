import {unhidden} from '../../context/unhidden.js';

/**
 * Waits until the parser has seen the end tag of an element, so that all of its children are there.
 *
 * @param element - an element that may still be under construction
 * @returns undefined when it is complete already, else a promise
 */
export function whenParsed(element: Element): Promise<void> | undefined {
  if (unhidden('readyState') !== 'loading' || hasFollower(element)) return undefined;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (hasFollower(element)) done();
    });
    const done = () => {
      observer.disconnect();
      removeEventListener('DOMContentLoaded', done);
      resolve();
    };
    observer.observe(document, {childList: true, subtree: true});
    addEventListener('DOMContentLoaded', done);
  });
}

/** Whatever follows an element, or an ancestor of it, can only come after its end tag. */
function hasFollower(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) {
    if (node.nextSibling) return true;
  }
  return false;
}
