import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readBundle} from '../../src/bundle/read.js';
import {refusedLinks} from '../../src/bundle/refused-links.js';
import {edited, smallest, whole} from './bundles.js';

const REFUSED = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x'];

/** @returns where something is wrong with a bundle, as a page that shows it is told */
async function told(bundle: unknown) {
  const reading = await readBundle(bundle);
  assert.deepEqual(reading.bundle, bundle, 'what is shown stays as it is');
  return reading.problems.map(({path, problem, severity}) => `${severity} ${path}: ${problem}`);
}

describe('a link that is refused', () => {
  for (const url of REFUSED) {
    const written = JSON.stringify(url);
    it(`is named where a contact has it: ${written}`, async () => {
      for (const by of ['url', 'form', 'email']) {
        const contacts = [
          {id: 'desk', by: 'phone', value: '+1 (555) 0100'},
          {id: 'page', by, value: url},
        ];
        assert.deepEqual(await told(edited(smallest(), ['contacts'], contacts)), [
          'warning contacts[1].value: expected an address for a link',
        ]);
      }
    });

    it(`is named where a way to act on a choice has it: ${written}`, async () => {
      for (const by of ['url', 'oneClickUnsubscribe', 'account', 'inMessage', 'browser']) {
        const ways = [
          {act: 'ask', by: 'widget'},
          {act: 'ask', by, target: url},
        ];
        assert.deepEqual(await told(edited(whole(), ['choices', 0, 'mechanisms'], ways)), [
          'warning choices[0].mechanisms[1].target: expected an address for a link',
        ]);
      }
    });
  }

  it('is none in a bundle whose addresses may all be followed', () => {
    assert.deepEqual(refusedLinks(whole()), []);
    assert.deepEqual(refusedLinks(smallest()), []);
  });

  it('is none where words are drawn: a postal address, a number, what the host does', async () => {
    const contacts = [
      {id: 'post', by: 'post', value: 'Attn: Privacy\n1 Street'},
      {id: 'phone', by: 'phone', value: 'Desk: +1 (555) 0100'},
    ];
    assert.deepEqual(await told(edited(smallest(), ['contacts'], contacts)), []);
    const host = [{act: 'ask', by: 'host', target: 'shop: delete account'}];
    assert.deepEqual(await told(edited(whole(), ['choices', 0, 'mechanisms'], host)), []);
  });
});
