import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {blockText, plainText} from '../../src/bundle/plain-text.js';
import {whole} from './bundles.js';

const [section] = whole().policy.sections;

describe('plainText', () => {
  it('gives the words without their marks, and nothing for nothing', () => {
    assert.equal(plainText(section!.heading), 'What we collect');
    assert.equal(plainText('as it is'), 'as it is');
    assert.equal(plainText(undefined), '');
    assert.equal(plainText([]), '');
  });

  it('shows what is corrected as corrected, and breaks as lines', () => {
    assert.equal(
      plainText([
        'a',
        {type: 'break'},
        {type: 'sic', source: '\ufffd', display: '’'},
        {type: 'strong', children: [{type: 'inlineCode', value: 'b'}]},
        {type: 'about', ref: 'x', content: ['c']},
      ]),
      'a\n’bc',
    );
  });
});

describe('blockText', () => {
  it('gives a line for each paragraph, item, row and definition', () => {
    assert.deepEqual(section!.content!.map(blockText), [
      'First.',
      'See belowAnnex 9unless a courtdataJo\nsession’',
      'one\ntwo',
      'Name\tUse\nid\tx',
      'Quoted.',
      'Pet\nAnimal.',
      'a=1',
    ]);
  });
});
