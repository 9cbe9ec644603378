import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import type {ConsentStore} from '../../src/consent/store.js';
import {CLICK, open} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const DAY = 86_400_000;
let browser: FakeBrowser;
let store: ConsentStore;
let problems: string[];

const ask = () => store.act({lists: 'requested'}, CLICK);
const state = () => store.get('lists').state;

/** Another page, later. */
async function later(days: number): Promise<void> {
  browser.pass(days * DAY);
  store = await open(browser);
  store.onProblem(({problem}) => problems.push(problem));
}

beforeEach(async () => {
  browser = new FakeBrowser();
  problems = [];
  await later(0);
});

describe('A subscription with double opt-in', () => {
  it('is requested, pending, confirmed on another page days later, and withdrawn', async () => {
    const {recordId: request} = ask();
    assert.equal(state(), 'requested');
    assert.ok(!store.granted({choice: 'lists'}));
    store.transition('lists', 'pending', {expires: new Date(browser.now + 9 * DAY).toISOString()});
    assert.equal(state(), 'pending');
    assert.ok(!store.granted({choice: 'lists'}));
    await later(8);
    assert.equal(state(), 'pending');
    const {recordId, changed} = store.confirm('lists', {request, by: 'email'});
    assert.deepEqual([changed, state()], [['lists'], 'granted']);
    await later(300);
    assert.ok(store.granted({choice: 'lists'}));
    store.act({lists: 'denied'}, CLICK);
    await later(1);
    assert.equal(state(), 'denied');
    const entries = store.journal.entries();
    assert.equal(entries[1]?.id, recordId);
    assert.deepEqual(
      entries.map(({act, decisions}) => [act.action, act.control, decisions[0]?.was]),
      [
        [undefined, 'button', 'unset'],
        ['double-opt-in-confirm', 'email', 'pending'],
        [undefined, 'button', 'granted'],
      ],
    );
    assert.equal(entries[1]?.decisions[0]?.request, request);
    assert.deepEqual(problems, []);
  });

  it('is only requested by a grant of the visitor or a script', () => {
    store.act({lists: 'granted'}, CLICK);
    assert.equal(state(), 'requested');
    store.set('lists', 'granted');
    assert.equal(state(), 'requested');
    store.set('lists', 'granted', {source: 'host'});
    assert.equal(state(), 'granted');
  });

  it('asked for again keeps the request that waits, and is recorded', () => {
    const {recordId} = ask();
    store.transition('lists', 'pending');
    const {expires} = store.get('lists');
    const again = ask();
    assert.ok(again.recordId && again.recordId !== recordId);
    const {request, state: now, expires: then} = store.get('lists');
    assert.deepEqual([request, now, then], [recordId, 'pending', expires]);
    store.transition('lists', 'pending', {expires: '2026-12-24T00:00:00Z'});
    assert.equal(store.get('lists').expires, '2026-12-24T00:00:00.000Z');
    assert.ok(store.confirm('lists', {request: recordId}).changed.length);
  });

  it('confirmed twice is confirmed once', () => {
    const {recordId: request} = ask();
    store.confirm('lists', {request});
    assert.deepEqual(store.confirm('lists', {request}), {
      recordId: '',
      persisted: true,
      changed: [],
    });
    ask();
    assert.equal(state(), 'granted');
    assert.deepEqual(problems, []);
  });

  it('can be asked for again after it was withdrawn', () => {
    const {recordId: request} = ask();
    store.confirm('lists');
    store.act({lists: 'denied'}, CLICK);
    ask();
    assert.equal(state(), 'requested');
    assert.notEqual(store.get('lists').request, request);
    store.confirm('lists', {request});
    assert.equal(state(), 'requested');
    assert.match(problems.join(), /got another/);
  });

  it('expires, 7 days after it was asked for, and can be asked for again', async () => {
    const {recordId: request} = ask();
    assert.equal(store.get('lists').expires, '2026-11-29T12:00:00.000Z');
    await later(7);
    assert.equal(state(), 'unset');
    store.confirm('lists', {request});
    store.confirm('lists');
    store.transition('lists', 'pending');
    assert.equal(state(), 'unset');
    assert.equal(problems.length, 3);
    ask();
    assert.equal(state(), 'requested');
  });

  it('nothing confirms what was never asked for, withdrawn or required', () => {
    store.confirm('lists');
    store.confirm('nobody');
    store.confirm('login', {request: 'x'});
    store.act({lists: 'denied'}, CLICK);
    store.confirm('lists');
    assert.equal(state(), 'denied');
    assert.equal(problems.length, 4);
    assert.equal(store.journal.entries().length, 1);
  });

  it('that came to nothing is unset again', async () => {
    ask();
    store.transition('lists', 'unset');
    await later(0);
    assert.equal(state(), 'unset');
    assert.equal(store.journal.entries().length, 1);
  });

  it('was confirmed when the host says, within reason', () => {
    ask();
    browser.pass(3 * DAY);
    store.confirm('lists', {at: '2026-11-23T10:00:00Z'});
    assert.equal(store.get('lists').at, '2026-11-23T10:00:00.000Z');
  });

  for (const at of ['2026-01-01T00:00:00Z', '2030-01-01T00:00:00Z', 'soon']) {
    it(`was not confirmed ${at}`, () => {
      ask();
      browser.pass(DAY);
      store.confirm('lists', {at});
      const moment = Date.parse(store.get('lists').at ?? '');
      assert.ok(moment >= browser.now - DAY && moment <= browser.now);
    });
  }

  it('progress with a request is told, and leaves no record of its own', () => {
    ask();
    const heard: (string | undefined)[] = [];
    store.subscribe(({source, recordId}) => heard.push(source, recordId));
    store.transition('lists', 'pending');
    assert.deepEqual(heard, ['host', undefined]);
    assert.equal(store.journal.entries().length, 1);
  });
});
