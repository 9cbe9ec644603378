import {contradictions} from './contradictions.js';
import {guard, walk} from './guard.js';
import type {Problem} from './problem.js';
import {readingOf as makeReading, type Reading} from './reading.js';
import {brokenReferences} from './references.js';
import type {PolicyBundle} from './types.js';

export type {Reading};

/**
 * @param input - anything
 * @returns the bundle itself with its index; undefined where it takes the checker to say more
 */
export function readNow(input: unknown): Reading | undefined {
  return guard(input) && !hasScript(input) ? readingOf(input) : undefined;
}

/** A glance at ways to act and contacts, whose addresses the schema takes for text: the checker says more. */
const hasScript = ({choices, contacts}: PolicyBundle) =>
  /":"\W*(java|vb)?(script|data):/i.test(
    JSON.stringify([contacts, choices?.map(({mechanisms}) => mechanisms)]),
  );

/**
 * @param bundle - one that the guard has passed, or the checker has made
 * @param found - what is known to be wrong with it
 */
export const readingOf = (bundle: PolicyBundle, found: readonly Problem[] = []): Reading =>
  makeReading(bundle, (index) => [
    ...found,
    ...brokenReferences(bundle, index, walk),
    ...contradictions(bundle),
  ]);
