import {choicesFor} from '../../src/bundle/governing.js';
import {lookup} from '../../src/bundle/lookup.js';
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import {smallest, whole} from './bundles.js';

const bundle = whole();
const index = new BundleIndex(bundle);

describe('BundleIndex', () => {
  it('has every item by its id, and is empty where the bundle is', () => {
    assert.equal(index.purposes.get('news'), bundle.purposes![1]);
    assert.equal(index.recipients.get('host'), bundle.recipients![0]);
    assert.equal(index.dataCategories.get('mail')?.name, 'Mail');
    assert.equal(index.terms.get('personal-data')?.term, 'Personal data');
    assert.deepEqual([...index.choices.keys()], ['newsletter', 'format', 'measure']);
    assert.equal(new BundleIndex(smallest()).practices.size, 0);
  });

  it('lets the first of several with one id count', () => {
    const purposes = [
      {id: 'a', name: 'first'},
      {id: 'a', name: 'second'},
    ];
    assert.equal(new BundleIndex({...smallest(), purposes}).purposes.get('a')?.name, 'first');
  });

  it('has every section and clause by its id, with the sections around it', () => {
    assert.deepEqual(
      [...index.anchors.keys()],
      ['data', 'mail', 'item', 'row', 'def', 'snippet', 'choices'],
    );
    const [outer] = bundle.policy.sections;
    const inner = outer!.sections![0]!;
    assert.deepEqual(index.anchors.get('choices'), {
      id: 'choices',
      section: inner,
      path: [outer, inner],
    });
    assert.equal(index.anchors.get('choices')?.path[0], outer);
    assert.equal(index.anchors.get('row')?.section, outer);
    assert.deepEqual(index.anchors.get('snippet')?.clause, {
      type: 'code',
      id: 'snippet',
      value: 'a=1',
    });
    assert.equal(index.anchors.get('item')?.section, outer);
  });

  it('has the choices that name a purpose or a recipient', () => {
    assert.deepEqual(choicesFor(index, 'purposes', 'news'), [bundle.choices![0]]);
    assert.deepEqual(choicesFor(index, 'purposes', 'service'), []);
    assert.deepEqual(choicesFor(index, 'recipients', 'host'), [bundle.choices![2]]);
  });

  it('knows what the policy is silent on, as a whole and of one item', () => {
    assert.equal(index.notStated('contact'), 'contact');
    assert.equal(index.notStated('duration'), undefined);
    assert.deepEqual(index.notStated('duration', 'mark'), bundle.notStated![1]);
    assert.equal(index.notStated('contact', 'mark'), undefined);
    const general = new BundleIndex({...smallest(), notStated: [{topic: 'laws', says: 'none'}]});
    assert.deepEqual(general.notStated('laws'), {topic: 'laws', says: 'none'});
  });

  it('finds what an id stands for, of every kind', () => {
    const kinds = {
      'no-reading': 'practices',
      newsletter: 'choices',
      session: 'storage',
      service: 'purposes',
      host: 'recipients',
      'personal-data': 'terms',
      gdpr: 'laws',
      aup: 'attachments',
      access: 'rights',
      desk: 'contacts',
      members: 'audiences',
      shop: 'scopes',
      data: 'section',
      row: 'clause',
      'no-reading/court': 'exception',
    };
    for (const [id, kind] of Object.entries(kinds)) assert.equal(lookup(index, id)?.kind, kind, id);
    const exception = lookup(index, 'no-reading/you');
    assert.ok(exception?.kind === 'exception');
    assert.equal(exception.item.says, 'you agree');
    assert.equal(exception.practice.id, 'no-reading');
    for (const none of ['', '/', 'x', 'no-reading/', 'no-reading/x', '/court', 'x/court']) {
      assert.equal(lookup(index, none), undefined, none);
    }
  });
});
