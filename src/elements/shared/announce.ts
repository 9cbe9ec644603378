import type {Problem} from '../../bundle/problem.js';
import type {BundleState} from '../../context/bundle-context.js';
import {page} from '../../context/page.js';
import {unhidden} from '../../context/unhidden.js';
import {PolicyReadyEvent} from '../../events/policy-ready-event.js';
import {reportProblem} from './report-problem.js';

export {reportProblem};

/**
 * Fulfils when the page's own modules have run, whose listeners would come too late otherwise: where files
 * are cached, a bundle may be read before.
 */
const listening = (): Promise<void> =>
  new Promise((done) => {
    const soon = () => setTimeout(done);
    addEventListener('DOMContentLoaded', soon);
    addEventListener('load', soon);
  });

/**
 * Tells the page that a bundle was read, and what is wrong with it: each reading's problems once,
 * where it was read; not before the page has been parsed.
 *
 * @param element - the element that takes part in the bundle
 * @param state - what reading has come to
 * @param own - whether the element itself is the source, and not a `<policy-bundle>` above it
 * @returns the problems; for a readable bundle they are looked for once the browser has time
 */
export async function announce(
  element: Element,
  state: BundleState,
  own: boolean,
): Promise<readonly Problem[]> {
  if (state.status === 'loading' || state.status === 'draft') return [];
  if (unhidden('readyState') !== 'complete') await listening();
  const [outcome, id] =
    state.status === 'ready' ? [state.reading, state.reading.bundle.id] : [state, ''];
  if (state.status === 'ready') {
    element.dispatchEvent(new PolicyReadyEvent(id, state.reading.bundle));
    // Duplicates and dangling references are not worth a delay of what a visitor waits for.
    await new Promise((done) => setTimeout(done, 200));
  }
  const {problems} = outcome;
  if (own && !page.reported.has(problems)) {
    page.reported.add(problems);
    for (const problem of problems) reportProblem(element, id, problem);
  }
  return problems;
}
