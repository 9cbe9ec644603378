import {page, type ShownPolicy} from './page.js';

/**
 * @returns the policies that the page shows, in document order; the first one owns plain `#section`
 *   addresses
 */
export function shownPolicies(): ShownPolicy[] {
  return [...page.policies].sort((a, b) =>
    a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}
