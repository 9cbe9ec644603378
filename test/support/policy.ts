import {fixture, html} from '@open-wc/testing';

import '../../src/define/privacy-policy.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import {smallBundle} from './bundles.js';

type Policy = PolicyBundle['policy'];

/** A bundle whose policy is as given; ids differ, so that no test meets the decisions of another. */
let count = 0;
export function policyBundle(
  policy: Partial<Policy>,
  own: Partial<PolicyBundle> = {},
): PolicyBundle {
  count += 1;
  return {
    format: 1,
    id: `policy-${count}`,
    provider: {name: 'Small Ltd'},
    policy: {title: 'Privacy policy', language: 'en', sections: [], ...policy},
    ...own,
  };
}

/** The small bundle, with an id of its own. */
export const ownBundle = (own: Partial<PolicyBundle> = {}): PolicyBundle =>
  smallBundle({id: policyBundle({}).id, ...own});

/** A policy on the page, drawn to its end. */
export async function shown(
  bundle: PolicyBundle,
  attributes: Partial<Pick<PrivacyPolicy, 'audience' | 'controls' | 'headingLevel'>> = {},
): Promise<PrivacyPolicy> {
  const policy: PrivacyPolicy = await fixture(html`
    <privacy-policy
      .bundle=${bundle}
      .audience=${attributes.audience}
      .controls=${attributes.controls ?? 'none'}
      .headingLevel=${attributes.headingLevel ?? 1}
    ></privacy-policy>
  `);
  await policy.complete;
  return policy;
}

/** What is drawn. */
export const rootOf = (policy: Element): ShadowRoot => policy.shadowRoot as ShadowRoot;

/** The first element that matches. @throws where there is none */
export function find<E extends HTMLElement = HTMLElement>(policy: Element, selector: string): E {
  const found = rootOf(policy).querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export const all = (policy: Element, selector: string): HTMLElement[] => [
  ...rootOf(policy).querySelectorAll<HTMLElement>(selector),
];

/** The words of an element as one line. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The link or button of that name. @throws where there is none */
export function named<E extends HTMLElement = HTMLElement>(
  policy: Element,
  selector: string,
  name: string,
): E {
  const found = all(policy, selector).find(
    (each) => (each.getAttribute('aria-label') ?? wordsOf(each)) === name,
  );
  if (!found) throw new Error(`no ${selector} is named "${name}"`);
  return found as E;
}

/** What stands beside a label in a list of facts; undefined where the label is not there. */
export const factOf = (within: Element, label: string): string | undefined => {
  const term = [...within.querySelectorAll('dt')].find((each) => wordsOf(each) === label);
  return term && wordsOf(term.nextElementSibling);
};

/** Long enough for what the browser does after a task: toggle events, observers, frames. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));
