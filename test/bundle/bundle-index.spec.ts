import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {Choice, PolicyBundle, StorageItem} from '../../src/bundle/types.js';
import {edited, smallest, whole} from './bundles.js';

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
    assert.equal(index.sectionOf('item'), outer);
    assert.equal(index.sectionOf('nowhere'), undefined);
  });

  it('has what exactly one section or clause states', () => {
    assert.deepEqual(index.practicesAt('mail'), bundle.practices);
    assert.deepEqual(index.practicesAt('data'), []);
    assert.deepEqual(index.storageAt('row'), [bundle.storage![2]]);
    assert.deepEqual(index.choicesAt('choices'), [bundle.choices![0]]);
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
    for (const [id, kind] of Object.entries(kinds)) assert.equal(index.lookup(id)?.kind, kind, id);
    const exception = index.lookup('no-reading/you');
    assert.ok(exception?.kind === 'exception');
    assert.equal(exception.item.says, 'you agree');
    assert.equal(exception.practice.id, 'no-reading');
    for (const none of ['', '/', 'x', 'no-reading/', 'no-reading/x', '/court', 'x/court']) {
      assert.equal(index.lookup(none), undefined, none);
    }
  });
});

describe('what governs what', () => {
  const item = (fields: Partial<StorageItem>): StorageItem => ({
    id: 'i',
    type: 'cookie',
    party: 'first',
    purposes: [],
    ...fields,
  });
  const governing = (fields: Partial<StorageItem>, more: Choice[] = []) => {
    const changed: PolicyBundle = {...bundle, choices: [...bundle.choices!, ...more]};
    return new BundleIndex(changed).choiceForStorage(item(fields))?.id;
  };

  it('is told for purposes and recipients by the choices that name them', () => {
    assert.deepEqual(index.choicesForPurpose('news'), [bundle.choices![0]]);
    assert.deepEqual(index.choicesForPurpose('service'), []);
    assert.deepEqual(index.choicesForRecipient('host'), [bundle.choices![2]]);
  });

  it('is first the choice that the condition of an item names', () => {
    assert.equal(governing({when: 'choice:format', purposes: ['measuring']}), 'format');
    assert.equal(governing({when: {not: {choice: 'newsletter', is: 'granted'}}}), 'newsletter');
    assert.equal(governing({when: 'choice:unknown', purposes: ['measuring']}), 'measure');
  });

  it('is else a choice that covers every purpose that can be refused', () => {
    assert.equal(governing({purposes: ['measuring']}), 'measure');
    assert.equal(governing({purposes: ['service', 'measuring']}), 'measure');
    assert.equal(governing({purposes: ['news', 'measuring']}), undefined);
    const both: Choice = {
      id: 'both',
      label: 'Both',
      kind: 'consent',
      purposes: ['measuring', 'news'],
    };
    assert.equal(governing({purposes: ['news', 'measuring']}, [both]), 'both');
  });

  it('is no request, and nothing at all where every purpose is required', () => {
    const ask: Choice = {id: 'ask', label: 'Ask', kind: 'request', purposes: ['other']};
    assert.equal(governing({purposes: ['other']}, [ask]), undefined);
    assert.equal(governing({purposes: ['service'], recipient: 'host'}), undefined);
  });

  it('is else a choice that names who sets it', () => {
    assert.equal(governing({recipient: 'host'}), 'measure');
    assert.equal(governing({}), undefined);
  });

  it('gives the items of a choice, in their order', () => {
    assert.deepEqual(index.storageOf('measure'), [bundle.storage![1]]);
    assert.deepEqual(index.storageOf('format'), [bundle.storage![2]]);
    assert.deepEqual(index.storageOf('newsletter'), []);
  });
});

