import {BundleIndex} from './bundle-index.js';
import {contradictions} from './contradictions.js';
import {guard} from './guard.js';
import type {Problem} from './problem.js';
import {brokenReferences} from './references.js';
import type {PolicyBundle} from './types.js';

/** A bundle that can be shown, with everything that is known to be wrong with it. */
export interface Reading {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
  /** Duplicate ids and references to nothing are looked for when this is first asked for. */
  readonly problems: readonly Problem[];
}

/**
 * @param input - anything
 * @returns the bundle itself with its index; undefined where it takes the checker to say more
 */
export function readNow(input: unknown): Reading | undefined {
  return guard(input) ? readingOf(input) : undefined;
}

/**
 * @param bundle - one that the guard has passed, or the checker has made
 * @param found - what is known to be wrong with it
 */
export function readingOf(bundle: PolicyBundle, found: readonly Problem[] = []): Reading {
  const index = new BundleIndex(bundle);
  let problems: readonly Problem[] | undefined;
  return {
    bundle,
    index,
    get problems() {
      return (problems ??= [
        ...found,
        ...brokenReferences(bundle, index),
        ...contradictions(bundle),
      ]);
    },
  };
}
