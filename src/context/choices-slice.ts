import {attempt} from '../bundle/attempt.js';
import {isReadable} from '../bundle/envelope.js';
import type {Failure, Parsed} from '../bundle/fetch.js';
import type {Found} from '../bundle/read.js';
import {PolicyProblemEvent} from '../events/policy-problem-event.js';
import {pageBundleUrl, sharedBundle} from './page-bundle.js';
import {dispatchAt} from './unhidden.js';

const backed = new WeakSet<Found>();

/**
 * Where elements read to which the page's choices slice says enough. Where that cannot be read, the page is
 * told, and whoever asks for it gets the whole bundle in its place.
 *
 * @returns an absolute address, or undefined where the page names none
 */
export function choicesUrl(): string | undefined {
  const [slice, whole] = [pageBundleUrl('choices'), pageBundleUrl()];
  if (slice && whole && slice !== whole) back(sharedBundle(slice), whole);
  return slice;
}

function back(found: Found, whole: string): void {
  if (backed.has(found)) return;
  backed.add(found);
  found.parsed = orWhole(found.parsed, whole);
}

async function orWhole(slice: Found['parsed'], whole: string): Promise<Parsed | Failure> {
  const parsed = await slice;
  if (!parsed.problems && attempt(() => isReadable(parsed.input))) return parsed;
  const why = parsed.problems?.[0]?.problem ?? 'expected a policy bundle';
  const problem = `choices slice: ${why}; the whole bundle is read in its place`;
  dispatchAt(document, new PolicyProblemEvent('', {problem, path: '', severity: 'error'}));
  return sharedBundle(whole).parsed;
}
