/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */

/** @type {PolicyBundle['purposes']} */
export const purposes = [
  {
    id: 'lending',
    name: 'Lending',
    required: {because: 'A book that is out has to be on somebody’s card.'},
    dpv: 'dpv:ServiceProvision',
  },
  {id: 'signing-in', name: 'Signing in', required: {because: 'You ask for it.'}},
  {id: 'security', name: 'Security', required: {because: 'Attacks are found in the log.'}},
  {id: 'counting', name: 'Counting visits', category: 'analytics'},
  {id: 'recommending', name: 'Recommending books', category: 'personalization'},
  {id: 'sponsoring', name: 'Ads of our sponsors', category: 'marketing'},
  {id: 'newsletter', name: 'The monthly letter', category: 'marketing'},
  {id: 'planning', name: 'Planning the rooms'},
];

/** @type {PolicyBundle['dataCategories']} */
export const dataCategories = [
  {id: 'name', name: 'Name'},
  {id: 'address', name: 'Postal address'},
  {id: 'email', name: 'E-mail address'},
  {id: 'loans', name: 'What you borrow'},
  {id: 'visits', name: 'Pages you open'},
  {id: 'entries', name: 'People who come in'},
];

/** @type {PolicyBundle['practices']} */
export const practices = [
  {
    id: 'card-data',
    at: 'card',
    does: 'collect',
    how: 'does',
    says: ['Name, address and a way to reach you are needed for a card.'],
    data: ['name', 'address', 'email'],
    purposes: ['lending'],
    audience: ['members'],
    lawfulBasis: 'contract',
    obligation: 'contract',
    retention: {criteria: 'as long as you are a member', afterwards: 'deleted'},
    stated: 'stated',
  },
  {
    id: 'loans-secret',
    at: 'secrecy',
    does: 'share',
    how: 'never',
    says: ['Nobody is told what you read.'],
    data: ['loans'],
    audience: ['members'],
    stated: 'stated',
    exceptions: [
      {
        id: 'court',
        label: 'Exception 1',
        says: 'A court orders it.',
        at: 'secrecy',
        when: {all: ['a court orders it', {not: 'the loan is older than thirty days'}]},
        bounds: ['loans-forgotten'],
      },
      {id: 'you', says: 'You ask to be recommended books.', choice: 'recommendations'},
    ],
    tensions: [
      {
        with: ['letters'],
        says: 'Letters about overdue loans go to a household, where others may open them.',
      },
    ],
  },
  {
    id: 'loans-forgotten',
    at: 'forgotten',
    does: 'keep',
    how: 'only',
    says: ['Past loans are kept for thirty days.'],
    data: ['loans'],
    purposes: ['lending'],
    audience: ['members'],
    retention: {duration: 'P30D', afterwards: 'deleted'},
    stated: 'stated',
  },
  {
    id: 'visits-counted',
    at: 'counting',
    does: 'collect',
    how: 'may',
    says: ['Visits are counted.'],
    data: ['visits'],
    dataOpen: true,
    purposes: ['counting'],
    recipients: ['tally'],
    scope: ['website'],
    when: {choice: 'count-visits', is: 'granted'},
    lawfulBasis: 'consent',
    retention: {duration: 'P13M', afterwards: 'anonymised'},
    transfers: [
      {
        to: 'Canada',
        safeguard: 'an adequacy decision',
        copyAt: 'https://fernway.example/canada.pdf',
      },
    ],
    stated: 'stated',
  },
  {
    id: 'rooms-counted',
    at: 'doors',
    does: 'collect',
    how: 'does',
    says: ['A counter at the door counts who comes in.'],
    data: ['entries'],
    purposes: ['planning'],
    scope: ['rooms'],
    stated: 'inferred',
  },
];
