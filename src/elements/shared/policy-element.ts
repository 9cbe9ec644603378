import {LitElement} from 'lit';

import {WithPolicy} from './with-policy.js';

/**
 * An element of templates that draws a bundle.
 *
 * @fires {PolicyReadyEvent} policy-ready - the bundle was read
 * @fires {PolicyProblemEvent} policy-problem - something is wrong, and what was done about it
 * @attr {string} src - the address of the policy bundle
 * @attr {boolean} debug - whether the full checker looks at the bundle even if nothing seems wrong
 * @attr {string} audience - whom this element speaks to: ids of audiences, apart by spaces
 * @attr {string} policy-url - the address of the page that shows the policy, for links to its clauses
 */
export abstract class PolicyElement extends WithPolicy(LitElement) {}
