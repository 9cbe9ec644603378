import {check, type Checked} from './check.js';
import {leftOpen} from './left-open.js';
import {refusedLinks} from './refused-links.js';

/**
 * What the checker says, and what the schema has no words for: an address is one for a link or text alone, as
 * the field beside it says, and a bundle may leave open what its choices need.
 *
 * @param input - anything, hostile or not
 */
export function explain(input: unknown): Checked {
  const {bundle, problems} = check(input);
  return {
    bundle,
    problems: bundle ? [...problems, ...refusedLinks(bundle), ...leftOpen(bundle)] : problems,
  };
}
