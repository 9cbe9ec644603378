import type {Problem} from '../../bundle/problem.js';
import type * as Stores from '../../context/stores.js';

/**
 * Loads what keeps decisions, which the text of a policy does not wait for.
 *
 * @param report - told where it cannot be loaded: the text is shown, and nothing can be decided
 */
export async function loadStores(
  report: (problem: Problem) => void,
): Promise<typeof Stores | undefined> {
  try {
    return await import('../../context/stores.js');
  } catch (error) {
    const problem = `no store: ${String(error)}`;
    report({problem, path: '', severity: 'error'});
    return undefined;
  }
}
