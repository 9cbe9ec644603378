import type {Rule} from './rule.js';

const NAMES = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

/** Names of languages that authors write instead of their tags, in English and in themselves. */
const COMMON = 'en de fr es it pt nl pl cs da sv nb fi hu el tr ru uk ja ko zh ar he ro bg hr sk'
  .split(' ')
  .flatMap((tag): [string, string][] => {
    const own = new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag;
    return [
      [(NAMES.of(tag) ?? tag).toLowerCase(), tag],
      [own.toLowerCase(), tag],
    ];
  });

/** The language that screen readers speak the text in, and that decides its hyphens and quotes. */
export const languages: Rule = {
  name: 'language',
  look({bundle: {policy}}, report) {
    const keys = ['policy', 'language'];
    const tag = policy.language;
    if (tag.toLowerCase() === 'und') {
      const mend = 'Write the tag of the language that the text is in, such as "en" or "de-AT".';
      report(keys, 'warning', 'the language of the text is not said', mend);
      return;
    }
    let name: string | undefined;
    try {
      name = NAMES.of(tag);
    } catch {
      // No tag at all.
    }
    if (name !== undefined) return;
    const meant = new Map(COMMON).get(tag.toLowerCase());
    const mend = meant
      ? `Write "${meant}".`
      : 'Write the BCP 47 tag of the language, such as "en", "de-AT" or "pt-BR".';
    report(keys, 'error', `no language has the tag ${JSON.stringify(tag)}`, mend);
  },
};
