/** A letter of a script that runs from right to left. */
const RIGHT =
  /[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Samr}\p{sc=Syrc}\p{sc=Thaa}]/u;
/** A letter of any other script. */
const LEFT = new RegExp(`(?!${RIGHT.source})\\p{L}`, 'u');

/** Languages that run from right to left, as far as we speak them. */
const RTL = /^ar\b/;

/**
 * Isolates a text that runs the other way than the words around it (U+2068, U+2069), so that it
 * disorders nothing there (UAX #9); in words that run to the left, also numbers and signs without
 * letters. Any other text stays as it is.
 *
 * @param locale - of the words around it
 */
export function isolate(text: string, locale: string): string {
  const foreign = RTL.test(locale) ? LEFT.test(text) || !RIGHT.test(text) : RIGHT.test(text);
  return foreign ? `\u2068${text}\u2069` : text;
}

type Say = (texts: TemplateStringsArray, ...values: readonly string[]) => string;

const saying =
  (language: string): Say =>
  (texts, ...values) =>
    texts.reduce((said, text, at) => said + isolate(values[at - 1] ?? '', language) + text);

/** Tag for sentences that run from left to right: isolates what does not. */
export const ltr = saying('en');

/** Tag for sentences that run from right to left: isolates what does not. */
export const rtl = saying('ar');
