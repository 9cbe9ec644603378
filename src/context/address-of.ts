import {shownPolicies} from './shown-policies.js';

/**
 * The address of a section or clause: in this page where it shows the policy, else in another one.
 *
 * @param bundleId - of the policy
 * @param anchor - id of the section or clause
 * @param url - of the page that shows the policy, where somebody named one
 * @returns an address for `href`, or undefined where nobody said which page shows the policy
 */
export function addressOf(
  bundleId: string | undefined,
  anchor: string,
  url: string | undefined,
): string | undefined {
  const shown = shownPolicies().findIndex((policy) => policy.bundleId === bundleId);
  if (shown >= 0) return shown === 0 ? `#${anchor}` : `#${bundleId}/${anchor}`;
  return url === undefined ? undefined : `${url}#${anchor}`;
}
