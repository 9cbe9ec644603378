import type {Block, Inline, PolicyBundle, Practice} from '../../src/bundle/types.js';
import {find, policyBundle, rootOf, wordsOf} from './policy.js';

const about = (ref: string, ...content: Inline[]): Inline => ({type: 'about', ref, content});
const clause = (id: string, ...children: Inline[]): Block => ({type: 'paragraph', id, children});

export const mail: Practice = {
  id: 'mail',
  at: 'c-mail',
  does: 'read',
  how: 'never',
  data: ['mail'],
  says: ['Mail is never read.'],
  stated: 'stated',
  tensions: [{says: 'It is scanned all the same.', with: ['scan']}],
  exceptions: [
    {id: 'asked', says: 'with your consent', choice: 'staff'},
    {
      id: 'aup',
      says: 'where rules were broken',
      at: 'c-aup',
      when: {all: ['managers think so', {any: ['to stop spam', 'to stop abuse']}]},
      attachments: ['rules'],
      bounds: ['secret'],
    },
    {id: 'bulk', label: 'Exception 1', says: 'bulk mail', audience: ['bulk'], allows: ['scan']},
    {id: 'you', says: 'given by yourself'},
  ],
};
/** A practice of the last clause. */
export const practice = (id: string, own: Partial<Practice> = {}): Practice => ({
  id,
  at: 'c-scan',
  does: 'use',
  how: 'does',
  says: [`Says ${id}.`],
  ...own,
});

/** One section of three clauses, with the practices above. */
export const mailBundle = (own: Partial<PolicyBundle> = {}) =>
  policyBundle(
    {
      sections: [
        {
          id: 'mail',
          heading: ['Mail'],
          content: [
            clause(
              'c-mail',
              about('mail', 'We do not read mail'),
              ' unless ',
              about('mail/you', 'you'),
              '.',
            ),
            clause('c-aup', about('mail/aup', 'Rules may be enforced.')),
            clause('c-scan', about('scan', 'We scan.'), ' ', about('nobody', 'Nothing.')),
          ],
        },
      ],
    },
    {
      practices: [mail, practice('scan'), practice('secret')],
      dataCategories: [{id: 'mail', name: 'Content of mail'}],
      audiences: [{id: 'bulk', name: 'Bulk customers'}],
      attachments: [{id: 'rules', title: 'The rules'}],
      choices: [{id: 'staff', kind: 'consent', label: 'Staff may look', at: 'mail'}],
      ...own,
    },
  );

/** What is said of a practice at a glance. */
export const row = (policy: Element, id: string) => {
  const found = rootOf(policy).getElementById(`glance:${id}`);
  return found ?? find(policy, `[id="practices:${id}"]`);
};
/** The note beside the clause of the commitment. */
export const note = (policy: Element) => find(policy, '.n[id="practices:mail"]');
/** What the exceptions are called, in order. */
export const labels = (within: Element) => [...within.querySelectorAll('li>strong')].map(wordsOf);
/** What a link within the policy leads to. */
export const leadsTo = (policy: Element, link: HTMLAnchorElement) =>
  rootOf(policy).getElementById(decodeURIComponent(link.hash.slice(1)));
