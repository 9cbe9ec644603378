import {LIMITS} from '../../bundle/limits.js';
import {plainText} from '../../bundle/plain-text.js';
import type {Block, Inline, ListItem, Section} from '../../bundle/types.js';

/** Objects and arrays that a paragraph with a marked word in it is made of. */
const PARAGRAPH = 4;

/**
 * Makes a text as flat as a bundle has to be: what is nested deeper than it may be moves up, and keeps
 * its words and their order.
 *
 * @returns whether anything had to move
 */
export function fit(sections: Section[]): boolean {
  let moved = false;

  const inlines = (all: Inline[], room: number): Inline[] =>
    all.map((inline) => {
      if (typeof inline === 'string' || inline.type === 'break') return inline;
      if (room < 3) {
        moved = true;
        return plainText([inline]);
      }
      if ('children' in inline) return {...inline, children: inlines(inline.children, room - 2)};
      return 'content' in inline ? {...inline, content: inlines(inline.content, room - 2)} : inline;
    });

  const blocks = (all: readonly Block[], room: number): Block[] =>
    all.flatMap((block): Block[] => {
      if (typeof block === 'string') return [block];
      switch (block.type) {
        case 'paragraph':
          return [{...block, children: inlines(block.children, room - 2)}];
        case 'list':
          if (room - 4 < PARAGRAPH) return flat(block.children.flatMap(blocksIn), room);
          return [{...block, children: block.children.map((item) => fitItem(item, room - 2))}];
        case 'blockquote':
          if (room - 2 < PARAGRAPH) return flat(block.children, room);
          return [{...block, children: blocks(block.children, room - 2)}];
        case 'definitionList':
          if (room - 4 < PARAGRAPH) {
            const parts = block.children.flatMap(({term, content}): Block[] => [
              {type: 'paragraph', children: term},
              ...content,
            ]);
            return flat(parts, room);
          }
          return [
            {
              ...block,
              children: block.children.map((item) => ({
                ...item,
                term: inlines(item.term, room - 4),
                content: blocks(item.content, room - 4),
              })),
            },
          ];
        case 'table':
          if (room - 6 >= 2) return [block];
          return flat(
            block.children.flatMap(({children}) =>
              children
                .filter((cell) => cell !== '')
                .map((cell): Block =>
                  typeof cell === 'string' ? cell : {type: 'paragraph', children: cell.children},
                ),
            ),
            room,
          );
        default:
          return [block];
      }
    });

  const flat = (all: readonly Block[], room: number) => {
    moved = true;
    return blocks(all, room);
  };

  const fitItem = (item: ListItem, room: number): ListItem =>
    typeof item === 'string' ? item : {...item, children: blocks(item.children, room - 2)};

  const visit = (all: readonly Section[], depth: number) => {
    for (const section of all) {
      // The section, and the array that its content is.
      if (section.content) section.content = blocks(section.content, LIMITS.depth - depth - 2);
      section.heading = inlines(section.heading, LIMITS.depth - depth - 2);
      visit(section.sections ?? [], depth + 2);
    }
  };
  // The bundle, the policy and its sections are around the first ones.
  visit(sections, 3);
  return moved;
}

const blocksIn = (item: ListItem): readonly Block[] =>
  typeof item === 'string' ? [item] : item.children;
