import {expect} from '@open-wc/testing';

import {labels, leadsTo, mail, mailBundle as bundle, note} from '../support/practices.js';
import {all, factOf, find, named, shown, wordsOf} from '../support/policy.js';

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
