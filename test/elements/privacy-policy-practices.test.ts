import {expect} from '@open-wc/testing';

import type {Block, Inline, PolicyBundle, Practice} from '../../src/bundle/types.js';
import {page} from '../../src/context/page.js';
import {forgetEverything} from '../support/bundles.js';
import {
  all,
  factOf,
  find,
  named,
  policyBundle,
  rootOf,
  settled,
  shown,
  wordsOf,
} from '../support/policy.js';

const about = (ref: string, ...content: Inline[]): Inline => ({type: 'about', ref, content});
const clause = (id: string, ...children: Inline[]): Block => ({type: 'paragraph', id, children});

const mail: Practice = {
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
const practice = (id: string, own: Partial<Practice> = {}): Practice => ({
  id,
  at: 'c-scan',
  does: 'use',
  how: 'does',
  says: [`Says ${id}.`],
  ...own,
});

const bundle = (own: Partial<PolicyBundle> = {}) =>
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

const row = (policy: Element, id: string) => {
  const found = rootOf(policy).getElementById(`glance:${id}`);
  return found ?? find(policy, `[id="practices:${id}"]`);
};
const note = (policy: Element) => find(policy, '.n[id="practices:mail"]');
const labels = (within: Element) => [...within.querySelectorAll('li>strong')].map(wordsOf);
const leadsTo = (policy: Element, link: HTMLAnchorElement) =>
  rootOf(policy).getElementById(decodeURIComponent(link.hash.slice(1)));

describe('a commitment', () => {
  it('stands beside its clause with its exceptions, open, numbered and counted', async () => {
    const policy = await shown(bundle());
    expect(find(policy, '#c-mail').nextElementSibling).to.equal(note(policy));
    expect(note(policy).querySelector('details')?.open).to.be.true;
    expect(wordsOf(note(policy).querySelector('summary'))).to.equal(
      'Commitment: Mail is never read. 3 exceptions',
    );
    expect(labels(note(policy))).to.deep.equal([
      'By your choice:',
      'Exception 2:',
      'Exception 1:',
      'Exception 3:',
    ]);
  });

  it('says when an exception applies, to whom, and what holds all the same', async () => {
    const policy = await shown(bundle());
    const [asked, aup, bulk] = note(policy).querySelectorAll('li');
    if (!asked || !aup || !bulk) throw new Error('exceptions');
    expect(factOf(asked, 'Your choice')).to.equal('Staff may look');
    expect(factOf(aup, 'When')).to.equal('managers think so and to stop spam or to stop abuse');
    expect(factOf(aup, 'Documents')).to.equal('The rules');
    expect(factOf(aup, 'Still holds')).to.equal('Says secret.');
    expect(factOf(bulk, 'Applies to')).to.equal('Bulk customers');
    expect(factOf(bulk, 'Then allowed')).to.equal('Says scan.');
  });

  it('is linked with the words of each exception, both ways', async () => {
    const policy = await shown(bundle());
    const mark = named<HTMLAnchorElement>(policy, '#c-aup a', 'About this: Exception 2');
    const item = leadsTo(policy, mark);
    expect(wordsOf(item)).to.contain('where rules were broken');
    const back = item?.querySelector('a');
    expect(wordsOf(back)).to.equal('in these words');
    expect(wordsOf(back && leadsTo(policy, back))).to.equal('Rules may be enforced.');
  });

  it('is named where an exception stands in a clause of its own', async () => {
    const policy = await shown(bundle());
    const line = find(policy, '#c-aup').nextElementSibling;
    expect(wordsOf(line)).to.equal('Exception 2 to: Mail is never read.');
    expect(leadsTo(policy, line?.querySelector('a') as HTMLAnchorElement)).to.equal(note(policy));
  });

  it('is shown with a tension on both of its sides, and the text stays as it is', async () => {
    const policy = await shown(bundle());
    expect(wordsOf(note(policy))).to.contain(
      'In tension: It is scanned all the same. (Says scan.)',
    );
    expect(wordsOf(find(policy, '#c-scan').nextElementSibling)).to.equal(
      'In tension: Mail is never read.',
    );
    expect(wordsOf(find(policy, '#c-mail'))).to.equal('We do not read mail unless you.');
  });

  it('is marked in the text by links that have names, and nothing marks what is not there', async () => {
    const policy = await shown(bundle());
    const marks = all(policy, '[part=section] p>a[aria-label]').map((each) => each.ariaLabel);
    expect(marks).to.deep.equal([
      'About this: Mail is never read.',
      'About this: Exception 3',
      'About this: Exception 2',
      'About this: Says scan.',
    ]);
    expect(wordsOf(find(policy, '#c-scan'))).to.equal('We scan. Nothing.');
  });

  it('keeps its exceptions for every audience', async () => {
    const policy = await shown(
      bundle({
        audiences: [
          {id: 'bulk', name: 'Bulk customers'},
          {id: 'x', name: 'X'},
        ],
      }),
      {audience: 'x'},
    );
    const items = [...note(policy).querySelectorAll('li')];
    expect(items.some(({hidden}) => hidden)).to.be.false;
  });

  for (const [where, at] of [
    ['a section', 'mail'],
    ['an item of a list', 'item'],
    ['a definition', 'definition'],
    ['a row of a table', 'row'],
  ] as const) {
    it(`stated by ${where} is noted there`, async () => {
      const given = bundle({
        practices: [{...mail, at, exceptions: [{id: 'e', says: 'but'}], tensions: []}],
      });
      given.policy.sections[0]!.content = [
        {type: 'list', children: [{type: 'listItem', id: 'item', children: ['Item.']}]},
        {type: 'definitionList', children: [{id: 'definition', term: ['T'], content: ['D.']}]},
        {type: 'table', children: [{type: 'tableRow', id: 'row', children: ['cell']}]},
      ];
      given.policy.sections[0]!.sections = [{id: 'below', heading: ['Below']}];
      const policy = await shown(given);
      const expected = {
        mail: '#mail>details>.n + .s',
        item: '#item>.n',
        definition: '#definition>dd>.n',
        row: 'table + .n',
      };
      expect(find(policy, expected[at])).to.exist;
      expect(all(policy, '[part=body] .n')).to.have.length(1);
    });
  }
});

describe('the practices at a glance', () => {
  it('are counted, and said one by one with their clause and where they come from', async () => {
    const policy = await shown(bundle());
    const glance = find<HTMLDetailsElement>(policy, '[part=glance]');
    expect(wordsOf(glance.querySelector('summary'))).to.equal('At a glance 3 practices');
    const facts = row(policy, 'mail');
    expect(factOf(facts, 'What')).to.contain('Content of mail');
    expect(factOf(facts, 'Stated in')).to.equal('Mail stated by the policy');
    const link = [...facts.querySelectorAll('a')].find((each) => wordsOf(each) === 'Mail');
    expect(link?.hash).to.equal('#c-mail');
  });

  it('always have their exceptions and tensions with them', async () => {
    const policy = await shown(bundle());
    expect(labels(row(policy, 'mail'))).to.deep.equal(labels(note(policy)));
    expect(wordsOf(row(policy, 'mail'))).to.contain('3 exceptions');
    expect(wordsOf(row(policy, 'mail'))).to.contain('In tension: It is scanned all the same.');
  });

  it('say why, with whom, how long, on what basis, and what the policy does not describe', async () => {
    const full = practice('full', {
      purposes: ['run', 'sell'],
      recipients: ['bank'],
      retention: {duration: 'P6M', afterwards: 'deleted'},
      lawfulBasis: 'contract',
      obligation: 'law',
      source: 'When you order.',
      automated: 'None.',
      transfers: [{to: 'Norway', safeguard: 'Clauses.', copyAt: 'https://x.example/c'}],
      audience: ['bulk'],
      stated: 'authored',
    });
    const policy = await shown(
      bundle({
        practices: [full, practice('bare')],
        purposes: [
          {id: 'run', name: 'Running it', required: {because: 'It is the service.'}},
          {id: 'sell', name: 'Selling'},
        ],
        recipients: [{id: 'bank', name: 'The bank'}],
        notStated: [
          {topic: 'optOut', of: 'full'},
          {topic: 'retention', of: 'bare'},
        ],
      }),
    );
    const facts = row(policy, 'full');
    expect(factOf(facts, 'Why')).to.equal('Running it and Selling');
    expect(factOf(facts, 'Cannot be refused')).to.equal('Running it: It is the service.');
    expect(factOf(facts, 'Shared with')).to.equal('The bank');
    expect(factOf(facts, 'Kept')).to.match(/6 months.*deleted/);
    expect(factOf(facts, 'On what basis')).to.contain('contract');
    expect(factOf(facts, 'How it comes about')).to.equal('When you order.');
    expect(factOf(facts, 'Automated decisions')).to.equal('None.');
    expect(factOf(facts, 'Sent to')).to.equal('Norway (Clauses.) Copy of the safeguards');
    expect(factOf(facts, 'Applies to')).to.equal('Bulk customers');
    expect(factOf(facts, 'How to opt out')).to.equal('not described in this policy');
    expect(factOf(facts, 'Stated in')).to.equal('Mail added by this site');
    expect(factOf(row(policy, 'bare'), 'Kept')).to.equal('not described in this policy');
    expect(factOf(row(policy, 'bare'), 'Shared with')).to.equal(undefined);
  });

  it('follow what is decided, and say when they would hold', async () => {
    forgetEverything();
    const when = {choice: 'staff', is: 'granted'};
    const given = bundle({practices: [practice('looks', {when})]});
    const policy = await shown(given);
    const off = () => row(policy, 'looks').nextElementSibling as HTMLElement;
    const {storeFor} = await import('../../src/context/stores.js');
    const reading = (policy as unknown as {reading: Parameters<typeof storeFor>[0]}).reading;
    const store = storeFor(reading);
    await settled();
    expect(page.stores.has(given.id)).to.be.true;
    expect([row(policy, 'looks').hidden, off().hidden]).to.deep.equal([true, false]);
    expect(wordsOf(off())).to.match(
      /^Does not hold for you now: Says looks\. It would when .*Staff may look.*\.$/,
    );
    store.set('staff', 'granted', {source: 'api'});
    await settled();
    expect([row(policy, 'looks').hidden, off().hidden]).to.deep.equal([false, true]);
  });
});
