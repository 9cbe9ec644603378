/** What visitors read of what was deleted after they withdrew a choice. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  title: 'What was stored for what you took back',
  cleared: 'Deleted from this browser:',
  left: 'Not deleted:',
  nothing: 'Nothing of it was found in this browser.',
  still: 'it is still there',
  'third-party': 'it belongs to another site, whose settings or your browser’s can delete it',
  'http-only': 'only the server can delete it',
  'not-script': 'it is not kept where a page can delete it',
  unbounded: 'the policy does not name it exactly',
  'set-again': 'what still runs on this page has stored it again',
  reload: 'What ran before still runs until this page is loaded again.',
  button: 'Load this page again',
});
