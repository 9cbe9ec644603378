import {type Layer, speak, type Words} from '../../locales/layer.js';
import type {PolicyWords} from '../../locales/policy.js';

/** The words that something needs, by the name of their layer. */
export type Layers = Readonly<Record<string, Layer<Words>>>;

/** What every element needs that draws a bundle. */
export type PolicyLayers = Layers & {readonly policy: Layer<PolicyWords>};

/** Those words in one language. */
export type Speech<L extends Layers> = {
  readonly [K in keyof L]: L[K] extends Layer<infer W> ? W : never;
};

/** The same of an element that draws a bundle. */
export type PolicySpeech<L extends PolicyLayers> = Speech<L> & {readonly policy: PolicyWords};

/** How long words are waited for, in milliseconds: a visitor shall not wait longer to read at all. */
const PATIENCE = 3000;

/**
 * @param layers - the words that are needed
 * @param tag - the language around the element, BCP 47
 * @param failed - told why the words are English instead, where those of the language do not come
 * @returns all of the words in one language
 */
export async function speechOf<L extends Layers>(
  layers: L,
  tag: string,
  failed: (problem: string) => void,
): Promise<Speech<L>> {
  const all = (tag: string) => Promise.all(Object.values(layers).map((layer) => speak(layer, tag)));
  const late = new Promise<never>((_, reject) => setTimeout(reject, PATIENCE, 'too slow'));
  const words = await Promise.race([all(tag), late]).catch((error: unknown) => {
    failed(`words in "${tag}" could not be loaded, English is shown instead: ${String(error)}`);
    return all('en');
  });
  return Object.fromEntries(Object.keys(layers).map((name, at) => [name, words[at]])) as Speech<L>;
}
