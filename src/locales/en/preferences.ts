import {plural} from '../plural.js';

/** What visitors read where they choose one by one. */
export const words = (locale: string) => {
  const recipients = (count: number) =>
    plural(locale, count, {one: '# recipient', other: '# recipients'});
  const items = (count: number) => plural(locale, count, {one: '# entry', other: '# entries'});
  return {
    language: 'en',
    locale,
    title: 'Your choices',
    intro: 'Allow what you like. Nothing changes before you save.',
    save: 'Save my choices',
    accept: 'Accept all',
    reject: 'Reject all',
    close: 'Close without saving',
    allowed: 'allowed',
    refused: 'not allowed',
    details: (to: number, stored: number) =>
      `Who takes part, and what is stored: ${recipients(to)}, ${items(stored)}`,
    purposes: 'What for',
    recipients: 'Who takes part',
    storage: 'What is stored',
    unnamed: 'Name not described',
    session: 'until you close the browser',
    clause: 'Where the policy says this',
    required: 'Needed in any case',
    heard:
      'Your browser objects to this by Global Privacy Control. If you allow it here, that holds all the same.',
    search: 'Find a recipient',
    found: (count: number) =>
      count ? `${recipients(count)} found` : 'No recipient of that name takes part',
    none: 'This policy puts nothing here to choose.',
    saved: 'Your choices are saved.',
    notStored:
      'Your browser did not store your choices. What you refused stays off for now, what you allowed stays off too, and you will be asked again on your next visit.',
  };
};
