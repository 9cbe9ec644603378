import {isolated, RIGHT, saying} from './isolate.js';

/** A letter of any other script than those that run from right to left. */
const LEFT = new RegExp(`(?!${RIGHT.source})\\p{L}`, 'u');

/** Languages that run from right to left, as far as we speak them. */
export const RTL = /^ar\b/;

/**
 * Isolates a text that runs the other way than the words around it (U+2068, U+2069), so that it
 * disorders nothing there (UAX #9); in words that run to the left, also numbers and signs without
 * letters. Any other text stays as it is.
 *
 * @param locale - of the words around it
 */
export function isolate(text: string, locale: string): string {
  const foreign = RTL.test(locale) ? LEFT.test(text) || !RIGHT.test(text) : RIGHT.test(text);
  return foreign ? isolated(text) : text;
}

/** Tag for sentences that run from right to left: isolates what does not. */
export const rtl = saying((value) => isolate(value, 'ar'));
