import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {GppModel} from '@iabgpp/cmpapi';
import fc from 'fast-check';
import {encode, type Fields, type Said, SECTIONS} from '../../src/signal/gpp-sections.js';

const said = (name: 'usnat' | 'usca', core: Fields, gpc: boolean): Said => ({
  section: SECTIONS[name],
  core,
  gpc,
});

/** What IAB's own library makes of the same. */
function oracle(all: readonly Said[]): string {
  const model = new GppModel();
  for (const {section, core, gpc} of all) {
    for (const [name] of section.fields) model.setFieldValue(section.name, name, core[name]);
    model.setFieldValue(section.name, 'Gpc', gpc);
  }
  return model.encode();
}

/** Everything that a section can say; only what is covered is said by 1 or 2. */
const any = (name: 'usnat' | 'usca') => {
  const two = fc.integer({min: 0, max: 2});
  const core = fc.record(
    Object.fromEntries(
      SECTIONS[name].fields.map(([field, length]): [string, fc.Arbitrary<number | number[]>] => [
        field,
        field === 'MspaCoveredTransaction'
          ? fc.integer({min: 1, max: 2})
          : length
            ? fc.array(two, {minLength: length, maxLength: length})
            : two,
      ]),
    ),
  );
  return fc.tuple(core, fc.boolean()).map(([fields, gpc]) => said(name, fields, gpc));
};

describe('The text of GPP', () => {
  const notices = {
    SharingNotice: 1,
    SaleOptOutNotice: 1,
    SharingOptOutNotice: 1,
    TargetedAdvertisingOptOutNotice: 1,
    MspaCoveredTransaction: 2,
  };

  it('is that of known strings', () => {
    const optOuts = (value: number) => ({
      ...notices,
      SaleOptOut: value,
      SharingOptOut: value,
      TargetedAdvertisingOptOut: value,
    });
    assert.equal(encode([said('usnat', optOuts(2), false)]), 'DBABLA~CVQqAAAAAACA.QA');
    assert.equal(encode([said('usnat', optOuts(1), true)]), 'DBABLA~CVQVAAAAAACA.YA');
    assert.equal(encode([said('usca', optOuts(1), true)]), 'DBABBg~BUUAAACA.YA');
    assert.equal(encode([]), 'DBAA');
  });

  for (const name of ['usnat', 'usca'] as const) {
    it(`of ${name} is what IAB's library writes, whatever is said`, () => {
      fc.assert(
        fc.property(any(name), (each) => assert.equal(encode([each]), oracle([each]))),
        {numRuns: 200},
      );
    });
  }

  it('of both sections is what IAB’s library writes, in whatever order they are given', () => {
    fc.assert(
      fc.property(any('usnat'), any('usca'), (a, b) => {
        assert.equal(encode([b, a]), oracle([a, b]));
      }),
      {numRuns: 100},
    );
  });

  it('says 0 of what is left out, and of what a list has no number for', () => {
    const few = said('usca', {MspaCoveredTransaction: 2, SensitiveDataProcessing: [1]}, false);
    const list = [1, 0, 0, 0, 0, 0, 0, 0, 0];
    const zeros = Object.fromEntries(
      SECTIONS.usca.fields.map(([name, length]) => [name, length ? Array(length).fill(0) : 0]),
    );
    const whole = {...zeros, ...few.core, SensitiveDataProcessing: list};
    assert.equal(encode([few]), oracle([said('usca', whole, false)]));
  });
});
