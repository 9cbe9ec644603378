import type {BundleIndex} from '../../../bundle/bundle-index.js';
import type {Keys} from '../../../bundle/problem.js';
import type {PolicyBundle} from '../../../bundle/types.js';
import type {Report} from '../finding.js';

/** What rules judge: as much of a bundle as can be read. */
export interface Subject {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
  /** The document as it was written. */
  readonly input: unknown;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/** One thing that authors get wrong, although every reader of bundles takes it. */
export interface Rule {
  readonly name: string;
  look(subject: Subject, report: Report): void;
}

/** Looks at each item of one list of the bundle; `keys` lead to it. */
export function eachOf<K extends keyof PolicyBundle>(
  bundle: PolicyBundle,
  list: K,
  visit: (item: Item<K>, keys: Keys) => void,
): void {
  const items = (bundle[list] ?? []) as readonly Item<K>[];
  items.forEach((item, at) => visit(item, [list, at]));
}

type Item<K extends keyof PolicyBundle> =
  NonNullable<PolicyBundle[K]> extends readonly (infer T)[] ? T : never;
