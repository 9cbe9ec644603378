import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {choicesIn, evaluate, type Truth} from '../../src/bundle/conditions.js';
import type {Condition} from '../../src/bundle/types.js';

const is = (choice: string, value: string) => choice === 'yes' && value === 'granted';

/** A condition for each truth value. */
const BASIC: [Condition, Truth][] = [
  ['choice:yes', true],
  ['choice:no', false],
  ['only a person knows', undefined],
];

describe('evaluate', () => {
  it('holds without a condition', () => assert.equal(evaluate(undefined, is), true));

  it('asks for the decision, option or words that a condition names', () => {
    for (const [condition, truth] of BASIC) assert.equal(evaluate(condition, is), truth);
    assert.equal(evaluate({choice: 'yes', is: 'granted'}, is), true);
    assert.equal(evaluate({choice: 'yes', is: 'denied'}, is), false);
    assert.equal(
      evaluate({choice: 'format', is: 'html'}, (choice, value) => choice + value === 'formathtml'),
      true,
    );
    assert.equal(evaluate('a choice: of words', is), undefined);
  });

  it('turns true and false round, and leaves open what is open', () => {
    for (const [condition, truth] of BASIC) {
      assert.equal(evaluate({not: condition}, is), truth === undefined ? undefined : !truth);
    }
  });

  it('takes all of three in every order as Kleene does', () => {
    for (const [a, one] of BASIC) {
      for (const [b, two] of BASIC) {
        for (const [c, three] of BASIC) {
          const truths = [one, two, three];
          const expected = truths.includes(false)
            ? false
            : truths.includes(undefined)
              ? undefined
              : true;
          assert.equal(evaluate({all: [a, b, c]}, is), expected, JSON.stringify([a, b, c]));
        }
      }
    }
  });

  it('takes any of three in every order as Kleene does', () => {
    for (const [a, one] of BASIC) {
      for (const [b, two] of BASIC) {
        for (const [c, three] of BASIC) {
          const truths = [one, two, three];
          const expected = truths.includes(true)
            ? true
            : truths.includes(undefined)
              ? undefined
              : false;
          assert.equal(evaluate({any: [a, b, c]}, is), expected, JSON.stringify([a, b, c]));
        }
      }
    }
  });

  it('holds for all of none, and not for any of none', () => {
    assert.equal(evaluate({all: []}, is), true);
    assert.equal(evaluate({any: []}, is), false);
  });

  it('agrees with de Morgan, nested', () => {
    for (const [a] of BASIC) {
      for (const [b] of BASIC) {
        assert.equal(evaluate({not: {all: [a, b]}}, is), evaluate({any: [{not: a}, {not: b}]}, is));
      }
    }
  });
});

describe('choicesIn', () => {
  it('finds each choice once, in order', () => {
    const condition: Condition = {
      all: [{choice: 'b', is: 'x'}, {any: ['choice:a', 'words', {not: {choice: 'b', is: 'y'}}]}],
    };
    assert.deepEqual(choicesIn(condition), ['b', 'a']);
    assert.deepEqual(choicesIn('words'), []);
    assert.deepEqual(choicesIn(undefined), []);
  });
});
