import {expect} from '@open-wc/testing';

import type {Choice, Mechanism, PolicyBundle} from '../../src/bundle/types.js';
import {waysToAsk} from '../../src/elements/choice-control/ways.js';
import {smallBundle} from '../support/bundles.js';
import {english} from '../support/words.js';

const choice = (...mechanisms: Omit<Mechanism, 'act'>[]): Choice => ({
  id: 'news',
  kind: 'opt-out',
  label: 'News & more',
  asks: [{data: 'email', label: 'Email address'}],
  mechanisms: mechanisms.map((way) => ({act: 'withdraw', ...way})),
});

const ask = (of: Choice, own: Partial<PolicyBundle> = {}, contact?: string) =>
  waysToAsk(
    {choice: of, act: 'withdraw', asked: {email: 'a&b@example.org'}},
    {bundle: smallBundle(own), contact},
    english.choices,
  );

describe('how to ask without this page', () => {
  it('writes the message with everything that was filled in, encoded', () => {
    const [way] = ask(choice({by: 'email', target: 'desk@example.org'}));
    const url = new URL(way!.href!);
    expect(url.pathname).to.equal('desk@example.org');
    expect(url.searchParams.get('subject')).to.equal('News & more');
    expect(url.searchParams.get('body')).to.equal(
      'Please stop this: News & more\r\nEmail address: a&b@example.org',
    );
  });

  it('keeps the subject and text that the bundle brings', () => {
    const [way] = ask(choice({by: 'email', target: 'mailto:desk@example.org?subject=Out'}));
    expect(way).to.deep.equal({
      text: 'by e-mail to desk@example.org',
      href: 'mailto:desk@example.org?subject=Out',
    });
  });

  it('names each way in words, with a link where there is an address', () => {
    const ways = ask(
      choice(
        {by: 'url', target: 'https://example.org/out'},
        {by: 'oneClickUnsubscribe', target: 'https://example.org/u'},
        {by: 'account', target: '/account'},
        {by: 'inMessage'},
        {by: 'browser'},
        {by: 'phone', target: '+1 (555) 0100'},
        {by: 'post', target: '1 Main Street'},
      ),
      {},
    );
    expect(ways.map(({text, href}) => [text, href])).to.deep.equal([
      ['at https://example.org/out', 'https://example.org/out'],
      ['with one click at https://example.org/u', 'https://example.org/u'],
      ['in your account', '/account'],
      ['with the link in every message', undefined],
      ['in the settings of your browser', undefined],
      ['by telephone at +1 (555) 0100', 'tel:+15550100'],
      ['by post to 1 Main Street', undefined],
    ]);
  });

  it('leaves out the page itself, and ways to other acts', () => {
    const of = choice({by: 'widget'}, {by: 'host'});
    of.mechanisms!.push({act: 'grant', by: 'email', target: 'in@example.org'});
    expect(ask(of)).to.deep.equal([]);
  });

  it('follows no address that the URL gate refuses', () => {
    const ways = ask(
      choice(
        {by: 'url', target: 'javascript:alert(1)'},
        {by: 'email', target: 'a b@example.org'},
        {by: 'account', target: 'data:text/html,x'},
      ),
    );
    expect(ways.map(({href}) => href)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('names the contacts of the policy only where it states no way', () => {
    const contacts = [
      {id: 'a', by: 'email' as const, value: 'desk@example.org'},
      {id: 'b', by: 'form' as const, value: '/contact'},
    ];
    const policy = {...smallBundle().policy, baseUrl: 'https://example.org/'};
    expect(ask(choice(), {contacts, policy}).map(({text}) => text)).to.deep.equal([
      'by e-mail to desk@example.org',
      'with the form at /contact',
    ]);
    expect(ask(choice(), {contacts, policy})[1]?.href).to.equal('https://example.org/contact');
    expect(ask(choice({by: 'inMessage'}), {contacts})).to.have.length(1);
  });

  it('adds the contact of the site, marked', () => {
    for (const [contact, href] of [
      ['help@example.org', /^mailto:help@example\.org\?subject=/],
      ['mailto:help@example.org', /^mailto:help@example\.org\?subject=/],
      ['/help', /^\/help$/],
    ] as const) {
      const [way] = ask(choice(), {}, contact);
      expect(way?.authored).to.be.true;
      expect(way?.href).to.match(href);
    }
    expect(ask(choice(), {}, 'javascript:alert(1)')[0]?.href).to.equal(undefined);
  });
});
