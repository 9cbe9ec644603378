import type {Layer, Words} from '../../locales/layer.js';

/** The words that something needs, by the name of their layer. */
export type Layers = Readonly<Record<string, Layer<Words>>>;

/** Those words in one language. */
export type Speech<L extends Layers> = {
  readonly [K in keyof L]: L[K] extends Layer<infer W> ? W : never;
};

/**
 * @param layers - the words that are needed
 * @param tag - the language around the element, BCP 47
 * @param failed - told why the words are English instead, where those of the language do not come
 * @returns all of the words in one language; at once where it is English, which is built in
 */
export function speechOf<L extends Layers>(
  layers: L,
  tag: string,
  failed: (problem: string) => void,
): Speech<L> | Promise<Speech<L>> {
  const english = (locale = 'en') =>
    Object.fromEntries(
      Object.entries(layers).map(([name, layer]) => [name, layer.en().words(locale)]),
    ) as Speech<L>;
  if (!tag || /^en(-[A-Z]{2})?$/.test(tag)) return english(tag || undefined);
  return import('./foreign-speech.js')
    .then(({foreignSpeech}) => foreignSpeech(layers, tag))
    .catch((error: unknown) => {
      failed(`no words in "${tag}", English instead: ${String(error)}`);
      return english();
    });
}
