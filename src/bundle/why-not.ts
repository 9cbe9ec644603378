import {explainText} from './check-text.js';
import {LIMITS} from './limits.js';

/**
 * Why a document is no bundle, in words.
 *
 * @param what - too large; an answer that is none; an HTML page; not reached; no JSON
 * @param about - the address, or the text that is no JSON
 * @param more - the status of the answer, or the address that a page came from instead
 */
export function whyNot(
  what: 'large' | 'status' | 'page' | 'lost' | 'text',
  about = '',
  more: string | number | false = '',
): string {
  switch (what) {
    case 'large':
      return `expected at most ${LIMITS.bytes / 1024 / 1024} MiB, got more`;
    case 'status':
      return `expected ${about} to answer with a bundle, got status ${more}`;
    case 'page':
      return `expected JSON from ${about}, got an HTML page${more ? ` at ${more}` : ''}`;
    case 'lost':
      return `${about} could not be reached`;
    case 'text':
      return explainText(about);
  }
}
