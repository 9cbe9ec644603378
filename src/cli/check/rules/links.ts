import {plainText} from '../../../bundle/plain-text.js';
import type {Keys} from '../../../bundle/problem.js';
import type {Inline} from '../../../bundle/types.js';
import type {Report} from '../finding.js';
import type {Rule} from './rule.js';
import {everyText} from './walk-text.js';

/** Links that lead nowhere, or elsewhere than meant. */
export const links: Rule = {
  name: 'links',
  look({bundle: {policy}, index}, report) {
    everyText(policy.sections, (node, keys) => {
      if (typeof node === 'string') return;
      if (node.type === 'link') judgeLink(node, keys, index.anchors, report);
      if (node.type === 'crossReference' && node.absentInSource && index.anchors.has(node.to)) {
        const problem = `"${node.to}" is marked as absent, and is there`;
        report([...keys, 'absentInSource'], 'warning', problem, 'Take "absentInSource" out.');
      }
    });
  },
};

function judgeLink(
  {url, children}: Extract<Inline, {type: 'link'}>,
  keys: Keys,
  anchors: ReadonlyMap<string, unknown>,
  report: Report,
) {
  const at = [...keys, 'url'];
  if (!plainText(children).trim()) {
    const mend = 'Write the words that are to be followed, or take the link out.';
    report([...keys, 'children'], 'warning', 'the link has no words', mend);
  }
  const fragment = /^#([^/]+)$/.exec(url)?.[1];
  if (fragment !== undefined && !anchors.has(fragment)) {
    const mend = 'Write the id of a section or clause, or the whole address of the page.';
    report(at, 'warning', `no section or clause has the id "${fragment}"`, mend);
  } else if (/^mailto:/i.test(url) && !url.includes('@')) {
    const mend = 'Write mailto: and an address with @.';
    report(at, 'error', 'the link leads to no address of mail', mend);
  } else if (/^(www\.|[\w-]+\.(com|org|net|eu|io|de|fr|co\.uk)(\/|$))/i.test(url)) {
    const mend = `Write "https://${url}".`;
    report(at, 'error', 'the link leads to a page of this site of that name', mend);
  } else if (/^[^\s:/?#]+@[^\s/]+$/.test(url)) {
    const mend = `Write "mailto:${url}".`;
    report(at, 'error', 'the link leads to a page of this site of that name', mend);
  }
}
