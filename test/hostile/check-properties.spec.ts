import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {check} from '../../src/bundle/check.js';
import {guard} from '../../src/bundle/guard.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {broken, hostile, hostileBundle, slyBundle, validBundle} from '../bundle/arbitraries.js';
import {edited} from '../bundle/bundles.js';
import {leadsSomewhere, stringsOf} from './paths.js';

/** Seeded and bounded: fast-check prints the seed and the path of what fails. */
const RUNS = {seed: 20261124, interruptAfterTimeLimit: 5000, includeErrorInReport: true};

const REAL = ['lsoft', 'luxsci', 'mxroute'].map(
  (name) => JSON.parse(readFileSync(`demo/${name}/privacy.json`, 'utf8')) as PolicyBundle,
);

describe('the checker, on hostile bundles', () => {
  it('agrees with the guard, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(hostileBundle, broken(hostileBundle), broken(slyBundle)), (bundle) => {
        const {problems} = check(bundle);
        assert.equal(guard(bundle), problems.length === 0, JSON.stringify(problems[0]));
      }),
      {...RUNS, numRuns: 300},
    );
  });

  it('names for every problem a place that is there, or the place where something is missing', () => {
    fc.assert(
      fc.property(fc.oneof(broken(validBundle), broken(hostileBundle)), (bundle) => {
        for (const {path, problem} of check(bundle).problems) {
          assert.ok(problem.trim(), 'a problem without words');
          assert.ok(leadsSomewhere(bundle, path), `${path}: ${problem}`);
        }
      }),
      {...RUNS, numRuns: 300},
    );
  });
});

/** One place of a real bundle, by its keys. */
const placeIn = (bundle: unknown) =>
  fc
    .nat(40)
    .chain((depth) =>
      fc.tuple(fc.constant(depth), fc.array(fc.nat(), {minLength: 1, maxLength: 12})),
    )
    .map(([, turns]) => {
      const keys: (string | number)[] = [];
      let at: unknown = bundle;
      for (const turn of turns) {
        if (typeof at !== 'object' || at === null) break;
        const names = Object.keys(at);
        if (!names.length) break;
        const name = names[turn % names.length]!;
        keys.push(Array.isArray(at) ? Number(name) : name);
        at = (at as Record<string, unknown>)[name];
      }
      return keys;
    });

/** What may go with a broken place: the item of the outermost list, and of the text, that place alone. */
function partOf(keys: readonly (string | number)[]): readonly (string | number)[] {
  if (keys[0] === 'policy' && keys[1] === 'sections') return keys;
  const item = keys.findIndex((key) => typeof key === 'number');
  return item < 0 ? keys : keys.slice(0, item + 1);
}

describe('a real bundle with one broken place', () => {
  for (const bundle of REAL) {
    it(`keeps the readable rest: ${bundle.provider.name}`, () => {
      const place = placeIn(bundle).filter((keys) => !['format', 'policy'].includes(keys.join()));
      fc.assert(
        fc.property(place, fc.option(hostile, {nil: undefined}), (keys, value) => {
          const {bundle: kept} = check(edited(bundle, keys, value));
          const rest: PolicyBundle = edited(bundle, [...partOf(keys)], undefined);
          const spared = stringsOf(rest.policy.sections);
          const there = new Set(stringsOf(kept?.policy.sections));
          assert.deepEqual(
            spared.filter((text) => !there.has(text)),
            [],
            `lost with ${keys.join('.')}`,
          );
        }),
        {...RUNS, numRuns: 150},
      );
    });
  }
});
