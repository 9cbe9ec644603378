import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import {walk} from '../../src/bundle/guard.js';
import {brokenReferences} from '../../src/bundle/references.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {edited, smallest, whole} from './bundles.js';

describe('broken references', () => {
  const problems = (changed: PolicyBundle) =>
    brokenReferences(changed, new BundleIndex(changed), walk).map(({path, problem, severity}) => {
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
