import type {Failure, Parsed} from '../bundle/fetch.js';
import {draftOf, type Found} from '../bundle/read.js';
import {PolicyProblemEvent} from '../events/policy-problem-event.js';
import {pageBundleUrl, sharedBundle} from './page-bundle.js';
import {dispatchAt} from './unhidden.js';

const backed = new WeakSet<Found>();

/**
 * What an element asks for to which the page's choices slice says enough. Where that cannot be read, the
 * page is told, and whoever asks for it gets the whole bundle in its place.
 */
export function asksChoices(): 'choices' {
  const [slice, whole] = [pageBundleUrl('choices'), pageBundleUrl()];
  if (slice && whole && slice !== whole) back(sharedBundle(slice), whole);
  return 'choices';
}

function back(found: Found, whole: string): void {
  if (backed.has(found)) return;
  backed.add(found);
  found.parsed = orWhole(found.parsed, whole);
}

async function orWhole(slice: Found['parsed'], whole: string): Promise<Parsed | Failure> {
  const parsed = await slice;
  if (!parsed.problems && draftOf(parsed.input)) return parsed;
  const why = parsed.problems?.[0]?.problem ?? 'expected a policy bundle';
  const problem = `choices slice: ${why}; the whole bundle is read in its place`;
  dispatchAt(document, new PolicyProblemEvent('', {problem, path: '', severity: 'error'}));
  return sharedBundle(whole).parsed;
}
