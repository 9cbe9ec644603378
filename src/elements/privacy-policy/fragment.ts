import type {ShownPolicy} from '../../context/page.js';
import {shownPolicies} from '../../context/shown-policies.js';
import {unhidden} from '../../context/unhidden.js';

/**
 * Which section or clause of a policy the address of the page leads to. An element of the page with
 * that id wins; a plain `#id` belongs to the first policy of the page, `#bundle/id` to any.
 *
 * @param policy - as the page knows it
 * @returns its id within the policy; undefined where the address leads elsewhere
 */
export function fragmentOf(policy: ShownPolicy): string | undefined {
  const fragment = decode(location.hash);
  if (!fragment || unhidden('getElementById').call(document, fragment)) return undefined;
  const {bundleId} = policy;
  const policies = shownPolicies();
  const prefix = `${bundleId}/`;
  const named = fragment.startsWith(prefix);
  const owner = named ? policies.find((each) => each.bundleId === bundleId) : policies[0];
  return owner !== policy ? undefined : named ? fragment.slice(prefix.length) : fragment;
}

/** What an address says after its `#`; empty where it cannot be decoded. */
function decode(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Opens what a target stands in, scrolls to it, and moves the focus to it: of a section, its heading. */
export function reveal(target: HTMLElement): void {
  for (let fold: Element | null | undefined = foldOf(target); fold;) {
    fold.setAttribute('open', '');
    fold = fold.parentElement?.closest('details');
  }
  const heading = target.matches('section,details') && target.querySelector<HTMLElement>('.h');
  const told = heading || target;
  told.setAttribute('tabindex', '-1');
  told.focus({preventScroll: true});
  const {activeElement} = told.getRootNode() as ShadowRoot;
  settle(target, activeElement, 8);
}

const foldOf = (target: Element) =>
  (target.matches('.s') && target.querySelector('details')) || target.closest('details');

/** Scrolls again while what was skipped above the target gets its real height, unless somebody has moved on. */
function settle(target: HTMLElement, focused: Element | null, frames: number): void {
  const {activeElement} = target.getRootNode() as ShadowRoot;
  if (activeElement !== focused) return;
  target.scrollIntoView({behavior: 'instant', block: 'start'});
  if (frames) requestAnimationFrame(() => settle(target, focused, frames - 1));
}

/** Has the links of a policy begin otherwise. */
export function repoint(policy: ParentNode, before: string, now: string): void {
  for (const link of policy.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href?.startsWith(before)) link.setAttribute('href', now + href.slice(before.length));
  }
}
