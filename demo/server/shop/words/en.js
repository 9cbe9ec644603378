// @ts-check
/** @typedef {typeof words} Words */

/** What the shop says in English: on its pages, and in its policy. */
export const words = {
  page: {
    tagline: 'Teas from nine gardens',
    nav: 'Main',
    home: 'Tea',
    account: 'Account',
    policy: 'Privacy',
    many: 'A thousand recipients',
    demo: 'A made-up shop. Be a visitor from somewhere else:',
    region: 'Region',
    language: 'Language',
    gpc: 'The browser sends Global Privacy Control',
    asOf: 'Policy',
    now: 'of November 2026',
    lastYear: 'of last year',
    go: 'Visit again',
    unknown: 'not known',
    germany: 'Germany',
    kingdom: 'United Kingdom',
    california: 'California',
    antarctica: 'Antarctica (no law)',
    product: 'Moss Garden, 100 g',
    price: '€ 12.40',
    about:
      'Steamed green tea from the shade of old cedars. It tastes of young peas, and of the walk home after rain.',
    brew: 'Two minutes at 70 °C, and again, and again.',
    add: 'Put into basket',
    added: 'One tin is in your basket.',
    running: 'What this page may do now',
    allowed: 'may happen',
    refused: 'does not happen',
    accountTitle: 'Your account',
    policyFallback: 'The policy is drawn from data and needs script to be.',
    bundle: 'The policy as JSON',
    manyTitle: 'A shop with a thousand recipients',
    manySays:
      'The same shop, if it let a thousand companies take part. Each of them can be found and refused.',
    log: 'A demo. Nothing is sold here.',
  },
  title: 'Privacy at Kettle & Moss',
  notice:
    'We use cookies to keep your basket. We would also like to count visits, to suggest teas, and to show our ads on other sites. You decide.',
  choose: 'Let me choose',
  sections: {
    us: [
      'Who we are',
      'Kettle & Moss sells tea from Bremen. This page says what we learn about you, and what you can decide.',
    ],
    order: [
      'When you order',
      'We use your name, address and order to send you what you bought, and keep invoices for eight years because tax law asks for it.',
      'We never see the number of your card; Paywell takes the payment.',
    ],
    basket: [
      'Basket and answers',
      'A cookie keeps your basket for two weeks. Another one keeps what you have decided here.',
    ],
    counting: [
      'Counting visits',
      'If it is allowed, Tally counts which pages are read, by a cookie that lasts three months.',
      'In the United Kingdom this happens unless you object.',
    ],
    suggestions: [
      'Suggestions',
      'If you allow it, we keep in your browser which teas you looked at, and suggest others.',
    ],
    ads: ['Ads on other sites', 'If it is allowed, others show you our ads elsewhere.'],
    rights: [
      'Your rights',
      'You can see, correct and delete what we keep, and take back any permission at any time under “Privacy settings” at the foot of each page.',
    ],
    changes: [
      'Changes',
      'When something changes that you had agreed to, we ask you again, and for that alone.',
    ],
  },
  reach: 'Reach Ads sees which teas you looked at.',
  mirror: 'Since November 2026 Mirror Social sees them too.',
  changed: 'Mirror Social takes part in ads on other sites.',
  practices: {
    invoices: 'Invoices are kept for eight years.',
    card: 'We never see the number of your card.',
    counts: 'Tally counts which pages are read.',
    shares: 'Which teas you looked at is shared with ad companies.',
  },
  purposes: {
    ordering: ['Orders', 'Basket, payment and parcel.'],
    answers: ['Your decisions', 'Knowing what you have decided.'],
    counting: ['Counting visits', 'Which pages are read, and how often.'],
    suggesting: ['Suggestions', 'Teas that may please you, by those you looked at.'],
    advertising: ['Ads on other sites', 'Our ads, shown to you elsewhere.'],
  },
  because: {
    ordering: 'Without it nothing can be sold.',
    answers: 'Without it we would have to ask on every page.',
  },
  data: {pages: 'Pages you read', teas: 'Teas you looked at', address: 'Name and address'},
  storage: {
    basket: 'What is in your basket.',
    answer: 'What you have decided.',
    tally: 'A random number, by which a second visit is known.',
    taste: 'The last ten teas you looked at. It never leaves your browser.',
    reach: 'A number, by which Reach Ads knows your browser on other sites.',
    mirror: 'A number, by which Mirror Social knows your browser on other sites.',
  },
  choices: {
    counting: ['Counting my visits', 'We learn which pages help.'],
    suggestions: ['Suggestions for me', 'What you looked at stays in your browser.'],
    ads: ['Ads for me on other sites', 'Ad companies learn which teas you looked at.'],
  },
  deleted: 'Its cookies are deleted.',
  laws: {
    gdpr: 'General Data Protection Regulation',
    eprivacy: 'ePrivacy Directive',
    ukgdpr: 'UK GDPR',
    pecr: 'Privacy and Electronic Communications Regulations',
    ccpa: 'California Consumer Privacy Act',
  },
  rights: {
    access: 'See what we keep about you.',
    erasure: 'Have it deleted.',
    how: 'Write to us; we answer within a month.',
  },
};
