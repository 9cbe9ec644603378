/**
 * A character of the blocks that run from right to left (UAX #9, 3.2): by its number, or by the first half of it,
 * since a browser takes its time over the names of scripts.
 */
export const RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

type Say = (texts: TemplateStringsArray, ...values: readonly string[]) => string;

/** @returns a text that disorders nothing around it, whatever it holds (U+2068, U+2069) */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** @returns a tag for sentences, which writes each value in them by `put` */
export const saying =
  (put: (value: string) => string): Say =>
  (texts, ...values) =>
    texts.reduce((said, text, at) => said + put(values[at - 1] ?? '') + text);

/** Tag for sentences that run from left to right: isolates what does not. */
export const ltr = saying((value) => (RIGHT.test(value) ? isolated(value) : value));

/**
 * A list in words. By hand, since a browser takes long to make its first `Intl.ListFormat`.
 *
 * @param last - what stands before the last of more than two
 * @param and - what stands between two
 */
export const listed = (items: readonly string[], last: string, and = last): string =>
  items.slice(0, -1).join(', ') + (items[2] ? last : items[1] ? and : '') + (items.at(-1) ?? '');