describe('broken references', () => {
  const problems = (changed: PolicyBundle) =>
    new BundleIndex(changed).problems.map(({path, problem, severity}) => {
      assert.equal(severity, 'warning');
      return `${path}: ${problem}`;
    });

  it('are none in a bundle that refers to what it has', () => {
    assert.deepEqual(problems(whole()), []);
    assert.deepEqual(problems(smallest()), []);
  });

  const broken: [(string | number)[], unknown, string][] = [
    [['practices', 0, 'at'], 'x', 'practices[0].at: expected one of the anchors, got "x"'],
    [
      ['practices', 0, 'purposes', 0],
      'host',
      'practices[0].purposes[0]: expected one of the purposes, got "host"',
    ],
    [
      ['storage', 1, 'recipient'],
      'x',
      'storage[1].recipient: expected one of the recipients, got "x"',
    ],
    [['storage', 2, 'when'], 'choice:x', 'storage[2].when: expected one of the choices, got "x"'],
    [
      ['practices', 0, 'when'],
      {any: [{choice: 'x', is: 'granted'}]},
      'practices[0].when.any[0].choice: expected one of the choices, got "x"',
    ],
    [
      ['practices', 0, 'when'],
      {choice: 'format', is: 'pdf'},
      'practices[0].when.is: expected "granted", "denied" or an option of the choice, got "pdf"',
    ],
    [
      ['practices', 0, 'tensions', 0, 'with', 0],
      'no-reading/x',
      'practices[0].tensions[0].with[0]: expected an id, got "no-reading/x"',
    ],
    [
      ['practices', 0, 'exceptions', 0, 'attachments', 0],
      'x',
      'practices[0].exceptions[0].attachments[0]: expected one of the attachments, got "x"',
    ],
    [
      ['choices', 0, 'outcomes', 'withdrawn', 'deletes', 1],
      'x',
      'choices[0].outcomes.withdrawn.deletes[1]: expected an id, got "x"',
    ],
    [
      ['regimes', 0, 'models'],
      {x: 'none'},
      'regimes[0].models.x: expected one of the choices, got "x"',
    ],
    [['rights', 0, 'law'], 'x', 'rights[0].law: expected one of the laws, got "x"'],
    [['notStated', 1, 'of'], 'x', 'notStated[1].of: expected an id, got "x"'],
    [
      ['policy', 'sections', 0, 'audience', 0],
      'x',
      'policy.sections[0].audience[0]: expected one of the audiences, got "x"',
    ],
    [
      ['policy', 'sections', 0, 'content', 1, 'children', 1, 'to'],
      'x',
      'policy.sections[0].content[1].children[1].to: expected one of the anchors, got "x"',
    ],
    [
      ['policy', 'sections', 0, 'content', 1, 'children', 4, 'ref'],
      'aup',
      'policy.sections[0].content[1].children[4].ref: expected one of the terms, got "aup"',
    ],
    [['purposes', 1, 'id'], 'service', 'purposes[1].id: expected an id of its own, got "service"'],
    [
      ['policy', 'sections', 0, 'content', 6, 'id'],
      'choices',
      'policy.sections[0].sections[0].id: expected an id of its own, got "choices"',
    ],
    [
      ['practices', 0, 'exceptions', 1, 'id'],
      'court',
      'practices[0].exceptions[1].id: expected an id of its own, got "court"',
    ],
  ];
  for (const [path, value, expected] of broken) {
    it(`are told with their path: ${expected}`, () => {
      assert.ok(problems(edited(whole(), path, value)).includes(expected));
    });
  }

  it('are none where the text of the provider itself refers to nothing', () => {
    const path = ['policy', 'sections', 0, 'content', 1, 'children', 2, 'absentInSource'];
    assert.deepEqual(problems(edited(whole(), path, false)), [
      'policy.sections[0].content[1].children[2].to: expected one of the anchors, got "gone"',
    ]);
  });

  it('are not looked for in words: names of laws, places of transfers, topics', () => {
    const changed = edited(whole(), ['laws', 0, 'ref'], 'Pub. L. 108-187');
    assert.deepEqual(
      problems(edited(changed, ['practices', 0, 'transfers', 0, 'to'], 'Elsewhere')),
      [],
    );
    assert.deepEqual(problems(edited(whole(), ['practices', 0, 'when'], 'words: choice:x')), []);
  });
});
