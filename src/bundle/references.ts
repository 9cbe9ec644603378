import {lookup} from './lookup.js';
import type {BundleIndex} from './bundle-index.js';
import {pathOf, type Problem} from './problem.js';
import type {PolicyBundle} from './types.js';
import type {Visit, Walk} from './walk.js';

/**
 * @param bundle - one that the schema accepts
 * @param walk - one that knows all of it
 * @returns a warning for each id that is used twice among its like, and for each reference that leads
 * nowhere, with its path. What the provider's own text refers to in vain (`absentInSource`) is none.
 */
export function brokenReferences(
  bundle: PolicyBundle,
  index: BundleIndex,
  walk: Walk,
): readonly Problem[] {
  const problems: Problem[] = [];
  const taken = new Set<string>();

  // What is in the whole document alone: a slice refers to it in the words that it shares with that.
  const absent = bundle.slice ? ['anchors', 'laws', 'terms', 'lookup'] : [];

  const isKnown: Visit = (list, id, node, path) => {
    let expected: string | undefined;
    if (list === 'id') {
      // Ids of sections and clauses are unique over the whole text, others within their list.
      const name = [path[0] === 'policy' || path.slice(0, -2), id].join();
      if (taken.has(name)) expected = 'an id of its own';
      taken.add(name);
    } else if (list === 'is') {
      const options = index.choices.get(node.choice as string)?.options ?? [];
      if (!['granted', 'denied', ...options.map((option) => option.id)].includes(id)) {
        expected = '"granted", "denied" or an option of the choice';
      }
    } else if (absent.includes(list)) {
      // Nobody can tell from here.
    } else if (list === 'lookup') {
      if (!lookup(index, id)) expected = 'an id';
    } else if (!index[list as 'anchors'].has(id) && !node.absentInSource) {
      expected = `one of the ${list}`;
    }
    if (expected) {
      const problem = `expected ${expected}, got ${JSON.stringify(id)}`;
      problems.push({problem, path: pathOf(path), severity: 'warning'});
    }
  };
  walk(bundle, isKnown);
  return problems;
}
