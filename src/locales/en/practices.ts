import type {Practice, Retention, Verb} from '../../bundle/types.js';
import {ltr as say} from '../isolate.js';

type LawfulBasis = NonNullable<Practice['lawfulBasis']>;

/** A verb as "does", as "may do", and what it is done with where no data is named. */
const verbs: Record<Verb, readonly [does: string, may: string, object: string]> = {
  collect: ['Collects', 'May collect', 'data'],
  use: ['Uses', 'May use', 'data'],
  share: ['Shares', 'May share', 'data'],
  sell: ['Sells', 'May sell', 'data'],
  read: ['Reads', 'May read', 'data'],
  send: ['Sends', 'May send', 'messages'],
  keep: ['Keeps', 'May keep', 'data'],
  delete: ['Deletes', 'May delete', 'data'],
  protect: ['Protects', 'May protect', 'data'],
  notify: ['Gives', 'May give', 'notice'],
  commit: ['Makes', 'May make', 'a commitment'],
};

/** Facts of a practice in words. */
export const words = (locale: string) => ({
  language: 'en',
  locale,
  what: (does: Verb, how: Practice['how'], data: string | undefined): string => {
    const [verb, may, object] = verbs[does];
    const what = data ?? object;
    if (how === 'may') return say`${may} ${what}`;
    if (how === 'never') return say`Never ${verb.toLowerCase()} ${what}`;
    return how === 'only' ? say`${verb} ${what}, only as said here` : say`${verb} ${what}`;
  },
  others: 'others',
  kept: {
    for: (duration: string) => say`for ${duration}`,
    while: (condition: string) => say`as long as ${condition}`,
    then: {
      deleted: 'then deleted',
      anonymised: 'then made anonymous',
      archived: 'then archived',
    } satisfies Record<NonNullable<Retention['afterwards']>, string>,
  },
  basis: {
    consent: 'your consent',
    contract: 'a contract with you',
    'legal-obligation': 'a duty in law',
    'vital-interests': 'vital interests',
    'public-task': 'a public task',
    'legitimate-interests': 'a legitimate interest',
    'explicit-consent': 'your explicit consent',
  } satisfies Record<LawfulBasis, string>,
  obligation: {
    voluntary: 'You need not give it.',
    law: 'The law asks for it.',
    contract: 'A contract asks for it.',
  } satisfies Record<NonNullable<Practice['obligation']>, string>,
  transfer: (to: string, safeguard: string) => (safeguard ? say`${to} (${safeguard})` : to),
  notDescribed: 'not described in this policy',
  exception: (number: number) => `Exception ${number.toLocaleString(locale)}`,
  byChoice: 'By your choice',
  condition: {
    granted: (label: string) => say`“${label}” is allowed`,
    denied: (label: string) => say`“${label}” is not allowed`,
    option: (label: string, option: string) => say`“${option}” is chosen for “${label}”`,
    nothing: (label: string) => say`nothing is chosen for “${label}”`,
    not: (words: string) => say`it is not the case that ${words}`,
  },
  stated: {
    stated: 'stated by the policy',
    inferred: 'read out of the policy',
    authored: 'added by this site',
  },
});
