import {h} from './dom.js';

/**
 * A text that is not ours among words that are: its direction reaches nothing around it.
 *
 * @param lang - the language of the text, where it is known and not the one around it
 */
export function bdi(text: string, lang?: string): HTMLElement {
  return h('bdi', {lang}, text);
}
