import type {StorageItem} from '../../bundle/types.js';
import {ltr as say} from '../isolate.js';

type Basis = NonNullable<StorageItem['storageBasis']>['is'];

/** What visitors read in the list of cookies, pixels, logs and the like. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  heading: 'Cookies and other storage',
  caption: 'What is stored on your device or logged, by whom, what for and for how long',
  columns: {
    name: 'Name',
    setBy: 'Set by',
    purposes: 'What for',
    duration: 'How long',
    basis: 'On what basis',
    choice: 'Your choice',
  },
  noCookies: 'This policy does not describe cookies.',
  nothing: 'No cookies, pixels, logs or other storage are listed for this policy.',
  unnamed: 'Name not described',
  notDescribed: 'not described',
  mechanisms: {
    cookie: 'Cookie',
    web: 'Web storage',
    app: 'App storage',
    pixel: 'Pixel in e-mail or page',
    log: 'Server log',
    other: 'Other',
  } satisfies Record<StorageItem['type'], string>,
  party: {
    first: 'this site',
    third: 'another party',
  } satisfies Record<StorageItem['party'], string>,
  session: 'until you close the browser',
  refreshed: 'counted anew with each visit',
  bases: {
    consent: 'your permission',
    'strictly-necessary': 'strictly necessary',
    transmission: 'needed to transmit the page',
    'statistical-exempt': 'statistics that need no permission',
    'appearance-exempt': 'appearance settings that need no permission',
  } satisfies Record<Basis, string>,
  stated: {
    stated: 'stated by the policy',
    inferred: 'read out of the policy',
    authored: 'added by this site',
  },
  basis: (basis: string, known: string) => say`${basis} (${known})`,
  never: 'It never does this:',
  domains: (domains: string) => say`For ${domains}`,
  audience: (names: string) => say`Concerns: ${names}`,
  clause: 'Where the policy says this',
  only: (condition: string) => say`Only while ${condition}.`,
  inUse: 'In use now.',
  off: (because: string) => say`Off now: ${because}.`,
  essential: (because: string) => say`No choice: ${because}`,
  noOptOut: 'This policy states no way to opt out of this.',
  noChoice: 'This policy offers no choice about this.',
});
