import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type LiveCookies, overlong, watchLifetimes} from '../../src/audit/lifetimes.js';
import type {Problem} from '../../src/bundle/problem.js';
import type {StorageItem} from '../../src/bundle/types.js';

const NOW = Date.parse('2026-11-29T12:00:00Z');
const DAY = 86_400_000;
const item = (identifier: string | undefined, maxAgeSeconds?: number, type = 'cookie') =>
  ({id: 'item', type, party: 'first', identifier, maxAgeSeconds}) as unknown as StorageItem;
const found = (storage: readonly StorageItem[], name: string, expires: number | null | undefined) =>
  overlong(storage, [{name, expires}], NOW).map(({path, problem}) => `${path} ${problem}`);

describe('Cookies that live longer than is declared', () => {
  it('are those that outlast the browser where they are said not to', () => {
    assert.deepEqual(found([item('log', 60), item('session', 0)], 'session', NOW + DAY), [
      '/storage/1/maxAgeSeconds expected the cookie "session" to be kept until the browser closes, found one that is kept until 2026-11-30T12:00:00.000Z',
    ]);
    assert.deepEqual(found([item('session', 0)], 'session', null), []);
  });

  it('are those that outlast the time that is stated, by more than clocks differ', () => {
    const week = [item('_tally*', 7 * 86_400)];
    assert.deepEqual(found(week, '_tally_1', NOW + 7 * DAY + 30_000), []);
    assert.deepEqual(found(week, '_tally_1', NOW + 2 * DAY), []);
    assert.deepEqual(found(week, '_tally_1', null), [], 'sooner is no longer');
    assert.equal(found(week, '_tally_1', NOW + 8 * DAY).length, 1);
  });

  it('are those that no item names, where all that names none is said to go sooner', () => {
    const items = [item('_tally', 60), item(undefined, 0), item(undefined, 3600)];
    assert.match(found(items, 'theirs', NOW + DAY).join(), /^\/storage\/2\/.*"theirs".*for 3600 s/);
    assert.deepEqual(found(items, 'theirs', NOW + 60_000), []);
    assert.deepEqual(found([...items, item(undefined)], 'theirs', NOW + DAY), []);
    assert.deepEqual(found(items, 'forthright', NOW + DAY), [], 'the answer is ours');
  });

  it('are not looked for where nothing is stated, nothing is named, or the browser does not say', () => {
    const late = NOW + 900 * DAY;
    assert.deepEqual(found([item('a')], 'a', late), []);
    assert.deepEqual(found([item('*', 0)], 'a', late), []);
    assert.deepEqual(found([item('a', 0, 'localStorage')], 'a', late), []);
    assert.deepEqual(found([item('a', 0)], 'a', undefined), []);
    assert.deepEqual(found([item('a', 0)], 'b', late), []);
  });
});

describe('The watch over them', () => {
  class Jar extends EventTarget implements LiveCookies {
    held: {name: string; expires: number | null}[] = [];
    isShut = false;
    getAll() {
      const refusal = new DOMException('sandboxed', 'SecurityError');
      return this.isShut ? Promise.reject(refusal) : Promise.resolve(this.held);
    }
    async set(name: string, expires: number | null) {
      this.held.push({name, expires});
      this.dispatchEvent(new Event('change'));
      await new Promise((done) => setTimeout(done));
    }
  }

  it('tells of each once, of later ones too, until it ends', async () => {
    const jar = new Jar();
    const told: Problem[] = [];
    const end = watchLifetimes(
      [item('s*', 0)],
      (each) => told.push(each),
      jar,
      () => NOW,
    );
    await jar.set('s1', NOW + DAY);
    await jar.set('other', NOW + DAY);
    await jar.set('s2', NOW + DAY);
    assert.deepEqual(
      told.map(({problem}) => /"(.+?)"/.exec(problem)?.[1]),
      ['s1', 's2'],
    );
    end();
    await jar.set('s3', NOW + DAY);
    assert.equal(told.length, 2);
  });

  it('says nothing where a page may not look, or the browser has no such list', async () => {
    const jar = new Jar();
    jar.isShut = true;
    const told: Problem[] = [];
    watchLifetimes(
      [item('s', 0)],
      (each) => told.push(each),
      jar,
      () => NOW,
    );
    watchLifetimes(
      [item('s', 0)],
      (each) => told.push(each),
      undefined,
      () => NOW,
    )();
    const element = new EventTarget() as LiveCookies;
    watchLifetimes(
      [item('s', 0)],
      (each) => told.push(each),
      element,
      () => NOW,
    );
    watchLifetimes(
      [item('s', 0)],
      (each) => told.push(each),
      {},
      () => NOW,
    )();
    await jar.set('s', NOW + DAY);
    assert.deepEqual(told, []);
  });
});
