import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {day} from '../../src/bundle/dates.js';
import {isNewer} from '../../src/bundle/versions.js';
import {addDuration, parseDuration} from '../../src/bundle/duration.js';
import type {Policy} from '../../src/bundle/types.js';
import {smallest} from './bundles.js';

describe('day', () => {
  it('knows a plain date to the day, and others as exactly as they are said', () => {
    assert.deepEqual(day('2024-11-05'), {on: '2024-11-05', precision: 'day'});
    assert.deepEqual(day({on: '2024-11-01', precision: 'month', words: 'November 2024'}), {
      on: '2024-11-01',
      precision: 'month',
      words: 'November 2024',
    });
    assert.equal(day({on: '2024-11-05'}).precision, 'day');
  });
});

describe('isNewer', () => {
  const dated = (policy: Partial<Policy>) => {
    const bundle = smallest();
    return {...bundle, policy: {...bundle.policy, ...policy}};
  };
  const cases: [string, Partial<Policy>, Partial<Policy>, boolean][] = [
    ['by the date of revision', {revisedOn: '2024-02-01'}, {revisedOn: '2024-01-31'}, true],
    ['not for the older', {revisedOn: '2024-01-31'}, {revisedOn: '2024-02-01'}, false],
    ['by the long form', {revisedOn: {on: '2024-02-01'}}, {revisedOn: '2023-12-31'}, true],
    [
      'by effect where the revision is one',
      {revisedOn: '2024-01-01', effectiveFrom: '2024-03-01'},
      {revisedOn: '2024-01-01', effectiveFrom: '2024-02-01'},
      true,
    ],
    ['by the version where dates are missing', {version: '1.10'}, {version: '1.9'}, true],
    ['not by the day of archiving', {archivedOn: '2024-03-01'}, {archivedOn: '2024-02-01'}, false],
    ['not where one side says nothing', {revisedOn: '2024-01-01'}, {}, false],
    [
      'not for equals',
      {version: '1', revisedOn: '2024-01-01'},
      {version: '1', revisedOn: '2024-01-01'},
      false,
    ],
  ];
  for (const [name, a, b, expected] of cases) {
    it(`tells ${name}`, () => assert.equal(isNewer(dated(a), dated(b)), expected));
  }
});

describe('durations', () => {
  it('are read in all units', () => {
    assert.deepEqual(parseDuration('P1Y2M3W4DT5H6M7S'), {
      years: 1,
      months: 2,
      weeks: 3,
      days: 4,
      hours: 5,
      minutes: 6,
      seconds: 7,
    });
    for (const none of ['', 'P', 'PT', 'P1DT', 'P1.5D', '-P1D', 'P1D ', '1D']) {
      assert.equal(parseDuration(none), undefined, none);
    }
  });

  it('are added by the calendar', () => {
    const after = (date: string, iso: string) =>
      new Date(addDuration(Date.parse(date), iso)).toISOString();
    assert.equal(after('2024-01-31T10:00:00Z', 'P1M'), '2024-02-29T10:00:00.000Z');
    assert.equal(after('2024-02-29T00:00:00Z', 'P1Y'), '2025-02-28T00:00:00.000Z');
    assert.equal(after('2024-12-31T23:30:00Z', 'PT45M'), '2025-01-01T00:15:00.000Z');
    assert.equal(after('2024-10-31T00:00:00Z', 'P13M'), '2025-11-30T00:00:00.000Z');
    assert.equal(after('2024-01-01T00:00:00Z', 'P2W3D'), '2024-01-18T00:00:00.000Z');
  });

  it('leave a moment alone that they cannot be added to, and never pass what a date holds', () => {
    assert.equal(addDuration(5, 'soon'), 5);
    assert.ok(Number.isNaN(addDuration(Number.NaN, 'P1D')));
    assert.equal(addDuration(0, 'P999999999Y'), Infinity);
  });
});
