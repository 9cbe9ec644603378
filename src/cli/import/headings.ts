import {blockText, plainText} from '../../bundle/plain-text.js';
import type {Block, Inline} from '../../bundle/types.js';
import type {Piece} from './blocks.js';
import type {Reading} from './reading.js';

/** The longest words that are taken for a heading although nothing marks them as one. */
const LONGEST = 80;

const isEmpty = (heading: readonly Inline[]) => !plainText([...heading]).trim();

/**
 * Headings as people read them: one without words takes those of the short paragraph below it, and where
 * a text marks none, lines in bold type are taken for them.
 */
export function readHeadings(pieces: readonly Piece[], reading: Reading): Piece[] {
  const filled = fillEmpty(pieces.map(withOwnId), reading);
  const marked = filled.filter(({depth}) => depth !== undefined).length;
  return marked > 1 ? filled : boldLines(filled, reading);
}

/** `## Words {#id}` and `{: #id}`: how Markdown is often told the id of a heading. */
function withOwnId(piece: Piece): Piece {
  if (piece.depth === undefined) return piece;
  const last = piece.heading.at(-1);
  const found = typeof last === 'string' && /^(.*?)\s*\{:?\s*#([\w.-]+)\s*\}$/s.exec(last);
  if (!found) return piece;
  const [, words = '', id = ''] = found;
  const before = piece.heading.slice(0, -1);
  return {...piece, heading: words ? [...before, words] : before, names: [id, ...piece.names]};
}

function fillEmpty(pieces: readonly Piece[], reading: Reading): Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.depth === undefined || !isEmpty(piece.heading)) {
      result.push(piece);
      continue;
    }
    const next = pieces[at + 1];
    if (next?.depth !== undefined || !next || !isShort(next.block)) {
      reading.note('a heading without words was left out');
      continue;
    }
    reading.note('a heading without words took those of the line below it');
    result.push({
      depth: piece.depth,
      heading: inlinesIn(next.block),
      names: [...piece.names, ...next.names],
    });
    at++;
  }
  return result;
}

const isShort = (block: Block) =>
  (typeof block === 'string' || block.type === 'paragraph') && blockText(block).length <= LONGEST;

const inlinesIn = (block: Block): Inline[] =>
  typeof block === 'string' ? [block] : block.type === 'paragraph' ? block.children : [];

/** The words of a paragraph that is in bold type from end to end, and no sentence. */
function boldWords(block: Block): Inline[] | undefined {
  if (typeof block === 'string' || block.type !== 'paragraph' || block.children.length !== 1) {
    return undefined;
  }
  const [only] = block.children;
  if (typeof only !== 'object' || only.type !== 'strong') return undefined;
  const words = plainText(only.children).trim();
  const isSentence = /[.!;]$/.test(words) || words.includes('\n') || /\d{4}\W*$/.test(words);
  return words.length <= LONGEST && !isSentence ? only.children : undefined;
}

function boldLines(pieces: readonly Piece[], reading: Reading): Piece[] {
  const depth = 1 + Math.max(0, ...pieces.map((piece) => piece.depth ?? 0));
  return pieces.map((piece, at) => {
    const heading = piece.depth === undefined ? boldWords(piece.block) : undefined;
    if (!heading || at === pieces.length - 1) return piece;
    reading.note('a line in bold type was taken for a heading');
    return {depth, heading, names: piece.names};
  });
}
