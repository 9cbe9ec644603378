import {plural} from '../plural.js';

/** What visitors read around the words of a policy. */
export const words = (locale: string) => {
  const count = (number: number, one: string) =>
    plural(locale, number, {one: `# ${one}`, other: `# ${one}s`});
  return {
    language: 'en',
    locale,
    direction: 'ltr' as 'ltr' | 'rtl',
    comma: ', ',
    contents: 'Contents',
    openAll: 'Open all sections',
    closeAll: 'Close all sections',
    open: (open: number, all: number): string => {
      if (all === 1) return `The only section is ${open ? 'open' : 'closed'}`;
      const sections = count(all, 'section');
      if (open && open < all) return `${open.toLocaleString(locale)} of ${sections} are open`;
      return `All ${sections} are ${open ? 'open' : 'closed'}`;
    },
    linkTo: (heading: string) => `Link to section ${heading}`,
    unnamed: 'Section without a heading',
    table: 'Table',

    provider: 'Provider',
    legalName: 'Legal name',
    alsoKnown: 'Also known as',
    version: 'Version',
    revised: 'Revised',
    from: 'In force since',
    until: 'In force until',
    date: 'Date',
    notDated: 'Not dated',
    butArchived: '; archived ',
    age: (months: number) =>
      `${months < 24 ? count(months, 'month') : count(Math.floor(months / 12), 'year')} before this copy was taken`,
    archived: 'Archived copy, taken on ',
    notCurrent: '; not current.',
    source: 'Where this text was taken from',
    notDescribed: 'not described in this policy',

    absent: 'this section does not exist in this version of the policy',
    dangling: 'this section is not in the policy',
    sic: 'published as ',

    appliesTo: 'Applies to',
    covers: 'Covers',
    practices: (number: number) => count(number, 'practice'),

    parts: {
      practices: 'At a glance',
      storage: 'Cookies and other storage',
      choices: 'Your choices',
      attachments: 'Documents',
      laws: 'Laws',
      terms: 'Glossary',
      contacts: 'Contact',
      rights: 'Your rights',
      changes: 'Changes to this policy',
      notStated: 'Not described in this policy',
    },
    unavailable: 'Nothing but the text could be loaded.',
  };
};
