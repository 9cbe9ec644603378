import type {Section} from '../../bundle/types.js';
import {fill, h, type Child} from '../shared/dom.js';
import {fillProse} from '../shared/prose.js';
import {appliesTo, drawBlocks} from './blocks.js';
import type {Sheet, Steps} from './sheet.js';

/** Links to all sections, as they nest, and to what follows them. */
export function outlineOf(sections: readonly Section[], sheet: Sheet, more?: Child): HTMLElement {
  const items = sections.map((section) => {
    const below = section.sections?.length && outlineOf(section.sections, sheet);
    const item = h('li', {}, sheet.link(section.id, sheet.bdi(sheet.headingOf(section))), below);
    return sheet.narrow(item, section);
  });
  return h('ol', {}, items, more);
}

/** @returns how many sections there are, at every depth */
export const countOf = (sections: readonly Section[] = []): number =>
  sections.reduce((sum, section) => sum + 1 + countOf(section.sections), 0);

/** Draws sections, open, each with its link, heading and text. */
export function* drawSections(
  sections: readonly Section[] = [],
  parent: Node,
  sheet: Sheet,
  depth = 1,
): Steps {
  const words = sheet.words.policy;
  for (const section of sections) {
    const {id, heading, number, summary} = section;
    const title = sheet.heading(depth, number && [sheet.bdi(number), ' ']);
    fillProse(title, heading, sheet);
    if (!title.textContent.trim()) fill(title, h('bdi', sheet.ours, words.unnamed));
    const said = title.textContent.trim();
    // In Firefox what is skipped off screen has no text yet, and its headings would have no names.
    title.setAttribute('aria-label', said);
    const details = h('details', {open: true}, h('summary', {}, title), appliesTo(section, sheet));
    const label = words.linkTo(said);
    const link = sheet.link(id, '#', {lang: words.language, class: 'l', 'aria-label': label});
    const element = h('section', {class: 's', part: 'section', id}, link, details);
    parent.appendChild(sheet.narrow(element, section, 'text'));
    if (summary) details.append(fillProse(h('p', {class: 'y'}), summary, sheet));
    yield* drawBlocks(section.content, details, sheet);
    yield* drawSections(section.sections, details, sheet, depth + 1);
    // At last, since a browser looks again with all that is added.
    element.dir = 'auto';
    if (depth === 1) element.classList.add(sizeOf(element));
    yield;
  }
}

/**
 * About how high a text is, for as long as it is not laid out: without this, a long policy would jump
 * whenever more of it comes into view.
 *
 * @returns `z` and the power of two that is nearest to its height in rem; 3 to 9
 */
function sizeOf({textContent: {length}}: Node & {textContent: string}): string {
  return `z${Math.min(Math.max(Math.round(Math.log2(length / 40)), 3), 9)}`;
}
