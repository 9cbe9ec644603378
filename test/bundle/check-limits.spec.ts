import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {LIMITS} from '../../src/bundle/limits.js';
import {edited, smallest, whole} from './bundles.js';

/** @returns the one problem that is left to tell of what is over a limit */
function only(input: object): string {
  let wentOn = false;
  const last = () => (wentOn = true);
  const {bundle, problems} = check(
    Object.defineProperty({...input}, 'last', {get: last, enumerable: true}),
  );
  assert.ok(!wentOn, 'reads nothing of what comes after');
  assert.equal(bundle, undefined);
  assert.equal(problems.length, 1);
  assert.equal(problems[0]?.severity, 'error');
  return `${problems[0]?.path}: ${problems[0]?.problem}`;
}

const content = (blocks: unknown[]) =>
  edited(smallest(), ['policy', 'sections', 0, 'content'], blocks);

describe('check names the limit that is exceeded, and where', () => {
  it('for 600,000 values', () => {
    assert.equal(
      only(content(new Array(600_000).fill('x'))),
      'policy.sections[0].content: expected at most 500000 values in all',
    );
    const spread = new Array(100_000).fill({type: 'paragraph', children: ['a', 'b', 'c', 'd']});
    assert.match(only(content(spread)), /^policy\.sections\[0\]\.content\[\d+\](\.children)?: /);
  });

  it('for a depth of 10,000', () => {
    let block: unknown = 'end';
    for (let i = 0; i < 10_000; i++) block = {type: 'blockquote', children: [block]};
    assert.match(
      only(content([block])),
      /^policy\.sections\[0\]\.content\[0\](\.children\[0\])+(\.children)?: expected at most 32 objects and arrays within each other$/,
    );
  });

  it('for 50 MB of text', () => {
    assert.equal(
      only({...smallest(), provider: {name: 'x'.repeat(50_000_000)}}),
      'provider.name: expected at most 16 MiB of text',
    );
  });

  it('for 100,000 storage items', () => {
    assert.equal(
      only({...whole(), storage: new Array(100_000).fill({id: 'a'})}),
      `storage: expected at most ${LIMITS.storage} storage items, got 100000`,
    );
  });

  it('for a list that claims to be longer than any', () => {
    const endless = new Proxy([], {
      get: (target, key) => (key === 'length' ? 1e9 : Reflect.get(target, key)),
    });
    assert.equal(
      only(content(endless)),
      'policy.sections[0].content: expected at most 500000 values in all',
    );
    const odd = new Proxy([], {get: (_, key) => (key === 'length' ? Symbol('x') : undefined)});
    assert.equal(check({...whole(), choices: odd}).problems[0]?.problem, 'could not be read');
  });

  it('and reads what is just within them', () => {
    const {bundle, problems} = check(content(new Array(499_000).fill('x')));
    assert.deepEqual(problems, []);
    assert.equal(bundle?.policy.sections[0]?.content?.length, 499_000);
  });
});
