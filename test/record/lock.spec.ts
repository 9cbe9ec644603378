import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {World} from '../../src/consent/world.js';
import {alone, unlessElsewhere} from '../../src/record/lock.js';
import {FakeBrowser} from '../consent/fake-world.js';

/** Web Locks of one browser: one holder a name. */
class Locks {
  readonly #held = new Map<string, Promise<unknown>>();

  request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: object | null) => unknown;
    const {ifAvailable} = (rest.length > 1 ? rest[0] : {}) as {ifAvailable?: boolean};
    const before = this.#held.get(name);
    if (before && ifAvailable) return work(null);
    const done = (before ?? Promise.resolve()).then(() => work({name}));
    const settled = done.catch(() => undefined);
    this.#held.set(name, settled);
    void settled.then(() => this.#held.get(name) === settled && this.#held.delete(name));
    return done;
  };
}

function worlds(locks?: () => unknown): [World, World, FakeBrowser] {
  const browser = new FakeBrowser();
  const world = () => ({...browser.world(), ...(locks && {locks: locks as World['locks']})});
  return [world(), world(), browser];
}

/** Does a thing that takes time; says whether two ever did it at once. */
class Watch {
  running = 0;
  overlapped = false;
  done = 0;

  work = async (): Promise<void> => {
    this.overlapped ||= ++this.running > 1;
    await new Promise((then) => setTimeout(then, 30));
    this.running--;
    this.done++;
  };
}

const shared = new Locks();
const refuse = () => ({
  request: () => Promise.reject(new DOMException('sandboxed', 'SecurityError')),
});

describe('What only one tab may do at a time', () => {
  for (const [name, locks] of [
    ['under a lock', () => shared],
    ['under a claim, where there are no locks', undefined],
    ['under a claim, where locks are refused', refuse],
  ] as const) {
    it(`is done by each in turn ${name}`, async () => {
      const [a, b, browser] = worlds(locks);
      const watch = new Watch();
      await Promise.all([alone(a, 'x', watch.work), alone(b, 'x', watch.work)]);
      assert.deepEqual([watch.done, watch.overlapped], [2, false]);
      assert.equal(browser.stored.size, 0);
    });

    it(`lets the caller know what failed ${name}`, async () => {
      const [a] = worlds(locks);
      let calls = 0;
      const work = () => {
        calls++;
        return Promise.reject(new Error('work'));
      };
      await assert.rejects(alone(a, 'x', work), /work/);
      assert.equal(calls, 1);
      await alone(a, 'x', () => Promise.resolve());
    });
  }

  it('is done though a page that has gone left its claim', async () => {
    const [a, , browser] = worlds();
    browser.stored.set('x.claim', `someone ${browser.now - 5000}`);
    const watch = new Watch();
    await alone(a, 'x', watch.work);
    assert.equal(watch.done, 1);
  });

  it('is done where nothing can be claimed', async () => {
    const [a, , browser] = worlds();
    browser.storageFault = 'throw';
    const watch = new Watch();
    await alone(a, 'x', watch.work);
    assert.equal(watch.done, 1);
  });
});

describe('What another tab is doing', () => {
  it('is not done here', async () => {
    const [a, b] = worlds(() => shared);
    const watch = new Watch();
    await Promise.all([unlessElsewhere(a, 'y', watch.work), unlessElsewhere(b, 'y', watch.work)]);
    assert.equal(watch.done, 1);
    await unlessElsewhere(b, 'y', watch.work);
    assert.equal(watch.done, 2);
  });

  for (const [name, locks] of [
    ['there are no locks', undefined],
    ['locks are refused', refuse],
  ] as const) {
    it(`is done where ${name}`, async () => {
      const [a] = worlds(locks);
      const watch = new Watch();
      await unlessElsewhere(a, 'y', watch.work);
      assert.equal(watch.done, 1);
    });
  }
});
