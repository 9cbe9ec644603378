import type {Problem} from '../../bundle/problem.js';
import {dispatchAt} from '../../context/unhidden.js';
import {PolicyProblemEvent} from '../../events/policy-problem-event.js';

/**
 * Tells the page what is wrong; at the document when the element has left it.
 *
 * @param element - the element that found it
 * @param bundleId - the bundle, as far as it is known
 */
export function reportProblem(element: Element, bundleId: string, problem: Problem): void {
  const target = element.isConnected ? element : document;
  dispatchAt(target, new PolicyProblemEvent(bundleId, problem));
}
