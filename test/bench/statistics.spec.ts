import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Measured, type Subject} from './measured.js';
import {rounds} from './rounds.js';
import {median, pairedRatio, quantile, shuffle, spread} from './statistics.js';
import {num, table, times} from './words.js';

describe('what the bench makes of its samples', () => {
  it('finds the middle and the quarters, between two numbers where there is none', () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 3]), 2.5);
    assert.equal(quantile([10, 20, 30, 40, 50], 0.25), 20);
    assert.equal(spread([10, 20, 30, 40, 50]), 20);
  });

  it('leaves out rounds that failed, and has no number where all did', () => {
    assert.equal(median([NaN, 7, NaN, 9]), 8);
    assert.ok(Number.isNaN(median([NaN])));
    assert.ok(Number.isNaN(median([])));
  });

  it('compares within each round, so that a busy one counts as any other', () => {
    assert.equal(pairedRatio([1, 200, 3], [2, 400, 6]).value, 0.5);
    assert.equal(pairedRatio([NaN, 3], [1, 2]).value, 1.5);
    assert.ok(Number.isNaN(pairedRatio([1, 2], []).value));
  });

  it('says how sure a ratio is: surer with more rounds', () => {
    const few = pairedRatio([1, 2, 3, 4], [2, 2, 2, 2]);
    const many = pairedRatio([1, 2, 3, 4, 1, 2, 3, 4], [2, 2, 2, 2, 2, 2, 2, 2]);
    assert.ok(few.notch > many.notch);
    assert.equal(pairedRatio([1], [2]).notch, 0);
  });

  it('changes the order, and loses nothing', () => {
    const things = ['a', 'b', 'c', 'd'];
    assert.deepEqual(
      shuffle(things, () => 0.99),
      ['d', 'c', 'b', 'a'],
    );
    assert.deepEqual(shuffle(things).sort(), things);
  });

  it('writes numbers that people can read', () => {
    assert.equal(num(1234.5), '1235');
    assert.equal(num(3.14159), '3.1');
    assert.equal(num(NaN), '–');
    assert.equal(times({value: 0.844, notch: 0.051}), '0.84 ±0.05');
    assert.equal(times({value: 1, notch: 0}), '1.00');
    assert.equal(table(['row', 'ms'], [['us', '5']]), '| row | ms |\n| --- | --: |\n| us | 5 |');
  });
});

describe('what is compared with what', () => {
  const base: Subject = {name: 'blank', kind: 'base'};
  const floor: Subject = {name: 'floor', kind: 'floor'};
  const full: Subject = {name: 'full', kind: 'full'};
  const broken: Subject = {name: 'broken', kind: 'full'};
  const ours: Subject = {name: 'ours', kind: 'ours'};
  const measured = new Measured(
    new Map([
      [base, [{ms: 1}, {ms: 1}]],
      [floor, [{ms: 2}, {ms: 2}]],
      [full, [{ms: 10}, {ms: 30}]],
      [broken, [{}, {}]],
      [ours, [{ms: 5}, {ms: 15}]],
    ]),
  );

  it('takes the best that can do everything for the measure, not a floor and not one that failed', () => {
    assert.equal(measured.ratio(ours, 'ms').value, 0.5);
    assert.equal(measured.ratio(full, 'ms').value, 1);
  });

  it('takes the page without any widget away', () => {
    assert.equal(measured.net(ours, 'ms'), 9);
    assert.equal(measured.only((each) => each !== base).net(ours, 'ms'), 10);
  });

  it('has no ratio where there is nothing to compare with', () => {
    const alone = measured.only((each) => each === ours);
    assert.equal(times(alone.ratio(ours, 'ms')), '–');
    assert.equal(times(measured.against(ours, 'ms', undefined)), '–');
  });
});

describe('the rounds of the bench', () => {
  it('drop the first of several, and keep one sample a round', async () => {
    let visits = 0;
    const one: Subject = {name: 'one'};
    const seen: number[] = [];
    const measured = await rounds(
      [one],
      2,
      () => Promise.resolve({ms: (visits += 1)}),
      (so) => {
        seen.push(so.all(one, 'ms').length);
        return Promise.resolve();
      },
    );
    assert.deepEqual(measured.all(one, 'ms'), [2, 3]);
    assert.deepEqual(seen, [1, 2]);
  });

  it('lose one sample of a widget that fails, and nothing else', async (t) => {
    const said = t.mock.method(console, 'error', () => undefined);
    const [good, bad]: Subject[] = [{name: 'good'}, {name: 'bad'}];
    const measured = await rounds(
      [good!, bad!],
      1,
      (each) => (each === bad ? Promise.reject(new Error('no banner')) : Promise.resolve({ms: 1})),
      () => Promise.resolve(),
    );
    assert.deepEqual(measured.all(good!, 'ms'), [1]);
    assert.deepEqual(measured.all(bad!, 'ms'), [NaN]);
    assert.match(String(said.mock.calls[0]?.arguments[0]), /bad, round 1: Error: no banner/);
  });
});
