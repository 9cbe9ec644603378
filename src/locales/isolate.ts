/** A letter of a script that runs from right to left. */
const RIGHT =
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Samr}\p{sc=Syrc}\p{sc=Thaa}]/u;
/** A letter of any other script. */
const LEFT = new RegExp(`(?!${RIGHT.source})\\p{L}`, 'u');

type Say = (texts: TemplateStringsArray, ...values: readonly string[]) => string;

const saying =
  (isForeign: (value: string) => boolean): Say =>
  (texts, ...values) =>
    texts.reduce((said, text, at) => {
      const value = values[at - 1] ?? '';
      return said + (isForeign(value) ? `\u2068${value}\u2069` : value) + text;
    });

/**
 * Tag for sentences that run from left to right: a text in them that runs the other way is isolated
 * (U+2068, U+2069), so that it disorders nothing around it (UAX #9). Others stay as they are.
 */
export const ltr = saying((value) => RIGHT.test(value));

/** Tag for sentences that run from right to left; see {@link ltr}. Numbers with signs count as foreign. */
export const rtl = saying((value) => LEFT.test(value) || !RIGHT.test(value));
