import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {explain} from '../../src/bundle/explain.js';
import {resolveRegime} from '../../src/consent/regimes.js';
import {edited, smallest} from './bundles.js';

const told = (bundle: unknown) =>
  explain(bundle).problems.map(({path, problem, severity}) => `${severity} ${path}: ${problem}`);

/** The smallest bundle, with one choice. */
const choosing = (choice: object) =>
  [
    ['purposes', [{id: 'ads', name: 'Advertising'}]] as const,
    ['choices', [{id: 'ads', label: 'Advertising', purposes: ['ads'], ...choice}]] as const,
  ].reduce((bundle, [list, items]) => edited(bundle, [list], items), smallest());

describe('What a bundle leaves open', () => {
  const none = [
    'warning regimes: expected a regime for each region, got none; visitors are asked first',
  ];

  it('that asks, and has no regimes: visitors are asked first', () => {
    const bundle = choosing({kind: 'consent'});
    assert.deepEqual(told(bundle), none);
    assert.deepEqual(told(edited(bundle, ['regimes'], [])), none);
    assert.deepEqual(told(choosing({kind: 'opt-out', optOutOf: ['sale']})), none);
    assert.equal(resolveRegime(bundle, 'US').model, 'opt-in');
  });

  it('not one that asks nothing, or says by which law it does', () => {
    const everywhere = [{id: 'everywhere', regions: ['*'], model: 'opt-in'}];
    assert.deepEqual(told(smallest()), []);
    assert.deepEqual(told(choosing({kind: 'opt-out'})), []);
    assert.deepEqual(told(edited(choosing({kind: 'consent'}), ['regimes'], everywhere)), []);
  });

  it('a language that is none', () => {
    const inLanguage = (language: string) =>
      told(edited(smallest(), ['policy', 'language'], language));
    assert.deepEqual(inLanguage('zz'), [
      'warning policy.language: expected a language that is known, got "zz"',
    ]);
    for (const known of ['en', 'ar-EG', 'de-CH', 'zh-Hant', 'haw', 'und']) {
      assert.deepEqual(inLanguage(known), []);
    }
  });
});
