import type {Problem} from '../../bundle/problem.js';
import type {PolicyWords} from '../../locales/policy.js';
import {bdi, fill, h} from './dom.js';

/**
 * @param problems - what is wrong with a bundle
 * @param failed - whether nothing of it can be shown: then the element's own children are
 * @param words - ours
 * @returns what visitors read of it; undefined where nothing is wrong
 */
export function problemsNode(
  problems: readonly Problem[],
  failed: boolean,
  words: PolicyWords,
): Node | undefined {
  if (!problems.length && !failed) return undefined;
  const items = problems.map(({path, problem}) =>
    h('li', {lang: 'en'}, bdi(path ? `${path}: ${problem}` : problem)),
  );
  const list = h('ul', {}, items);
  const said = {lang: words.language, dir: words.direction};
  return fill(
    new DocumentFragment(),
    failed
      ? [
          h('div', {...said, part: 'problem', role: 'note'}, h('p', {}, words.unreadable), list),
          h('slot'),
        ]
      : h(
          'details',
          {...said, part: 'problem'},
          h('summary', {}, words.partly(items.length)),
          list,
        ),
  );
}
