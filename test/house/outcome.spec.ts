import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {trusted} from '../../scripts/test/outcome.js';

const nothing = {passed: 0, failed: 0, output: ''};

describe('what a test runner says', () => {
  it('is taken when it ran tests and none failed', () => {
    const outcome = {...nothing, passed: 3};
    assert.equal(trusted(outcome, true, ['a.spec.ts']), outcome);
  });

  it('is a failure when it ran nothing though there are files', () => {
    const {failed, output} = trusted(nothing, true, ['a.spec.ts']);
    assert.equal(failed, 1);
    assert.match(output, /No test ran in a\.spec\.ts/);
  });

  it('is a failure when it ended badly without naming one', () => {
    assert.equal(trusted({...nothing, passed: 3}, false, ['a.spec.ts']).failed, 1);
  });

  it('keeps the number of failures that it named', () => {
    assert.equal(trusted({...nothing, failed: 2}, false, ['a.spec.ts']).failed, 2);
  });
});
