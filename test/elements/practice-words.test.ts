import {expect} from '@open-wc/testing';

import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {Condition, Practice} from '../../src/bundle/types.js';
import {conditionWords} from '../../src/elements/shared/condition-words.js';
import {practiceParts} from '../../src/elements/shared/practice-words.js';
import {smallBundle} from '../support/bundles.js';
import {english} from '../support/words.js';

const bundle = smallBundle({
  dataCategories: [
    {id: 'name', name: 'name'},
    {id: 'ip', name: 'IP address'},
  ],
  choices: [
    {id: 'card', kind: 'consent', label: 'Keep my card'},
    {
      id: 'format',
      kind: 'preference',
      label: 'Mail format',
      options: [{id: 'html', label: 'HTML'}],
    },
  ],
  notStated: [{topic: 'retention', of: 'silent'}],
});
const index = new BundleIndex(bundle);

const parts = (own: Partial<Practice>, granted: string[] = []) =>
  practiceParts(
    {id: 'p', at: 'logs', says: ['x'], does: 'collect', how: 'does', ...own},
    {index, words: english, is: (choice, value) => granted.includes(`${choice}:${value}`)},
  );

describe('the words about a practice', () => {
  const what: [Partial<Practice>, string][] = [
    [{data: ['name', 'ip']}, 'Collects name and IP address'],
    [{data: ['name'], dataOpen: true}, 'Collects name and others'],
    [{does: 'read', how: 'never', data: ['name']}, 'Never reads name'],
    [{does: 'share', how: 'may'}, 'May share data'],
    [{does: 'use', how: 'only', data: ['ip']}, 'Uses IP address, only as said here'],
    [{does: 'commit'}, 'Makes a commitment'],
    [{data: ['unknown']}, 'Collects unknown'],
  ];
  for (const [own, words] of what) {
    it(`say "${words}"`, () => expect(parts(own).what).to.equal(words));
  }

  it('say how long, by a period, a measure or a condition, and what then', () => {
    expect(parts({retention: {duration: 'P1Y6M'}}).kept).to.equal('for 1 year, 6 months');
    expect(parts({retention: {criteria: 'until it is paid', afterwards: 'deleted'}}).kept).to.equal(
      'until it is paid, then deleted',
    );
    expect(parts({retention: {while: {choice: 'card', is: 'granted'}}}).kept).to.equal(
      'as long as “Keep my card” is allowed',
    );
    expect(parts({id: 'silent'}).kept).to.equal('not described in this policy');
    expect(parts({}).kept, 'the author left it out').to.equal(undefined);
  });

  it('number exceptions that the policy does not name, apart from the visitor’s own choice', () => {
    const exceptions = [
      {id: 'consent', says: 'with your consent', choice: 'card'},
      {id: 'a', says: 'a'},
      {id: 'b', says: 'b', label: 'Carve-out'},
      {id: 'c', says: 'c'},
    ];
    expect(parts({exceptions}).exceptions.map(({label}) => label)).to.deep.equal([
      'By your choice',
      'Exception 1',
      'Carve-out',
      'Exception 2',
    ]);
  });

  it('say whether it holds, as far as decisions tell', () => {
    const when: Condition = {choice: 'card', is: 'granted'};
    expect(parts({when}).holds).to.be.false;
    expect(parts({when}, ['card:granted']).holds).to.be.true;
    expect(parts({when: 'someone logs in'}).holds).to.equal(undefined);
    expect(parts({}).holds).to.be.true;
  });
});

describe('the words about a condition', () => {
  const cases: [Condition, string][] = [
    ['someone logs in', 'someone logs in'],
    ['choice:card', '“Keep my card” is allowed'],
    [{choice: 'card', is: 'denied'}, '“Keep my card” is not allowed'],
    [{choice: 'format', is: 'html'}, '“HTML” is chosen for “Mail format”'],
    [{not: {choice: 'card', is: 'granted'}}, '“Keep my card” is not allowed'],
    [{not: 'choice:card'}, '“Keep my card” is not allowed'],
    [{not: {not: 'choice:card'}}, '“Keep my card” is allowed'],
    [{not: 'it rains'}, 'it is not the case that it rains'],
    [{all: ['it rains', 'choice:card']}, 'it rains and “Keep my card” is allowed'],
    [{any: ['it rains', 'it snows', 'it hails']}, 'it rains, it snows, or it hails'],
  ];
  for (const [condition, words] of cases) {
    it(`say "${words}"`, () =>
      expect(conditionWords(condition, index, english.practices)).to.equal(words));
  }
});
