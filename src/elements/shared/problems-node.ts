import type {Problem} from '../../bundle/problem.js';
import {policyWords as words} from '../../locales/en/policy.js';
import {bdi, fill, h} from './dom.js';

/**
 * @param problems - what is wrong with a bundle
 * @param failed - whether nothing of it can be shown: then the element's own children are
 * @returns what visitors read of it; undefined where nothing is wrong
 */
export function problemsNode(problems: readonly Problem[], failed: boolean): Node | undefined {
  if (!problems.length && !failed) return undefined;
  const items = problems.map(({path, problem}) =>
    h('li', {}, bdi(path ? `${path}: ${problem}` : problem)),
  );
  const list = h('ul', {}, items);
  return fill(
    new DocumentFragment(),
    failed
      ? [h('div', {part: 'problem', role: 'note'}, h('p', {}, words.unreadable), list), h('slot')]
      : h('details', {part: 'problem'}, h('summary', {}, words.partly(items.length)), list),
  );
}
