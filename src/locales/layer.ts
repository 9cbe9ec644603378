/** Languages that our words are written in, besides English, which is built in. */
export const LANGUAGES = ['ar', 'de'] as const;

/** Makes the words of one part of the library for a locale, by which they format numbers and lists. */
export type Make<W> = (locale: string) => W;

/** A file of words. */
export interface Written<W> {
  readonly words: Make<W>;
}

/** What every set of words says of itself. */
export interface Words {
  /** The language that the words are in, for `lang`. */
  readonly language: string;
  /** What numbers, dates, lists and durations are formatted by: the language with the page's region. */
  readonly locale: string;
}

/**
 * The words that one part of the library needs, by language. English is there; any other language is
 * loaded by itself, when a page speaks it.
 */
export type Layer<W extends Words> = {readonly en: () => Written<W>} & Readonly<
  Record<(typeof LANGUAGES)[number], () => Promise<Written<W>>>
>;

/**
 * Plain `ar` is written with the digits 0 to 9, which versions, addresses and dates of a policy are
 * mostly written with as well, and about which engines disagree. A region or a numbering system that
 * the page names is followed.
 */
const DIGITS: Readonly<Record<string, string>> = {ar: 'ar-u-nu-latn'};

/** The longest tag that is looked at; those in use are far shorter. */
const LONGEST = 64;

/**
 * Finds the language that comes nearest to a tag (RFC 4647, lookup): the tag itself, the tag without
 * what it ends in, one part after the other, and at last English.
 *
 * @param layer - whose languages there are
 * @param tag - BCP 47, as the page has it; a CMS's `de_DE` is taken for what it means
 * @returns the language of the layer, and the locale to format by
 */
function nearest<W extends Words>(layer: Layer<W>, tag: string): [keyof Layer<W>, string] {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(tag.slice(0, LONGEST).replaceAll('_', '-'));
    for (let language = locale; language; language = language.replace(/-?[^-]*$/, '')) {
      if (Object.hasOwn(layer, language)) return [language as keyof Layer<W>, locale];
    }
  } catch {
    // No tag at all.
  }
  return ['en', 'en'];
}

/**
 * @param layer - the words that are needed
 * @param tag - BCP 47, as the page has it
 * @returns the words in the nearest language; rejects where they cannot be loaded
 */
export async function speak<W extends Words>(layer: Layer<W>, tag: string): Promise<W> {
  const [language, locale] = nearest(layer, tag);
  const {words} = await layer[language]();
  return words(DIGITS[locale] ?? locale);
}
