import type {PolicyBundle} from '../../src/bundle/types.js';

/** A small bundle with one of each thing that elements draw; give what a test needs otherwise. */
export function smallBundle(own: Partial<PolicyBundle> = {}): PolicyBundle {
  return {
    format: 1,
    id: 'small',
    provider: {name: 'Small Ltd'},
    policy: {
      title: 'Privacy policy',
      language: 'en',
      sections: [
        {id: 'logs', heading: ['What we log'], content: ['The server writes a log.']},
        {id: 'visits', heading: ['Counting visits'], content: ['We count visits if you allow it.']},
      ],
    },
    purposes: [
      {id: 'security', name: 'Security', required: {because: 'Attacks are found in the log.'}},
      {id: 'counting', name: 'Counting visits'},
    ],
    storage: [
      {id: 'log', type: 'log', party: 'first', purposes: ['security'], at: 'logs'},
      {
        id: 'visits',
        identifier: '_visits',
        type: 'cookie',
        party: 'first',
        purposes: ['counting'],
        maxAgeSeconds: 0,
        when: 'choice:count-visits',
        at: 'visits',
      },
    ],
    practices: [
      {
        id: 'logging',
        at: 'logs',
        does: 'collect',
        how: 'does',
        says: ['A log of visits is written.'],
        purposes: ['security'],
      },
    ],
    choices: [
      {
        id: 'count-visits',
        kind: 'consent',
        label: 'Count my visits',
        purposes: ['counting'],
        at: 'visits',
      },
    ],
    ...own,
  };
}

/** Removes what an earlier test has stored, so that every test starts as a first visit. */
export function forgetEverything(): void {
  localStorage.clear();
  for (const cookie of document.cookie.split('; ')) {
    document.cookie = `${cookie.split('=')[0]}=; Max-Age=0; Path=/`;
  }
}
