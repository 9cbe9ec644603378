import {plural} from '../plural.js';

/** What visitors read of what a policy is narrowed to. */
export const words = (locale: string) => {
  const count = (number: number, one: string) =>
    plural(locale, number, {one: `# ${one}`, other: `# ${one}s`});
  return {
    language: 'en',
    locale,
    narrow: {audience: 'Show what concerns', scope: 'Show what covers'},
    all: {audience: 'everyone', scope: 'everything'},
    notShown: (sections: number, others: number, names: string): string => {
      const parts = [sections && count(sections, 'section'), others && count(others, 'passage')];
      const list = new Intl.ListFormat(locale).format(parts.filter((part) => part !== 0));
      return `${list} not shown for ${names}`;
    },
  };
};
