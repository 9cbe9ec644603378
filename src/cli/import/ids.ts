/** Letters that lose more than their marks when they are written in ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Most words that an id is made of, and most characters. */
const WORDS = 8;
const LENGTH = 60;

/** FNV-1a, in base 36: a name for words that ASCII has no letters for. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return value.toString(36);
}

/**
 * @param words - of a heading
 * @returns an id made of them, the same for the same words wherever they stand; numbers in front of a
 * heading do not count, so that it keeps its id when one is added above
 */
export function slug(words: string): string {
  const lower = words.normalize('NFKC').trim().toLowerCase();
  const unnumbered = lower.replace(
    /^(?:\(?(?:\d+(?:\.\d+)*|[a-z])[.):]\)?|\d+(?:\.\d+)+|§)\s*(?=\S)/u,
    '',
  );
  const ascii = (unnumbered || lower)
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]/g, '');
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const plain = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  // Where most of it is in another script, what is left says little.
  if (!plain || letters(plain) < letters(ascii) / 2) return `s-${hash(lower)}`;
  const cut = plain.split('-').slice(0, WORDS).join('-').slice(0, LENGTH).replace(/-+$/, '');
  return cut === 'constructor' || cut === 'prototype' ? `s-${cut}` : cut;
}

/** Hands out ids, each once: the second of one name gets `-2`. */
export class Ids {
  readonly #taken = new Set<string>();

  take(id: string): string {
    let free = id;
    for (let count = 2; this.#taken.has(free); count++) free = `${id}-${count}`;
    this.#taken.add(free);
    return free;
  }
}

/** @returns an id as its author wrote it, where it is one */
export function ownId(name: string): string | undefined {
  const id = name.trim();
  const isId = /^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(id);
  return isId ? id : undefined;
}
