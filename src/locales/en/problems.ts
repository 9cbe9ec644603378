import {plural} from '../plural.js';

/** What visitors read where something is wrong with a bundle. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  unreadable: 'This policy could not be read.',
  partly: (entries: number) =>
    plural(locale, entries, {
      one: 'One entry of this policy is not right and may not be shown as meant.',
      other: '# entries of this policy are not right and may not be shown as meant.',
    }),
});
