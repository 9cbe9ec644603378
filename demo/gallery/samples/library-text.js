/** @typedef {import('../../../src/bundle/types.js').PolicyBundle} PolicyBundle */

/** @param {string} ref @param {string} text */
const about = (ref, text) => ({type: /** @type {const} */ ('about'), ref, content: [text]});
/** @param {string} ref @param {string} text */
const term = (ref, text) => ({type: /** @type {const} */ ('term'), ref, content: [text]});
/** @param {string} text */
const strong = (text) => ({type: /** @type {const} */ ('strong'), children: [text]});

/** @type {PolicyBundle['policy']['sections']} */
export const sections = [
  {
    id: 'short',
    number: '1',
    heading: ['The short of it'],
    summary: 'We lend books. We keep what lending takes, and forget it when the book is back.',
    content: [
      {
        type: 'paragraph',
        children: [
          'Fernway Library has lent books since 1911. This page says what we write down about you when you visit our website, take out a membership, borrow something, or sit in one of our reading rooms. It says ',
          strong('who sees it, how long we keep it,'),
          ' and what you can change. Where we promise something we say what limits the promise.',
        ],
      },
      {
        type: 'list',
        children: [
          'We never sell what we know about you, and we do not show advertising.',
          {
            type: 'listItem',
            id: 'forgotten',
            children: [
              {
                type: 'paragraph',
                children: [
                  about('loans-forgotten', 'Thirty days after you return a book'),
                  ' we no longer know that you had it.',
                ],
              },
            ],
          },
          'You can read everything in our rooms without telling us your name.',
        ],
      },
    ],
  },
  {
    id: 'membership',
    number: '2',
    heading: ['Membership'],
    audience: ['members'],
    content: [
      {
        type: 'paragraph',
        id: 'card',
        children: [
          'For a card we need ',
          about('card-data', 'your name, your address, and a way to reach you'),
          '. If you pay a fee by card, the payment is made at ',
          {type: 'link', url: 'https://pay.example/', children: ['Pennywise']},
          '; your card number never reaches us.',
        ],
      },
    ],
    sections: [
      {
        id: 'loans',
        number: '2.1',
        heading: ['Loans and reminders'],
        content: [
          {
            type: 'paragraph',
            id: 'secrecy',
            children: [
              'What you borrow is between you and the desk. ',
              about('loans-secret', 'We tell nobody what you read'),
              ', unless ',
              about('loans-secret/court', 'a court orders us to'),
              '. A ',
              term('loan', 'loan'),
              ' that is overdue is mentioned in letters to you, by number and never by title.',
            ],
          },
          {
            type: 'table',
            id: 'kept-how-long',
            children: [
              {type: 'tableRow', children: ['What', 'Where it is kept', 'How long']},
              {
                type: 'tableRow',
                children: ['Current loans', 'Lending system', 'Until the item is returned'],
              },
              {
                type: 'tableRow',
                children: ['Past loans', 'Lending system', 'Thirty days, then deleted'],
              },
              {type: 'tableRow', children: ['Fees', 'Accounts', 'Seven years, as the law asks']},
            ],
          },
        ],
      },
      {
        id: 'lists',
        number: '2.2',
        heading: ['Wish lists'],
        content: [
          'A wish list is yours. We look at it only to set a book aside when it comes in, and it goes when you delete it.',
        ],
      },
    ],
  },
  {
    id: 'website',
    number: '3',
    heading: ['The website and its ', {type: 'emphasis', children: ['catalogue']}],
    scope: ['website'],
    content: [
      {
        type: 'paragraph',
        children: [
          'The ',
          term('catalogue', 'catalogue'),
          ' works without an account. Your search stays in the address of the page; it is written to no list. The parameter is called ',
          {type: 'inlineCode', value: 'q'},
          '.',
        ],
      },
      {
        type: 'paragraph',
        id: 'counting',
        children: [
          'If you allow it, ',
          about('visits-counted', 'we count visits'),
          ' with our own program, to learn which pages help. Without your permission nothing of it is loaded.',
        ],
      },
      {
        type: 'definitionList',
        children: [
          {
            term: ['Server log'],
            content: ['One line for each page you open. It goes after a week.'],
          },
          {
            term: ['Session cookie'],
            content: ['Remembers that you are signed in, until you close the browser.'],
          },
        ],
      },
      {
        type: 'blockquote',
        children: ['A library that watches its readers has none for long.'],
      },
    ],
  },
  {
    id: 'rooms',
    number: '4',
    heading: ['Reading rooms'],
    scope: ['rooms'],
    content: [
      {
        type: 'paragraph',
        id: 'doors',
        children: [
          'A counter at the door ',
          about('rooms-counted', 'counts who comes in'),
          ', to plan the heating. It cannot tell one person from another.',
        ],
      },
    ],
  },
  {
    id: 'letters',
    number: '5',
    heading: ['Letters from us'],
    content: [
      {
        type: 'paragraph',
        id: 'newsletter',
        children: [
          'Once a month we write about new books to those who asked for it. Each letter has a link that ends it.',
        ],
      },
    ],
  },
  {
    id: 'rights',
    number: '6',
    heading: ['Your rights'],
    content: [
      {
        type: 'paragraph',
        children: [
          'Under the General Data Protection Regulation you may see, correct and delete what we keep, and take it with you. Write to ',
          {type: 'link', url: 'mailto:data@fernway.example', children: ['data@fernway.example']},
          '. How long that takes is said under ',
          {type: 'crossReference', to: 'desk', content: ['The desk']},
          '.',
        ],
      },
    ],
  },
  {
    id: 'desk',
    number: '7',
    heading: ['The desk'],
    content: ['The desk answers within three working days. It is open from nine to six.'],
  },
  {
    id: 'changes',
    number: '8',
    heading: ['When this page changes'],
    content: ['Members hear of it by e-mail, thirty days before it counts.'],
  },
];
