import {plainText} from '../../../bundle/plain-text.js';
import {links} from './links.js';
import type {Rule} from './rule.js';
import {eachSection, everyText} from './walk-text.js';

const sections: Rule = {
  name: 'sections',
  look({bundle: {policy, slice}}, report) {
    // A part that was cut out of a bundle has no text of its own.
    if (slice) return;
    if (!policy.title.trim()) {
      report(['policy', 'title'], 'error', 'the title is empty', 'Write the title of the policy.');
    }
    if (!policy.sections.length) {
      const mend = 'Add a section with an id, a heading and content.';
      report(['policy', 'sections'], 'error', 'the policy has no text', mend);
    }
    eachSection(policy.sections, ['policy', 'sections'], (section, keys) => {
      if (!plainText(section.heading).trim()) {
        const mend = 'Write the words of the heading; screen readers list them.';
        report([...keys, 'heading'], 'error', 'the heading is empty', mend);
      }
      if (!section.content?.length && !section.sections?.length) {
        const mend = 'Add content, or take the section out.';
        report(keys, 'warning', 'the section has a heading and no content', mend);
      }
    });
  },
};

/** Characters that authors know as marks elsewhere; here they are shown as they stand. */
const MARKS: readonly [RegExp, seen: string, mend: string][] = [
  [
    /<\/?(?:a|b|br|div|em|h[1-6]|i|li|p|script|span|strong|u|ul)(?:\s[^<>]*)?\/?>/i,
    'HTML',
    'Write a run of text instead, such as {"type": "strong", "children": […]}.',
  ],
  [
    /\]\((?:https?:|mailto:|\/)[^)\s]*\)/,
    'a Markdown link',
    'Write {"type": "link", "url": …, "children": […]}.',
  ],
  [/\*\*\S[^*]*\S\*\*/, 'Markdown', 'Write {"type": "strong", "children": […]}.'],
  [/&(?:amp|nbsp|lt|gt|quot|#\d+|#x[\da-f]+);/i, 'an HTML entity', 'Write the character itself.'],
];

const marks: Rule = {
  name: 'marks',
  look({bundle: {policy}}, report) {
    everyText(policy.sections, (node, keys) => {
      if (typeof node !== 'string') return;
      for (const [pattern, seen, mend] of MARKS) {
        const found = pattern.exec(node)?.[0];
        if (found === undefined) continue;
        report(
          keys,
          'warning',
          `${seen} is shown as these characters: ${found.slice(0, 60)}`,
          mend,
        );
      }
    });
  },
};

const blocks: Rule = {
  name: 'blocks',
  look({bundle: {policy}}, report) {
    everyText(policy.sections, (node, keys) => {
      if (typeof node === 'string') return;
      if (node.type === 'list' || node.type === 'table' || node.type === 'paragraph') {
        if (!node.children.length) {
          const mend = 'Fill it, or take it out.';
          report([...keys, 'children'], 'warning', `the ${node.type} is empty`, mend);
        }
      }
      if (node.type !== 'table') return;
      const width = node.children[0]?.children.length ?? 0;
      node.children.forEach((row, at) => {
        const {length} = row.children;
        if (length === width) return;
        const problem = `the row has ${length} cells, the header ${width}`;
        const mend = 'Add the missing cells, empty ones as "", or take out those too many.';
        report([...keys, 'children', at], 'warning', problem, mend);
      });
    });
  },
};

export const textRules: readonly Rule[] = [sections, marks, links, blocks];
