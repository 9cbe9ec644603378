import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Value} from '../../src/consent/act.js';
import {fits, next, type Source, type State} from '../../src/consent/decision.js';
import {choice} from './bundles.js';

const STATES: State[] = ['unset', 'granted', 'denied', 'requested', 'pending'];
const VALUES: Value[] = [
  'granted',
  'denied',
  'requested',
  'pending',
  'html',
  'plain',
  'nonsense',
  '',
];
const SOURCES: Source[] = ['visitor', 'gpc', 'host', 'api'];

/** `next` as a word: the state, the option, or `-` where the value means nothing. */
function outcome(
  kind: Parameters<typeof choice>[0],
  state: State,
  value: Value,
  {source = 'visitor', parts = {}}: {source?: Source; parts?: object} = {},
): string {
  const made = next(choice(kind, parts), state, value, source);
  return made ? (made.option ?? made.state) : '-';
}

/** The outcomes of all values, in the order of VALUES, for one state. */
const row = (...args: [Parameters<typeof choice>[0], State, object?]) =>
  VALUES.map((value) => outcome(args[0], args[1], value, args[2])).join(' ');

describe('What an act makes of a choice', () => {
  for (const kind of ['consent', 'opt-out'] as const) {
    for (const state of STATES) {
      for (const source of SOURCES) {
        it(`${kind}, ${state}, by ${source}: granted and denied, and nothing else`, () => {
          assert.equal(row(kind, state, {source}), 'granted denied - - - - - -');
        });
      }
    }
  }

  for (const state of STATES) {
    it(`preference, ${state}: one of its options, and nothing else`, () => {
      assert.equal(row('preference', state), '- - - - html plain - -');
    });

    it(`request, ${state}: can be asked for, and decides nothing`, () => {
      assert.equal(row('request', state), '- - unset - - - - -');
    });

    it(`subscription without confirmation, ${state}: granted at once`, () => {
      const again = state === 'granted' || state === 'pending' ? state : 'requested';
      assert.equal(row('subscription', state), `granted denied ${again} - - - - -`);
    });

    for (const source of ['visitor', 'api', 'gpc'] as const) {
      it(`double opt-in, ${state}, by ${source}: never granted in one step`, () => {
        const parts = {confirmation: 'double-opt-in' as const};
        const again = state === 'granted' || state === 'pending' ? state : 'requested';
        assert.equal(
          row('subscription', state, {parts, source}),
          `${again} denied ${again} - - - - -`,
        );
      });
    }

    it(`double opt-in, ${state}, by the host: granted, denied, asked for or pending`, () => {
      const parts = {confirmation: 'double-opt-in' as const};
      const again = state === 'granted' || state === 'pending' ? state : 'requested';
      assert.equal(
        row('subscription', state, {parts, source: 'host'}),
        `granted denied ${again} pending - - - -`,
      );
    });

    for (const kind of ['consent', 'opt-out', 'subscription', 'preference', 'request'] as const) {
      it(`${kind} that is required, ${state}: nothing changes it`, () => {
        const parts = {required: {because: 'It is needed.'}};
        assert.equal(row(kind, state, {parts}), '- - - - - - - -');
      });
    }
  }

  it('a preference whose option is called granted is that option', () => {
    const parts = {options: [{id: 'granted', label: 'Granted'}]};
    assert.equal(outcome('preference', 'unset', 'granted', {parts}), 'granted');
    assert.equal(outcome('preference', 'unset', 'denied', {parts}), '-');
  });
});

describe('A stored state fits a choice', () => {
  const table: [Parameters<typeof choice>[0], string][] = [
    ['consent', 'granted denied'],
    ['opt-out', 'granted denied'],
    ['subscription', 'unset granted denied requested pending'],
    ['preference', ''],
    ['request', ''],
  ];
  for (const [kind, states] of table) {
    it(`${kind}: ${states || 'none'}`, () => {
      const fitting = STATES.filter((state) => fits(choice(kind), {state}));
      assert.equal(fitting.join(' '), states);
    });
  }

  it('a preference only with an option that it has', () => {
    assert.ok(fits(choice('preference'), {state: 'granted', option: 'plain'}));
    assert.ok(!fits(choice('preference'), {state: 'granted', option: 'gone'}));
    assert.ok(!fits(choice('preference'), {state: 'denied', option: 'plain'}));
  });

  it('nothing else has an option', () => {
    assert.ok(!fits(choice('consent'), {state: 'granted', option: 'plain'}));
  });
});
