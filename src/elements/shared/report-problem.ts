import type {Problem} from '../../bundle/problem.js';
import {dispatchAt} from '../../context/unhidden.js';
import {PolicyProblemEvent} from '../../events/policy-problem-event.js';

/**
 * Tells the page what is wrong; at the document when what found it has left it.
 *
 * @param node - what found it: an element, or the document
 * @param bundleId - the bundle, as far as it is known
 */
export function reportProblem(node: Node, bundleId: string, problem: Problem): void {
  const target = node.isConnected ? node : document;
  dispatchAt(target, new PolicyProblemEvent(bundleId, problem));
}
