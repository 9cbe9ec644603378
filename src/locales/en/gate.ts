import {ltr as say} from '../isolate.js';

/** What visitors read where content waits for them. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  titled: (title: string) => say`Not loaded yet: ${title}`,
  title: 'Content from elsewhere, not loaded yet',
  who: (names: string) => say`It would come from ${names}, who would learn of your visit.`,
  purposes: (names: string) => say`What for: ${names}.`,
  policy: (name: string) => say`Privacy policy of ${name}`,
  clause: 'What our policy says of it',
  once: 'Load it once',
  onceHint: '“Once” holds until you leave this page, and is not stored.',
  always: (choices: string) => say`Always allow: ${choices}`,
  heard:
    'Your browser objects to this by Global Privacy Control. If you allow it here, that holds all the same.',
  unknown: 'This stays closed, since the privacy policy of this site does not say what it is for.',
  unread: 'This stays closed, since the privacy policy of this site could not be read.',
  notStored:
    'Your browser did not store your choice, so it does not hold. You can still load this once.',
});
