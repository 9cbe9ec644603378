import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importText} from '../../src/cli/import/import.js';

const policyOf = (line: string, language = 'en') =>
  importText(`# Policy\n\n${line}\n\n## Data\n\nText.`, {name: 'p', format: 'markdown', language})
    .bundle.policy;

const said = (on: string, words: string, precision = 'day') => ({
  on,
  precision,
  words,
  stated: 'stated',
});

describe('dates that a policy states', () => {
  for (const [line, field, date, language] of [
    ['Last updated: August 26, 2014', 'revisedOn', said('2014-08-26', 'August 26, 2014')],
    ['Revision date: 26 August 2014', 'revisedOn', said('2014-08-26', '26 August 2014')],
    ['**Effective Date: Jan 1, 2026**', 'effectiveFrom', said('2026-01-01', 'Jan 1, 2026')],
    ['Last modified on May 31st, 2024', 'revisedOn', said('2024-05-31', 'May 31st, 2024')],
    ['Updated 29.05.2015.', 'revisedOn', said('2015-05-29', '29.05.2015')],
    ['Last updated 2025-06-25', 'revisedOn', said('2025-06-25', '2025-06-25')],
    ['Last updated: November 2024', 'revisedOn', said('2024-11-01', 'November 2024', 'month')],
    ['Last updated 04/11/2012', 'revisedOn', said('2012-04-11', '04/11/2012', 'ambiguous')],
    ['Last updated 24/11/2012', 'revisedOn', said('2012-11-24', '24/11/2012')],
    ['Gültig ab 10. Februar 2026', 'effectiveFrom', said('2026-02-10', '10. Februar 2026'), 'de'],
    [
      'Date d’effet : mardi 10 février 2026',
      'effectiveFrom',
      said('2026-02-10', '10 février 2026'),
      'fr',
    ],
    ['Mise à jour : avril 2026', 'revisedOn', said('2026-04-01', 'avril 2026', 'month'), 'fr'],
    ['発効日 2026 年 2 月 10 日', 'effectiveFrom', said('2026-02-10', '2026 年 2 月 10 日'), 'ja'],
    [
      'Дата вступления в силу: 10 февраля 2026',
      'effectiveFrom',
      said('2026-02-10', '10 февраля 2026'),
      'ru',
    ],
    [
      'Vigente desde 10 de febrero de 2026',
      'effectiveFrom',
      said('2026-02-10', '10 de febrero de 2026'),
      'es',
    ],
  ] as const) {
    it(`reads ${line}`, () => {
      assert.deepEqual(policyOf(line, language)[field], date);
    });
  }

  it('reads two at once, and leaves the words where they are', () => {
    const policy = policyOf('_Updated 29.05.2015. Effective 01.07.2015._');
    assert.deepEqual(policy.revisedOn, said('2015-05-29', '29.05.2015'));
    assert.deepEqual(policy.effectiveFrom, said('2015-07-01', '01.07.2015'));
    assert.match(JSON.stringify(policy.sections), /Updated 29\.05\.2015/);
  });

  it('takes a label of a version for a version, and no date', () => {
    const policy = policyOf('Version 2009.03.09');
    assert.equal(policy.version, '2009.03.09');
    assert.equal(policy.revisedOn, undefined);
  });

  it('invents none', () => {
    for (const line of [
      'This policy may be updated at any time.',
      'We were founded on May 5, 2001 and our service is effective.',
      'Last updated: soon. 31/31/2020',
    ]) {
      const {revisedOn, effectiveFrom} = policyOf(line);
      assert.deepEqual([revisedOn, effectiveFrom], [undefined, undefined], line);
    }
  });
});
