import {BundleIndex} from './bundle-index.js';
import type {Problem} from './problem.js';
import {brokenReferences} from './references.js';
import {shape} from './shape.js';
import type {PolicyBundle} from './types.js';
import {walker} from './walk.js';

/** A bundle that can be shown, with everything that is known to be wrong with it. */
export interface Reading {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
  /** Duplicate ids and references to nothing are looked for when this is first asked for. */
  readonly problems: readonly Problem[];
}

/**
 * @param bundle - one that the guard has passed, or the checker has made
 * @param look - looks for what is wrong with it
 */
export function readingOf(
  bundle: PolicyBundle,
  look: (index: BundleIndex) => readonly Problem[],
): Reading {
  const index = new BundleIndex(bundle);
  let problems: readonly Problem[] | undefined;
  return {
    bundle,
    index,
    get problems() {
      return (problems ??= look(index));
    },
  };
}

const walkText = walker(shape);

/** What shape.ts knows; a bundle with more takes more rules, and is not walked in vain. */
const TEXT = /^(\$schema|format|id|provider|policy)$/;

/**
 * @param input - anything
 * @returns a bundle that is nothing but a text; undefined where it takes more rules to say more
 */
export function readTextNow(input: unknown): Reading | undefined {
  const known = Object.keys(Object(input) as object).every((name) => TEXT.test(name));
  if (!known || !walkText(input)) return undefined;
  const bundle = input as PolicyBundle;
  return readingOf(bundle, (index) => brokenReferences(bundle, index, walkText));
}
