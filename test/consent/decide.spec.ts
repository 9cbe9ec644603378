import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Entry} from '../../src/consent/answer.js';
import {contextOf, decide, type Facts, knownOf} from '../../src/consent/decide.js';
import {resolveRegime} from '../../src/consent/regimes.js';
import {choice, read} from './bundles.js';

const {bundle} = read();
const NOW = 1_000_000;
const ruling = resolveRegime(bundle);
const context = contextOf(bundle, ruling);
const FACTS: Facts = {ruling, gpc: false, lost: false, bundle, print: () => 'print', now: NOW};

const entry = (parts: Partial<Entry> = {}): Entry => ({
  state: 'granted',
  at: NOW - 10,
  source: 'visitor',
  revision: 1,
  print: 'print',
  context,
  ...parts,
});

const consent = choice('consent');
const sale = choice('opt-out', {optOutOf: ['sale']});
const lists = choice('subscription', {confirmation: 'double-opt-in'});
const state = (about: typeof consent, facts: Partial<Facts>) =>
  decide(about, {...FACTS, ...facts}).state;

describe('What holds for a choice', () => {
  it('is what was stored, with when, by whom and under what', () => {
    assert.deepEqual(decide(consent, {...FACTS, entry: entry()}), {
      choice: 'consent',
      state: 'granted',
      at: '1970-01-12T13:46:30.000Z',
      source: 'visitor',
      version: '1',
    });
  });

  it('is granted where the choice is required, whatever was stored', () => {
    const required = choice('consent', {required: {because: 'It is needed.'}});
    assert.equal(state(required, {entry: entry({state: 'denied'})}), 'granted');
    assert.equal(decide(required, FACTS).source, 'policy');
  });

  it('is what the regime says where what was stored fits no choice of this kind', () => {
    assert.equal(state(consent, {entry: entry({state: 'pending'})}), 'unset');
    assert.equal(state(choice('preference'), {entry: entry({option: 'gone'})}), 'unset');
  });

  it('is denied where that part of the answer is lost', () => {
    assert.equal(state(consent, {lost: true}), 'denied');
    assert.equal(state(consent, {lost: true, entry: entry()}), 'granted');
    assert.equal(state(choice('request'), {lost: true}), 'unset');
  });

  it('is unset once it has expired; a denial does not expire', () => {
    assert.equal(state(consent, {entry: entry({expires: NOW + 1})}), 'granted');
    assert.equal(state(consent, {entry: entry({expires: NOW})}), 'unset');
    assert.equal(state(consent, {entry: entry({state: 'denied', expires: NOW})}), 'denied');
    const waiting = entry({state: 'pending', expires: NOW + 1, request: 'r'});
    assert.equal(decide(lists, {...FACTS, entry: waiting}).request, 'r');
    const over = decide(lists, {...FACTS, entry: {...waiting, expires: NOW}});
    assert.deepEqual([over.state, over.request, over.expires], ['unset', undefined, undefined]);
  });
});

describe('What the host knows', () => {
  const known = (value: string, at: number) => {
    const fact = knownOf(consent, value, new Date(at * 1000).toISOString(), NOW);
    assert.ok(fact);
    return fact;
  };

  it('holds where nothing is stored, with its own time and source', () => {
    const decision = decide(consent, {...FACTS, known: known('granted', NOW - 5)});
    assert.deepEqual([decision.state, decision.source], ['granted', 'host']);
    assert.equal(decision.at, '1970-01-12T13:46:35.000Z');
  });

  for (const [stored, at, value, holds] of [
    ['granted', -5, 'denied', 'denied'],
    ['granted', -10, 'denied', 'denied'],
    ['granted', -15, 'denied', 'granted'],
    ['denied', -5, 'granted', 'granted'],
    ['denied', -10, 'granted', 'denied'],
    ['denied', -15, 'granted', 'denied'],
  ] as const) {
    it(`${value} at ${at} s, stored ${stored} at -10 s: ${holds}`, () => {
      const facts = {entry: entry({state: stored}), known: known(value, NOW + at)};
      assert.equal(state(consent, facts), holds);
    });
  }

  it('a time that is still to come counts as now', () => {
    assert.equal(known('granted', NOW + 1e6).at, NOW);
  });

  it('what makes no sense is nothing known', () => {
    for (const [about, value, at] of [
      [undefined, 'granted', '2026-01-01'],
      [consent, 'maybe', '2026-01-01'],
      [consent, 'granted', 'yesterday'],
      [consent, 'granted', ''],
      [choice('request'), 'requested', '2026-01-01'],
    ] as const) {
      assert.equal(knownOf(about, value, at, NOW), undefined);
    }
  });

  it('can be that a confirmation is on its way', () => {
    assert.equal(knownOf(lists, 'pending', '1970-01-02', NOW)?.state, 'pending');
  });
});

describe('Global Privacy Control', () => {
  it('denies, whatever was granted or known', () => {
    const known = {state: 'granted', at: NOW, source: 'host'} as const;
    const decision = decide(sale, {...FACTS, gpc: true, entry: entry(), known});
    assert.deepEqual(decision, {choice: 'opt-out', state: 'denied', source: 'gpc'});
  });

  it("leaves the visitor's own denial as it is", () => {
    const decision = decide(sale, {...FACTS, gpc: true, entry: entry({state: 'denied'})});
    assert.equal(decision.source, 'visitor');
  });

  it('denies nothing else', () => {
    assert.equal(state(consent, {gpc: true, entry: entry()}), 'granted');
  });
});

describe('A grant is stale', () => {
  const changes = (versions: string[], version = '9') =>
    read({
      policy: {
        ...bundle.policy,
        version,
        changes: versions.map((each) => ({version: each, materiality: 'reconsent'})),
      },
    }).bundle;
  const stale = (facts: Partial<Facts>, about = consent) =>
    !!decide(about, {...FACTS, entry: entry(), ...facts}).stale;

  it('where what it covers has changed', () => {
    assert.ok(!stale({}));
    assert.ok(stale({print: () => 'another'}));
    assert.ok(stale({print: () => 'another'}, lists));
  });

  it('where a change since asks everybody again, wherever it stands in the list', () => {
    assert.ok(stale({bundle: changes(['2'])}));
    assert.ok(stale({bundle: changes(['1', '2'])}));
    assert.ok(stale({bundle: changes(['2', '1'])}));
  });

  it('not where that change is older, or brought the version that was decided on', () => {
    assert.ok(!stale({bundle: changes(['1'])}));
    const then = changes(['0.9', '0.5'], '1');
    const old = entry({context: contextOf(then, ruling)});
    assert.ok(!stale({entry: old, bundle: changes(['0.5', '0.9'])}));
    assert.ok(!stale({entry: old, bundle: changes([])}));
    assert.ok(stale({entry: old, bundle: changes(['0.5', '0.9', '2'])}));
  });

  it('not where a change is only announced', () => {
    const {policy} = bundle;
    const announced = [{version: '2', materiality: 'notice' as const}];
    assert.ok(!stale({bundle: {...bundle, policy: {...policy, changes: announced}}}));
  });

  it('never a denial, a preference, or what the host knows', () => {
    const other = {print: () => 'another'};
    assert.ok(!stale({...other, entry: entry({state: 'denied'})}));
    assert.ok(!stale({...other, entry: entry({option: 'plain'})}, choice('preference')));
    const known = {state: 'granted', at: NOW, source: 'host'} as const;
    assert.ok(!stale({...other, entry: undefined, known}));
  });
});
