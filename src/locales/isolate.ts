/** A letter of a script that runs from right to left. */
export const RIGHT =
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Samr}\p{sc=Syrc}\p{sc=Thaa}]/u;

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
