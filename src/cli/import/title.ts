import {plainText} from '../../bundle/plain-text.js';
import type {Piece} from './blocks.js';

/** Words that titles of policies have and single sections seldom do. */
const TITLE =
  /privacy|polic|cookie|notice|statement|terms|datenschutz|richtlinie|confidentialit|politique|privacidad|privacidade|informativa|prywatno|soukrom|プライバシー|個人情報|隐私|конфиденциальн/iu;

/** The title that a text gives itself, and what is left of the text. */
export interface Titled {
  readonly title: string | undefined;
  readonly pieces: readonly Piece[];
  /** Whether its words were taken out of the text, where they came first. */
  readonly taken: boolean;
}

/**
 * Takes the heading that a text begins with for its title. A heading that something stands before stays
 * in its place, so that no word changes its order.
 *
 * @param given - what the author calls it
 */
export function titleOf(pieces: readonly Piece[], given: string | undefined): Titled {
  const headings = pieces.filter((piece) => piece.depth !== undefined);
  const [first] = headings;
  const words = first && plainText(first.heading).replace(/\s+/g, ' ').trim();
  if (!first || !words) return {title: given, pieces, taken: false};
  const top = Math.min(...headings.map(({depth}) => depth));
  const alone = headings.filter(({depth}) => depth === top).length === 1;
  const isTitle = first.depth === top && (alone || TITLE.test(words));
  const same = given === undefined || given.trim().toLowerCase() === words.toLowerCase();
  const taken = pieces[0] === first && isTitle && same;
  if (!taken && alone && isTitle)
    return {title: given ?? words, pieces: level(pieces, first), taken};
  return {
    title: taken ? words : (given ?? (isTitle ? words : undefined)),
    pieces: taken ? pieces.slice(1) : pieces,
    taken,
  };
}

/** What a title stands above, and what stands before it, are sections side by side. */
function level(pieces: readonly Piece[], title: Piece): Piece[] {
  const depths = pieces.map((piece) => (piece === title ? 7 : (piece.depth ?? 7)));
  return pieces.map(
    (piece) => (piece === title ? {...title, depth: Math.min(...depths)} : piece) as Piece,
  );
}
