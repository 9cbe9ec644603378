import type {Holding} from '../consent/holding.js';
import {isOpen, misfit} from './keys.js';
import {give, paced, SLICE} from './pace.js';
import {type Asked, type Gates, KEYS} from './release.js';

/**
 * Has what is decided drive the scripts that wait: what is allowed runs after the next paint, in slices;
 * what is taken back stays shut from that moment. What has run is not undone.
 *
 * @param gates - of the page
 * @param store - what decides
 * @param report - told once of each gate that can never open, and why
 * @returns a function that ends it
 */
export function keepGates(
  gates: Gates,
  store: Pick<Holding, 'granted' | 'is' | 'reading' | 'subscribe'>,
  report: (problem: string) => void,
): () => void {
  const reported = new Set<string>();
  let since: number | undefined;
  let isResting = false;
  /** Something was decided, and the visitor has not seen yet what became of it. */
  let isUnseen = false;
  /** What is allowed, by what is asked: within one task, and until something else is decided. */
  const known = new Map<string, boolean>();

  const look = (asked: Asked): boolean => {
    const problem = misfit(asked, store.reading);
    if (problem && !reported.has(problem)) {
      reported.add(problem);
      report(problem);
    }
    return !problem && isOpen(asked, store);
  };

  const allows = (asked: Asked): boolean => {
    if (isUnseen) return false;
    // With its length before each, no two askings have one key.
    const key = KEYS.map((each) => `${asked[each]?.length}:${asked[each]}`).join();
    if (!known.size) queueMicrotask(() => known.clear());
    const isAllowed = known.get(key) ?? look(asked);
    known.set(key, isAllowed);
    return isAllowed;
  };

  const goOn = () => {
    isResting = false;
    gates.open(allows);
  };

  gates.pause = () => {
    if (isResting || isUnseen) return true;
    const now = performance.now();
    if (since === undefined) {
      since = now;
      // Ends with the task that it began in.
      queueMicrotask(() => (since = undefined));
    }
    if (now - since < SLICE) return false;
    isResting = true;
    void give().then(goOn);
    return true;
  };

  gates.open(allows);
  return store.subscribe(() => {
    known.clear();
    // What is refused is refused at once; what is allowed waits for what the visitor sees of it.
    isUnseen = true;
    paced(() => {
      isUnseen = false;
      gates.open(allows);
    });
  });
}
