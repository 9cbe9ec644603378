import type {Block, Inline, ListItem, Prose, TableRow} from './types.js';

/**
 * @param text - runs of text, or a plain string
 * @returns the words as shown, without marks; empty for undefined
 */
export function plainText(text: Prose | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : text.map(inlineText).join('');
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  switch (inline.type) {
    case 'break':
      return '\n';
    case 'inlineCode':
      return inline.value;
    case 'sic':
      return inline.display;
    case 'strong':
    case 'emphasis':
    case 'link':
      return plainText(inline.children);
    default:
      return plainText(inline.content);
  }
}

const lines = (parts: readonly string[]) => parts.filter(Boolean).join('\n');

/**
 * @param block - a block of a policy, or an item of a list
 * @returns its words, a line for each paragraph, item and row; cells are apart by tabs
 */
export function blockText(block: Block | ListItem): string {
  if (typeof block === 'string') return block;
  switch (block.type) {
    case 'paragraph':
      return plainText(block.children);
    case 'list':
    case 'listItem':
    case 'blockquote':
      return lines((block.children as (Block | ListItem)[]).map(blockText));
    case 'table':
      return lines(block.children.map(rowText));
    case 'definitionList':
      return lines(
        block.children.map(({term, content}) =>
          lines([plainText(term), ...content.map(blockText)]),
        ),
      );
    case 'code':
      return block.value;
    case 'thematicBreak':
      return '';
  }
}

const rowText = (row: TableRow) =>
  row.children
    .map((cell) => (typeof cell === 'string' ? cell : plainText(cell.children)))
    .join('\t');
