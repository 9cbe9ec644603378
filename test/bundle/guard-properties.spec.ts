import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {check} from '../../src/bundle/check.js';
import {guard} from '../../src/bundle/guard.js';
import {readNow} from '../../src/bundle/read-now.js';
import {PolicyBundle} from '../../src/bundle/schema/bundle.js';
import {brokenBundle, hostile, validBundle} from './arbitraries.js';

const errors = (input: unknown) =>
  check(input).problems.filter(({severity}) => severity === 'error');

/** Seeded, so that a failure can be repeated. */
const RUNS = {numRuns: 400, seed: 20241122};

describe('guard, check and schema', () => {
  it('agree on bundles as the schema describes them', () => {
    fc.assert(
      fc.property(validBundle, (bundle) => {
        assert.ok(v.is(PolicyBundle, bundle));
        const {problems} = check(bundle);
        assert.equal(guard(bundle), problems.length === 0, JSON.stringify(problems[0]));
        assert.ok(problems.every(({severity}) => severity === 'warning'));
      }),
      RUNS,
    );
  });

  it('agree on bundles of which single places are broken', () => {
    fc.assert(
      fc.property(brokenBundle, (bundle) => {
        const {problems} = check(bundle);
        assert.equal(guard(bundle), problems.length === 0, JSON.stringify(problems[0]));
      }),
      RUNS,
    );
  });

  it('agree on values of any kind, without a throw', () => {
    fc.assert(
      fc.property(hostile, (input) => {
        assert.equal(guard(input), false);
        assert.ok(errors(input).length);
        assert.equal(readNow(input), undefined);
      }),
      RUNS,
    );
  });

  it('save only what the schema accepts', () => {
    fc.assert(
      fc.property(brokenBundle, (broken) => {
        const {bundle, problems} = check(broken);
        if (bundle) {
          assert.ok(v.is(PolicyBundle, bundle));
          assert.deepEqual(
            errors(bundle).map(({problem}) => problem),
            [],
          );
        } else assert.ok(problems.some(({severity}) => severity === 'error'));
      }),
      RUNS,
    );
  });

  it('index what the guard accepts, and look for broken references, without a throw', () => {
    fc.assert(
      fc.property(validBundle, (bundle) => {
        const reading = readNow(bundle);
        if (!reading) return;
        assert.equal(reading.bundle, bundle);
        for (const {path, problem, severity} of reading.problems) {
          assert.ok(path && problem.startsWith('expected '));
          assert.equal(severity, 'warning');
        }
      }),
      RUNS,
    );
  });
});
