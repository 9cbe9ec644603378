import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  type Answer,
  type Entry,
  join,
  NO_ANSWER,
  STATES,
  strict,
} from '../../src/consent/answer.js';

const entry = (parts: Partial<Entry>): Entry => ({
  state: 'granted',
  at: 100,
  source: 'visitor',
  revision: 1,
  print: '',
  context: '::',
  ...parts,
});

const answer = (entries: Record<string, Entry>, parts: Partial<Answer> = {}): Answer => ({
  ...NO_ANSWER,
  subject: 'me',
  entries: new Map(Object.entries(entries)),
  ...parts,
});

const states = ({entries}: Answer) =>
  Object.fromEntries([...entries].map(([key, {state}]) => [key, state]));

const arbitrary = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.record({
      state: fc.constantFrom(...STATES),
      at: fc.nat(3),
      revision: fc.nat(3),
      option: fc.constantFrom(undefined, 'x', 'y'),
    }),
  )
  .map((entries) =>
    answer(Object.fromEntries(Object.entries(entries).map(([key, each]) => [key, entry(each)]))),
  );

const plain = (each: Answer) => ({
  ...each,
  entries: [...each.entries].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('Two answers of one visitor', () => {
  it('for each choice the later write stands, whatever the clock said', () => {
    const early = answer({a: entry({revision: 1, state: 'denied', at: 900}), b: entry({})});
    const late = answer({a: entry({revision: 2, at: 5}), c: entry({})});
    assert.deepEqual(states(join(early, late)), {a: 'granted', b: 'granted', c: 'granted'});
  });

  it('of two made at once the denial stands', () => {
    const grant = answer({a: entry({})});
    const denial = answer({a: entry({state: 'denied'})});
    assert.deepEqual(states(join(grant, denial)), {a: 'denied'});
    assert.deepEqual(states(join(denial, grant)), {a: 'denied'});
  });

  it('come to the same in any order, however often they meet', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
        assert.deepEqual(plain(join(a, b)), plain(join(b, a)));
        assert.deepEqual(plain(join(join(a, b), c)), plain(join(a, join(b, c))));
        assert.deepEqual(plain(join(a, a)), plain(a));
      }),
    );
  });

  it('counts on from the higher of both', () => {
    const joined = join(
      answer({}, {sequence: 3, revision: 9, at: 1}),
      answer({}, {sequence: 4, revision: 2, at: 7}),
    );
    assert.deepEqual([joined.sequence, joined.revision, joined.at], [4, 9, 7]);
  });
});

describe('Answers of two visitors, storage having been cleared in between', () => {
  const before = answer({
    a: entry({state: 'denied', revision: 9, at: 100}),
    b: entry({revision: 9}),
    c: entry({state: 'denied', revision: 9, at: 100}),
  });

  it('only denials are taken over, where they are not older', () => {
    const later = answer({a: entry({at: 100}), c: entry({at: 101})}, {subject: 'new'});
    const joined = join(before, later);
    assert.equal(joined.subject, 'new');
    assert.deepEqual(states(joined), {a: 'denied', c: 'granted'});
  });

  it('no answer adds nothing', () => {
    assert.equal(join(before, NO_ANSWER), before);
    assert.equal(join(NO_ANSWER, before), before);
  });
});

describe('What is left of an answer that counts only in part', () => {
  const all = answer(Object.fromEntries(STATES.map((state) => [state, entry({state})])));

  it('nothing that releases anything', () => {
    assert.deepEqual(Object.keys(states(strict(all))), ['denied', 'unset', 'requested', 'pending']);
  });

  it('or denials alone', () => {
    assert.deepEqual(Object.keys(states(strict(all, true))), ['denied']);
  });
});
