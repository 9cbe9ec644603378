import type {Engine} from './ways.js';

/**
 * What is checked once, beside the gallery. Each test takes its title from here, by `checked` or `journey`,
 * and docs/accessibility.md lists them; for an engine that cannot be asked, the reason stands here.
 */
export interface Check {
  readonly title: string;
  readonly engines: Readonly<Record<Engine, {by: string} | {not: string}>>;
}

const keys = {by: 'its keyboard'};
const byKeyboard = (title: string): Check => ({
  title,
  engines: {Chromium: keys, Firefox: keys, WebKit: keys},
});

const NO_TEXT_LINKS =
  'WebKitGTK follows no links to a text under its driver, which cannot reach its search either';

const printed: Check = {
  title: 'A printed policy holds every section and every row of every table, closed ones too',
  engines: {
    Chromium: {by: 'the words of a PDF that it prints'},
    Firefox: {by: 'the words of a PDF that it prints'},
    WebKit: {not: 'WebKitGTK’s driver neither prints nor emulates print media'},
  },
};

export const CHECKS = {
  outline: byKeyboard(
    'A link of the outline leads to its section, whose heading has the focus, and reading goes on from there',
  ),
  folds: byKeyboard(
    'All sections are closed and opened by buttons that keep the focus, and one by its heading; each time one sentence says what is open',
  ),
  filter: byKeyboard(
    'A policy is narrowed to what concerns oneself; one sentence says what is left out',
  ),
  notes: byKeyboard('A mark in the text leads to what is said of it, and a link leads back'),
  glossary: byKeyboard(
    'A word of the text leads to the glossary, and the glossary back to it; closed sections open on the way',
  ),
  disclosure: byKeyboard(
    'A cookie is allowed in its row of the disclosure, and the row says that it is in use',
  ),
  switch: byKeyboard(
    'A choice is switched and an option chosen by Space, Enter and arrows; each time it is said once, and the focus stays',
  ),
  fields: byKeyboard(
    'A field that is not right gets the focus and says why; what could not be passed on is said once, with a way to ask',
  ),
  request: byKeyboard('A request is filled in and sent, and its answer is said once'),
  retry: byKeyboard('What failed is tried again, and is said each time'),
  history: byKeyboard(
    'Everything is withdrawn in the history, which says so once; preferences that are opened there give the focus back',
  ),
  changes: byKeyboard(
    'Links lead to what has changed, and the wish to be told of changes is taken back and made again; each is said once',
  ),
  dismissed: byKeyboard(
    'The banner is the first that Tab leads to; Escape sends it away, and nothing is decided',
  ),
  rejected: byKeyboard('All is rejected in the banner by Enter'),
  chosen: byKeyboard(
    'Preferences take the focus; Escape gives it back to the banner; what is saved ends the question',
  ),
  trapped: byKeyboard('Tab stays in the dialog of the preferences'),
  searched: byKeyboard('A recipient is sought, the number found is said once, and it is refused'),
  reopened: byKeyboard('The link for footers opens the preferences, and Escape leads back to it'),
  listed: {
    title:
      'The accessibility tree of a policy of 100,000 words lists every heading by its name, while most of it is skipped off screen',
    engines: {
      Chromium: {by: 'the tree that it builds for a screen reader'},
      Firefox: {by: 'what it finds by role and name'},
      WebKit: {by: 'the role and the name that it computes for each'},
    },
  },
  found: {
    title: 'A text that is looked for in a closed section opens it',
    engines: {
      Chromium: {by: 'a link to the text (`#:~:text=`)'},
      Firefox: {by: 'a link to the text (`#:~:text=`)'},
      WebKit: {not: NO_TEXT_LINKS},
    },
  },
  inView: {
    title: 'A text that was found there comes into view',
    engines: {
      Chromium: {by: 'a link to the text (`#:~:text=`)'},
      Firefox: {
        not: 'Firefox opens the section, but does not scroll to texts in what it has skipped off screen (`content-visibility: auto`)',
      },
      WebKit: {not: NO_TEXT_LINKS},
    },
  },
  present: {
    title: 'What a closed section holds stays in the document, and is not taken out of its layout',
    engines: {Chromium: {by: 'its style'}, Firefox: {by: 'its style'}, WebKit: {by: 'its style'}},
  },
  printed,
} satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

/** The title of a test, for one engine. @throws where the table says that the engine cannot be asked */
export function checked(id: CheckId, engine: Engine): string {
  const {title, engines}: Check = CHECKS[id];
  if ('not' in engines[engine]) throw new Error(`${id} is said not to be checked in ${engine}`);
  return `${engine}: ${title}`;
}
