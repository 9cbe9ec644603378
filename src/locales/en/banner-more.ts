/** What visitors read on a banner once it is there, or comes back. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  waiting: {
    bottom: 'A choice about your data is waiting at the bottom of the window.',
    top: 'A choice about your data is waiting at the top of the window.',
    inline: 'A choice about your data is waiting on this page.',
  },
  close: 'Close',
  reasons: {
    'ask-again': 'You refused some time ago and are asked once more.',
    expired: 'Your earlier answer has run out.',
    'material-change':
      'What you had agreed to has changed. Your other answers are kept, and nothing new happens before you answer.',
    reconsent: 'The policy has changed in a way that needs your answer again.',
  },
  changes: 'What has changed',
  notStored:
    'Your browser did not store your answer. What you refused stays off for now, what you accepted stays off too, and you will be asked again on your next visit.',
});
