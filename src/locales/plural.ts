/** A count in words, by plural form; `#` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** All forms that a count can take, for languages that have them all, such as Arabic. */
export type AllForms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/**
 * @param locale - of the words; numbers are written by it
 * @param count - how many
 * @param forms - by plural form of the language; what is not there is said like `other`
 */
export function plural(locale: string, count: number, forms: Forms): string {
  // A browser takes 20 ms to load the rules of a language or to make its first format of a number. In these
  // two one is one, and numbers are their digits.
  const isPlain = count < 1000 && /^(en|de)(-..)?$/.test(locale);
  const rule = isPlain ? count === 1 && 'one' : new Intl.PluralRules(locale).select(count);
  const form = forms[rule || 'other'] ?? forms.other;
  return form.replace('#', isPlain ? `${count}` : count.toLocaleString(locale));
}
