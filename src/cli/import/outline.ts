import {plainText} from '../../bundle/plain-text.js';
import type {Block, Section} from '../../bundle/types.js';
import {named, type Piece} from './blocks.js';
import {Ids, ownId, slug} from './ids.js';
import {fragmentKey, type Reading} from './reading.js';

/** The text of a policy, and what had to be added to it. */
export interface Outline {
  readonly sections: Section[];
  /** Ids of sections whose heading the source does not have. */
  readonly added: readonly string[];
}

interface Open {
  readonly depth: number;
  readonly section: Section;
}

/**
 * Nests sections by the depth of their headings; what the source skips is not skipped here.
 *
 * @param pieces - headings and blocks in reading order
 * @param introduction - the heading of what stands before the first heading
 * @param title - what was taken out of the text, to lead its links to the beginning
 */
export function outlineOf(
  pieces: readonly Piece[],
  introduction: string,
  title: string | undefined,
  reading: Reading,
): Outline {
  const ids = new Ids();
  const sections: Section[] = [];
  const added: string[] = [];
  const fragments = new Map<string, string>();
  const open: Open[] = [];

  const begin = (depth: number, heading: Section['heading'], names: readonly string[]) => {
    while (open.length && open.at(-1)!.depth >= depth) open.pop();
    const own = names.map(ownId).find((name) => name !== undefined);
    const words = plainText(heading);
    const section: Section = {id: ids.take(own ?? slug(words)), heading};
    const parent = open.at(-1)?.section;
    if (parent) (parent.sections ??= []).push(section);
    else sections.push(section);
    open.push({depth, section});
    for (const name of [...names, own ?? '', slug(words), githubSlug(words), section.id]) {
      const key = fragmentKey(name);
      if (key && !fragments.has(key)) fragments.set(key, section.id);
    }
    return section;
  };

  for (const piece of pieces) {
    if (piece.depth !== undefined) {
      begin(piece.depth, piece.heading, piece.names);
      continue;
    }
    if (!open.length) added.push(begin(9, [introduction], []).id);
    const {section} = open.at(-1)!;
    const block = named(piece.block, piece.names, reading);
    section.content ??= [];
    section.content.push(withFreeId(block, ids, fragments));
  }
  // The title is above the first section, and has no address of its own.
  const [first] = sections;
  const start = title === undefined ? [] : [slug(title), githubSlug(title)];
  reading.resolve((fragment) => {
    const found = fragments.get(fragment) ?? fragments.get(slug(fragment));
    return found ?? (start.includes(fragment) ? first?.id : undefined);
  });
  return {sections, added};
}

/** How GitHub and others name headings in addresses. */
const githubSlug = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');

/** Ids of clauses, here and within, are taken as those of sections are. */
function withFreeId(block: Block, ids: Ids, fragments: Map<string, string>): Block {
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    const fields = node as {id?: string; children?: unknown; content?: unknown};
    if (fields.id !== undefined) {
      const key = fragmentKey(fields.id);
      fields.id = ids.take(fields.id);
      if (!fragments.has(key)) fragments.set(key, fields.id);
    }
    visit(fields.children);
    visit(fields.content);
  };
  visit(block);
  return block;
}
