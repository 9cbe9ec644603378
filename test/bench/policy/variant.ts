import type {LongText} from './document.js';

/** A way to show a long text. Its page calls `__bench.finish()` when all of it is in the document. */
export interface Variant {
  name: string;
  /** Where its first heading is seen; `host >>> inner` leads into a shadow root. */
  first: string;
  /** @param url - where the page finds the text, as `data` makes it */
  page(text: LongText, url: string): {head: string; body: string};
  /** What is found there; unset, the text as it is. */
  data?: (text: LongText) => unknown;
}

/** The text is drawn when it is scrolled to. */
export const VISIBLE = 'section{content-visibility:auto;contain-intrinsic-size:auto 1200px}';
