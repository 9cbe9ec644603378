import {speak} from '../../locales/layer.js';
import type {Layers, Speech} from './speech.js';

/** How long words are waited for, in milliseconds: a visitor shall not wait longer to read at all. */
const PATIENCE = 3000;

/**
 * @param layers - the words that are needed
 * @param tag - the language around the element, BCP 47
 * @returns all of the words in the language that comes nearest; rejects where they do not come in time
 */
export async function foreignSpeech<L extends Layers>(layers: L, tag: string): Promise<Speech<L>> {
  const all = Promise.all(Object.values(layers).map((layer) => speak(layer, tag)));
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE, 'too slow'));
  const words = await Promise.race([all, late]);
  return Object.fromEntries(Object.keys(layers).map((name, at) => [name, words[at]])) as Speech<L>;
}
