import {expect} from '@open-wc/testing';

import type {PolicyBundle} from '../../src/bundle/types.js';
import {all, factOf, find, named, policyBundle, rootOf, shown, wordsOf} from '../support/policy.js';

const draw = (own: Partial<PolicyBundle>, policy: Partial<PolicyBundle['policy']> = {}) =>
  shown(policyBundle({sections: [{id: 'a', heading: ['A'], content: ['Text.']}], ...policy}, own));

/** The part after the text with that heading. */
function part(policy: Element, title: string): HTMLElement {
  const found = all(policy, '[part=closing]>section').find(
    (each) => wordsOf(each.querySelector('h2')) === title,
  );
  if (!found) throw new Error(`no part "${title}"`);
  return found;
}
const linkIn = (within: Element, name: string) => {
  const links = [...within.querySelectorAll('a')];
  return links.find((each) => wordsOf(each) === name)?.getAttribute('href');
};

describe('after the text of a policy', () => {
  it('nothing stands that the bundle does not have', async () => {
    const policy = await draw({});
    expect(all(policy, '[part=closing]>*')).to.have.length(0);
    expect(all(policy, 'nav a').map(wordsOf)).to.deep.equal(['A']);
  });

  it('each part has a heading, and a line in the outline that leads to it', async () => {
    const policy = await draw({rights: [{id: 'access', says: 'You may see your data.'}]});
    const link = named<HTMLAnchorElement>(policy, 'nav a', 'Your rights');
    const target = rootOf(policy).getElementById(decodeURIComponent(link.hash.slice(1)));
    expect(target).to.equal(part(policy, 'Your rights'));
  });

  it('documents have their type, where they are, and when they apply', async () => {
    const baa = {
      id: 'baa',
      title: 'Medical addendum',
      kind: 'addendum',
      url: '/pdf/baa.pdf',
      archivedUrl: 'https://archive.example/baa.pdf',
      mediaType: 'application/pdf',
      abbreviation: 'BAA',
      partOf: 'the agreement',
      incorporated: 'byReference',
      when: 'it is accepted at signup',
      audience: ['hipaa'],
      at: 'a',
    } as const;
    const own = {
      attachments: [{...baa, audience: ['hipaa']}],
      audiences: [{id: 'hipaa', name: 'HIPAA clients'}],
    };
    const archived = await draw(own, {baseUrl: 'http://small.example/x', archivedOn: '2009-05-29'});
    const documents = part(archived, 'Documents');
    expect(linkIn(documents, 'Medical addendum')).to.equal('http://small.example/pdf/baa.pdf');
    expect(factOf(documents, 'In short')).to.equal('BAA');
    expect(factOf(documents, 'Kind')).to.equal('Addendum');
    expect(factOf(documents, 'File type')).to.equal('application/pdf');
    expect(factOf(documents, 'Address')).to.equal(
      'http://small.example/pdf/baa.pdf (as in the archived copy; it may lead nowhere now)',
    );
    expect(factOf(documents, 'Archived copy')).to.equal('https://archive.example/baa.pdf');
    expect(factOf(documents, 'Part of')).to.equal('the agreement, incorporated by reference');
    expect(factOf(documents, 'When')).to.equal('it is accepted at signup');
    expect(factOf(documents, 'Applies to')).to.equal('HIPAA clients');
    expect(factOf(documents, 'Stated in')).to.equal('A');
    const current = part(await draw(own, {baseUrl: 'http://small.example/x'}), 'Documents');
    expect(factOf(current, 'Address')).to.equal('http://small.example/pdf/baa.pdf');
  });

  it('laws are called as the policy calls them, and by their official name and number', async () => {
    const law = {
      id: 'eprivacy',
      name: 'EU Directive 2002/58/CE',
      canonicalName: 'Directive 2002/58/EC',
      ref: 'CELEX 32002L0058',
      url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
    };
    const laws = part(await draw({laws: [law]}), 'Laws');
    expect(linkIn(laws, 'EU Directive 2002/58/CE')).to.equal(law.url);
    expect(factOf(laws, 'Official name')).to.equal('Directive 2002/58/EC');
    expect(factOf(laws, 'Reference')).to.equal('CELEX 32002L0058');
  });

  it('terms have their meaning and who plays the part', async () => {
    const terms = [
      {id: 'ba', term: 'Business Associate', definition: 'Who handles data.', party: 'Small'},
    ];
    const glossary = part(await draw({terms}), 'Glossary');
    expect(wordsOf(glossary.querySelector('dt dfn'))).to.equal('Business Associate');
    expect(wordsOf(glossary.querySelector('dd'))).to.contain('Who handles data.');
    expect(factOf(glossary, 'Who that is')).to.equal('Small');
  });

  it('contacts are working links, with what one may write about', async () => {
    const contacts = [
      {id: 'mail', by: 'email', value: 'ask@small.example', for: ['this policy', 'your data']},
      {id: 'call', by: 'phone', value: '+1 (555) 0100', label: 'Desk'},
      {id: 'page', by: 'form', value: 'https://small.example/form'},
      {id: 'post', by: 'post', value: 'Small Ltd\n1 Street'},
    ] as const;
    const policy = await draw({
      contacts: contacts.map((each) => ({...each, for: 'for' in each ? [...each.for] : undefined})),
      provider: {name: 'Small', address: '2 Street', dpo: {name: 'Jo', email: 'jo@small.example'}},
    });
    const contact = part(policy, 'Contact');
    expect(linkIn(contact, 'ask@small.example')).to.equal('mailto:ask@small.example');
    expect([...contact.querySelectorAll('dd li')].map(wordsOf)).to.deep.equal([
      'this policy',
      'your data',
    ]);
    expect(linkIn(contact, '+1 (555) 0100')).to.equal('tel:+15550100');
    expect(linkIn(contact, 'https://small.example/form')).to.equal('https://small.example/form');
    expect(factOf(contact, 'Postal address')).to.equal('2 Street');
    expect(linkIn(contact, 'jo@small.example')).to.equal('mailto:jo@small.example');
    expect(wordsOf(contact)).to.contain('Desk: +1');
  });

  for (const [by, value] of [
    ['url', 'javascript:alert(1)'],
    ['form', 'www.small.example'],
    ['email', 'no address'],
    ['phone', 'ask at the desk'],
  ] as const) {
    it(`a contact "${value}" is shown without a link`, async () => {
      const contact = part(await draw({contacts: [{id: 'c', by, value}]}), 'Contact');
      expect(wordsOf(contact)).to.contain(value);
      expect(contact.querySelector('a')).to.be.null;
    });
  }

  it('rights say how, and lead to the law that gives them', async () => {
    const policy = await draw({
      rights: [{id: 'erase', says: 'You may have it erased.', how: 'Write to us.', law: 'gdpr'}],
      laws: [{id: 'gdpr', name: 'GDPR'}],
    });
    const rights = part(policy, 'Your rights');
    expect(factOf(rights, 'How')).to.equal('Write to us.');
    const link = rights.querySelector<HTMLAnchorElement>('dd a');
    expect(link?.hash).to.equal('#laws:gdpr');
    expect(rootOf(policy).getElementById('laws:gdpr')).to.exist;
  });

  it('changes say where they are announced, to whom, and that no notice is promised', async () => {
    const policy = await draw(
      {audiences: [{id: 'members', name: 'Members'}]},
      {
        changeNotice: {
          channels: [
            {by: 'inPlace'},
            {by: 'news', audience: ['members'], url: 'https://small.example/n'},
          ],
          visitorShould: 'review',
        },
        changes: [{version: '2', materiality: 'reconsent', at: ['a'], says: 'More is kept.'}],
      },
    );
    const changes = part(policy, 'Changes to this policy');
    expect([...changes.querySelectorAll('dd li')].map(wordsOf)).to.deep.equal([
      'in place, in this policy',
      'in the news for Members: https://small.example/n',
    ]);
    expect(factOf(changes, 'Period of notice')).to.equal('No period of notice is described');
    expect(factOf(changes, 'What you are asked to do')).to.contain('review');
    expect(wordsOf(changes)).to.contain('2 (you are asked again) More is kept.');
    const notice = await draw({}, {changeNotice: {advance: 'P30D'}});
    expect(factOf(part(notice, 'Changes to this policy'), 'Period of notice')).to.equal('30 days');
  });

  it('says what the policy does not describe, in general and of what', async () => {
    const policy = await draw({
      choices: [{id: 'card', kind: 'consent', label: 'Keep my card'}],
      notStated: [
        'retention',
        {topic: 'withdrawal', of: 'card', says: 'Nobody to ask.'},
        {topic: 'rights', of: 'unknown'},
      ],
    });
    const items = part(policy, 'Not described in this policy').querySelectorAll('li');
    expect([...items].map(wordsOf)).to.deep.equal([
      'How long data is kept',
      'How to take consent back: Keep my card – Nobody to ask.',
      'Your rights: unknown',
    ]);
  });

  it('what stood around the policy is hidden until it is asked for, also in print', async () => {
    const policy = await draw(
      {},
      {
        surroundings: [
          {kind: 'testimonial', content: ['They are great.']},
          {
            kind: 'footer',
            content: [{type: 'paragraph', children: [{type: 'link', url: '/order', children: []}]}],
          },
        ],
      },
    );
    const fold = named<HTMLDetailsElement>(
      policy,
      'summary',
      'What stood around the policy on its page',
    ).parentElement as HTMLDetailsElement;
    expect(fold.open).to.be.false;
    dispatchEvent(new Event('beforeprint'));
    expect(fold.open).to.be.false;
    dispatchEvent(new Event('afterprint'));
    expect([...fold.querySelectorAll('h2')].map(wordsOf)).to.deep.equal(['Testimonial', 'Footer']);
    expect(wordsOf(fold)).to.contain('They are great.');
    expect(wordsOf(find(policy, 'details.q a'))).to.equal('/order');
    expect(wordsOf(find(policy, '[part=body]'))).not.to.contain('great');
  });
});
