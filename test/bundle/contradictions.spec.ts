import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readNow} from '../../src/bundle/read-now.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {resolveRegime} from '../../src/consent/regimes.js';

const warnings = (own: Partial<PolicyBundle>) => {
  const reading = readNow({
    format: 1,
    id: 'acme',
    provider: {name: 'Acme'},
    policy: {title: 'Privacy', language: 'en', sections: []},
    ...own,
  });
  return reading?.problems.map(({path, problem}) => `${path}: ${problem}`);
};

describe('What a bundle says that cannot all hold', () => {
  it('two regimes for one region: told with the path, and the stricter one applies', () => {
    const regimes: PolicyBundle['regimes'] = [
      {id: 'lax', regions: ['fr', 'DE'], model: 'notice'},
      {id: 'strict', regions: ['FR'], model: 'opt-in'},
      {id: 'same', regions: ['DE'], model: 'notice'},
    ];
    assert.deepEqual(warnings({regimes}), [
      'regimes[1].regions[0]: expected {"model":"notice"} as in regimes[0], got {"model":"opt-in"}; the stricter one applies',
    ]);
    assert.equal(resolveRegime({regimes} as PolicyBundle, 'FR').model, 'opt-in');
  });

  it('two regimes of one model that say different things of a choice, or of asking', () => {
    const regimes: PolicyBundle['regimes'] = [
      {id: 'lax', regions: ['FR', 'DE'], model: 'opt-in', models: {a: 'none', b: 'notice'}},
      {id: 'strict', regions: ['FR'], model: 'opt-in'},
      {id: 'same', regions: ['DE'], model: 'opt-in', models: {a: 'none', b: 'notice'}},
      {
        id: 'silent',
        regions: ['DE'],
        model: 'opt-in',
        models: {a: 'none', b: 'notice'},
        banner: false,
      },
    ];
    const choices: PolicyBundle['choices'] = ['a', 'b'].map((id) => ({
      id,
      label: id,
      kind: 'consent',
      purposes: ['ads'],
    }));
    const purposes = [{id: 'ads', name: 'Ads'}];
    assert.deepEqual(warnings({regimes, choices, purposes}), [
      'regimes[1].regions[0]: expected {"model":"opt-in","models":{"a":"none","b":"notice"}} as in regimes[0], got {"model":"opt-in"}; the stricter one applies',
      'regimes[3].regions[0]: expected {"model":"opt-in","models":{"a":"none","b":"notice"}} as in regimes[0], got {"model":"opt-in","models":{"a":"none","b":"notice"},"banner":false}; the stricter one applies',
    ]);
  });

  it('a region that is no code', () => {
    const regions = ['EEA', '*', 'us-ca', 'GB-SCT', 'Germany', 'EU-27-x', ''];
    assert.deepEqual(warnings({regimes: [{id: 'r', regions, model: 'none'}]}), [
      'regimes[0].regions[4]: expected an ISO 3166 code, EEA or *, got "Germany"',
      'regimes[0].regions[5]: expected an ISO 3166 code, EEA or *, got "EU-27-x"',
      'regimes[0].regions[6]: expected an ISO 3166 code, EEA or *, got ""',
    ]);
  });

  it('a choice that nothing depends on', () => {
    const choices: PolicyBundle['choices'] = [
      {id: 'idle', label: 'Idle', kind: 'consent'},
      {id: 'used', label: 'Used', kind: 'consent'},
      {id: 'held', label: 'Held', kind: 'consent'},
      {id: 'news', label: 'News', kind: 'subscription'},
      {id: 'ads', label: 'Ads', kind: 'consent', purposes: ['ads']},
    ];
    const storage: PolicyBundle['storage'] = [
      {id: 'a', type: 'cookie', party: 'first', purposes: ['ads'], when: 'choice:held'},
    ];
    const practices: PolicyBundle['practices'] = [
      {
        id: 'p',
        at: 's',
        says: ['x'],
        does: 'use',
        how: 'does',
        when: {choice: 'used', is: 'granted'},
      },
    ];
    const sections = [{id: 's', heading: ['S'], content: []}];
    const policy = {title: 'Privacy', language: 'en', sections};
    assert.deepEqual(
      warnings({choices, storage, practices, policy, purposes: [{id: 'ads', name: 'Ads'}]}),
      ['choices[0]: expected a purpose, a recipient or a fact that depends on it, got none'],
    );
  });
});
