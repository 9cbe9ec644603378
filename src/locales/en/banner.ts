import {listed, ltr as say} from '../isolate.js';

/** What visitors read where they are asked. Short: it is there before anything else can be read. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  title: 'Your choice',
  list: (items: readonly string[]) => listed(items, ', and ', ' and '),
  /** @param what - the activities, as a list in words */
  says: (provider: string, what: string) =>
    say`We use cookies and similar storage, and ${provider} would like to use them for more than this page needs: ${what}. Nothing of that happens unless you accept it.`,
  /** Where it happens until somebody objects. */
  objects: (provider: string, what: string) =>
    say`We use cookies and similar storage, ${provider} also for: ${what}. You can refuse that now or at any time.`,
  accept: 'Accept all',
  reject: 'Reject all',
  choose: 'Choose',
  /** @param laws - as a list in words; empty where the policy names none */
  asked: (region: string, laws: string) =>
    say`You are asked because of the law in ${region}${laws && ': '}${laws}.`,
  anywhere: 'We do not know where you are, so you are asked first.',
  noPreferences: 'The choices could not be loaded. You can accept or reject all.',
});
