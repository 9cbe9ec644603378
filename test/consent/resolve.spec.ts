import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Decision, State} from '../../src/consent/decision.js';
import {allowed, type Query, resolve} from '../../src/consent/resolve.js';
import {choice, PARTS, read} from './bundles.js';

const reading = read({
  ...PARTS,
  choices: [
    choice('consent', {id: 'a', purposes: ['both', 'usage'], recipients: ['counter']}),
    choice('consent', {id: 'b', purposes: ['both']}),
    choice('request', {id: 'ask', purposes: ['usage', 'asked'], recipients: ['asked', 'counter']}),
    choice('consent', {id: 'c', recipients: ['loose']}),
  ],
  purposes: [...(PARTS.purposes ?? []), {id: 'both', name: 'Both'}, {id: 'asked', name: 'Asked'}],
  recipients: [
    ...(PARTS.recipients ?? []),
    {id: 'two', name: 'Two', purposes: ['service', 'both']},
    {id: 'asked', name: 'Asked'},
  ],
});

function is(query: Query, states: Record<string, State>, stale?: string): boolean {
  const decisions = new Map<string, Decision>();
  for (const [id, state] of Object.entries(states)) {
    decisions.set(id, {choice: id, state, source: 'visitor', ...(id === stale && {stale: true})});
  }
  return allowed(query, reading, decisions);
}

describe('A choice is allowed', () => {
  for (const state of ['unset', 'denied', 'requested', 'pending'] as const) {
    it(`not while it is ${state}`, () => assert.ok(!is({choice: 'a'}, {a: state})));
  }

  it('once it is granted, and the grant is not stale', () => {
    assert.ok(is({choice: 'a'}, {a: 'granted'}));
    assert.ok(!is({choice: 'a'}, {a: 'granted'}, 'a'));
  });
});

describe('A purpose is allowed', () => {
  it('when it is required', () => assert.ok(is({purpose: 'service'}, {})));

  it('when every choice that names it is granted; a request decides nothing', () => {
    assert.ok(is({purpose: 'both'}, {a: 'granted', b: 'granted'}));
    assert.ok(!is({purpose: 'both'}, {a: 'granted', b: 'denied'}));
    assert.ok(!is({purpose: 'both'}, {a: 'granted'}));
    assert.ok(is({purpose: 'usage'}, {a: 'granted'}));
  });

  it('never where no choice names it', () => {
    assert.ok(!is({purpose: 'nobody'}, {a: 'granted', b: 'granted'}));
    assert.ok(!is({purpose: 'asked'}, {ask: 'granted'}));
  });
});

describe('A recipient is allowed', () => {
  it('when all its purposes are, and every choice that names it', () => {
    assert.ok(is({recipient: 'host'}, {}));
    assert.ok(is({recipient: 'counter'}, {a: 'granted'}));
    assert.ok(!is({recipient: 'counter'}, {a: 'denied'}));
    assert.ok(is({recipient: 'two'}, {a: 'granted', b: 'granted'}));
    assert.ok(!is({recipient: 'two'}, {a: 'granted', b: 'denied'}));
  });

  it('without purposes: when a choice names it and is granted', () => {
    assert.ok(is({recipient: 'loose'}, {c: 'granted'}));
    assert.ok(!is({recipient: 'loose'}, {c: 'denied'}));
    assert.ok(!is({recipient: 'asked'}, {ask: 'granted'}));
  });

  it('never against a denial of its own', () => {
    const denied = {'recipient:counter': 'denied'} as const;
    assert.ok(!is({recipient: 'counter'}, {a: 'granted', ...denied}));
    assert.ok(is({purpose: 'usage'}, {a: 'granted', ...denied}));
  });
});

describe('What is not known, or not asked, is not allowed', () => {
  for (const query of [
    {},
    {choice: 'constructor'},
    {purpose: 'toString'},
    {recipient: '__proto__'},
    {choice: ''},
    undefined,
    null,
  ]) {
    it(JSON.stringify(query) ?? 'nothing', () => assert.ok(!is(query as Query, {a: 'granted'})));
  }

  it('where several are named, all must be allowed', () => {
    assert.ok(is({choice: 'a', purpose: 'usage', recipient: 'counter'}, {a: 'granted'}));
    assert.ok(!is({choice: 'a', purpose: 'both', recipient: 'counter'}, {a: 'granted'}));
  });
});

describe('The resolved answer', () => {
  it('lists what is allowed, the signals of allowed purposes, and until when', () => {
    const decision: Decision = {choice: 'a', state: 'granted', source: 'visitor'};
    const held = new Map([['a', decision]]);
    const text = resolve(reading, held, held, 36);
    assert.equal(text, 'a/usage:service/counter:host/analytics_storage/10');
  });

  it('marks what Global Privacy Control objects to', () => {
    const decision: Decision = {choice: 'a', state: 'granted', source: 'visitor'};
    const text = resolve(reading, new Map([['a', decision]]), new Map(), 36);
    assert.equal(text, 'a!/usage!:service/counter!:host/analytics_storage!/10');
  });
});
