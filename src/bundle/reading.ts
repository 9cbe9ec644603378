import {BundleIndex} from './bundle-index.js';
import {failure} from './fetch.js';
import type {Problem} from './problem.js';
import {shape} from './shape.js';
import type {PolicyBundle} from './types.js';
import {type Visit, walker} from './walk.js';

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
      try {
        return (problems ??= look(index));
      } catch (error) {
        // A page that has put members on every object cannot have its bundle looked through.
        return (problems = failure(`not looked through: ${String(error)}`).problems);
      }
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
export async function readPlain(input: unknown): Promise<Reading | undefined> {
  const known = Object.keys(Object(input) as object).every((name) => TEXT.test(name));
  const ids = new Set<string>();
  const named = new Set<string>();
  let odd = false;
  const look: Visit = (list, id) => {
    odd ||= list === 'id' && ids.has(id);
    (list === 'id' ? ids : named).add(id);
  };
  if (!known || !walkText(input, look)) return undefined;
  const bundle = input as PolicyBundle;
  for (const id of named) odd ||= !ids.has(id);
  // Where every id is one of its own and leads somewhere, there is nothing to look for.
  if (!odd) return readingOf(bundle, () => []);
  const {brokenReferences} = await import('./references.js');
  return readingOf(bundle, (index) => brokenReferences(bundle, index, walkText));
}
