import {ltr as say} from '../isolate.js';

/** What visitors read beside a form. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  label: 'How what you enter here is used',
  why: 'What for',
  what: 'What',
  sharedWith: 'Shared with',
  kept: 'Kept',
  basis: 'Basis',
  transfers: 'Sent abroad to',
  audience: 'Concerns',
  stated: 'How known',
  when: (condition: string) => say`When ${condition}.`,
  exceptions: 'Exceptions',
  tension: 'The policy seems to contradict itself here:',
  clause: 'Where the policy says this',
});
