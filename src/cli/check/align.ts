import type {Keys} from '../../bundle/problem.js';

type Holder = Readonly<Record<string | number, unknown>> | undefined;

const idOf = (value: unknown) => (value as {id?: unknown} | null | undefined)?.id;

/**
 * What the reader leaves out moves all that follows it up; this finds where it stands in the document.
 *
 * @param keys - lead to a place in what could be read
 * @param readable - what could be read
 * @param input - the document that it was read from
 * @returns the way to the same place in the document; undefined where nothing tells which it is
 */
export function align(keys: Keys, readable: unknown, input: unknown): Keys | undefined {
  const there: (string | number)[] = [];
  let mine = readable as Holder;
  let theirs = input as Holder;
  for (const key of keys) {
    let at = key;
    if (Array.isArray(mine) && typeof key === 'number') {
      if (!Array.isArray(theirs)) return undefined;
      if (theirs.length !== mine.length) {
        const id = idOf(mine[key]);
        at = id === undefined ? -1 : theirs.findIndex((each) => idOf(each) === id);
        if (at < 0) return undefined;
      }
    }
    there.push(at);
    mine = mine?.[key] as Holder;
    theirs = theirs?.[at] as Holder;
  }
  return there;
}
