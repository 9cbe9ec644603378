import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {check} from '../../src/bundle/check.js';
import {readingOf, readNow, type Reading} from '../../src/bundle/read-now.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {ConsentStore} from '../../src/consent/store.js';
import {FakeBrowser} from '../consent/fake-world.js';

/** One choice of each kind, and purposes and recipients with none, with one, and with several. */
const bundle: PolicyBundle = {
  format: 1,
  id: 'acme',
  provider: {name: 'Acme'},
  policy: {
    title: 'Privacy',
    language: 'en',
    sections: [{id: 'a', heading: ['A'], content: ['A.']}],
  },
  purposes: [
    {id: 'ads', name: 'Ads'},
    {id: 'news', name: 'News'},
    {id: 'nothing', name: 'Nothing'},
  ],
  recipients: [
    {id: 'agency', name: 'Agency', purposes: ['ads']},
    {id: 'nobody', name: 'Nobody'},
  ],
  choices: [
    {id: 'show-ads', kind: 'consent', label: 'Ads', purposes: ['ads'], recipients: ['agency']},
    {id: 'sell', kind: 'opt-out', label: 'Sale', optOutOf: ['sale']},
    {
      id: 'mail',
      kind: 'subscription',
      label: 'News',
      purposes: ['news'],
      confirmation: 'double-opt-in',
    },
    {id: 'call', kind: 'request', label: 'A call'},
  ],
  regimes: [{id: 'eu', regions: ['EEA'], model: 'opt-in'}],
};

/** Everything that a store could be asked. */
const QUERIES = [
  ...bundle.choices!.map(({id}) => ({choice: id})),
  ...bundle.purposes!.map(({id}) => ({purpose: id})),
  ...bundle.recipients!.map(({id}) => ({recipient: id})),
  {choice: 'no-such'},
  {purpose: 'no-such'},
  {recipient: 'no-such'},
];

/** Names that the bundle and the code that decides use, and values that would mean a grant. */
const names = fc.constantFrom(
  ...['required', 'purposes', 'recipients', 'regimes', 'models', 'model', 'startsAs', 'optOutOf'],
  ...['state', 'option', 'stale', 'source', 'entries', 'known', 'granted', 'allowed', 'choice'],
  ...['kind', 'confirmation', 'regions', 'audience', 'storage', 'persisted', 'part', 'subject'],
  ...['at', 'print', 'context', 'length', 'get', 'value', 'issues', 'typed', 'show-ads', 'ads'],
);
const values = fc.constantFrom<unknown>(
  ...[true, 'granted', 'none', 'x', 1, {}, [], ['*'], ['ads', 'nothing', 'news']],
  {because: 'x'},
  [{id: 'r', regions: ['*'], model: 'none'}],
  {'show-ads': 'none', sell: 'none', mail: 'none'},
  () => true,
);

/** Runs code on a page that has put these names on every object. */
function polluted<T>(fields: Readonly<Record<string, unknown>>, run: () => T): T {
  const objects = Object.prototype as unknown as Record<string, unknown>;
  const mine = Object.keys(fields);
  try {
    for (const name of mine) objects[name] = fields[name];
    return run();
  } finally {
    for (const name of mine) delete objects[name];
  }
}

const read = (): Reading | undefined => {
  const whole = readNow(bundle);
  const saved = whole ? undefined : check(bundle).bundle;
  return whole ?? (saved && readingOf(saved));
};

/** What a visitor from the EU, who has decided nothing, seems to have allowed. */
function grantedBy(reading: Reading | undefined, world = new FakeBrowser().world()): unknown[] {
  if (!reading) return [];
  const store = new ConsentStore(reading, world);
  store.region = 'DE';
  return QUERIES.filter((query) => store.granted(query));
}

describe('F06: names on Object.prototype are no consent', () => {
  const fields = fc.dictionary(names, values, {minKeys: 1, maxKeys: 3});
  const RUNS = {
    seed: 20261124,
    numRuns: 1500,
    interruptAfterTimeLimit: 6000,
    includeErrorInReport: true,
  };

  it('put there before the bundle is read', () => {
    fc.assert(
      fc.property(fields, (each) => {
        const outcome = polluted(each, () => {
          try {
            return grantedBy(read());
          } catch {
            // Code that others depend on may break on such a page; nothing is granted by it.
            return [];
          }
        });
        assert.deepEqual(outcome, []);
      }),
      RUNS,
    );
  });

  it('put there after it was read', () => {
    const reading = read();
    fc.assert(
      fc.property(fields, (each) => {
        assert.deepEqual(
          polluted(each, () => {
            try {
              return grantedBy(reading);
            } catch {
              return [];
            }
          }),
          [],
        );
      }),
      RUNS,
    );
  });

  it('hidden ones, which keep nobody from telling what is wrong with a bundle', () => {
    const {format, id, provider, policy} = bundle;
    const bare: PolicyBundle = {format, id, provider, policy};
    for (const name of ['regimes', 'choices', 'notice', 'slice', 'policy', 'recipients']) {
      for (const value of [{}, 1, 'x']) {
        for (const each of [bundle, {...bundle, regimes: undefined, choices: undefined}, bare]) {
          const problems = (() => {
            try {
              Object.defineProperty(Object.prototype, name, {
                value,
                writable: true,
                configurable: true,
              });
              return readingOf(each).problems;
            } finally {
              Reflect.deleteProperty(Object.prototype, name);
            }
          })();
          assert.ok(Array.isArray(problems), name);
        }
      }
    }
  });

  it('by a library of old, whose names mean nothing here: the bundle is shown whole', () => {
    const {problems, kept} = polluted({extend: () => ({}), inject: 7}, () => {
      const {problems, bundle: kept} = check(bundle);
      return {problems, kept};
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(kept)), bundle);
  });
});
