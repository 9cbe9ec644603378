import type {Problem} from '../../bundle/problem.js';
import {problemWords} from '../../locales/problems.js';
import {css} from './plain-css.js';
import {bdi} from './bdi.js';
import {fill, h} from './dom.js';
import {dress} from './dress.js';
import {speechOf} from './speech.js';
import {spoken} from './spoken.js';

const styles = css`
  [part='problem'] {
    max-inline-size: var(--_measure);
    margin-block: var(--_space);
    padding: calc(var(--_space) * 0.75) var(--_space);
    border-inline-start: 0.25rem solid var(--_alert);
    border-radius: var(--_radius);
    background: var(--_notice);
    font-size: 0.9375em;
  }
`;

/**
 * @param host - the element that shows it
 * @param problems - what is wrong with a bundle
 * @param failed - whether nothing of it can be shown: then the element's own children are
 * @param language - around the element, BCP 47
 * @param report - told where our words in it do not come
 * @returns what visitors read of it
 */
export async function problemsNode(
  {shadowRoot}: Element,
  problems: readonly Problem[],
  failed: boolean,
  language: string,
  report: (problem: string) => void,
): Promise<Node> {
  if (shadowRoot) dress(shadowRoot, styles);
  const {words} = await speechOf({words: problemWords}, language, report);
  const items = problems.map(({path, problem}) =>
    h('li', {lang: 'en'}, bdi(path ? `${path}: ${problem}` : problem)),
  );
  const list = h('ul', {}, items);
  const said = spoken(words);
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
