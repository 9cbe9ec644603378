import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Value} from '../../src/consent/act.js';
import {CLICK, open, setUp} from './bundles.js';

describe('An act', () => {
  it('decides each choice, and says which of them say something else now', async () => {
    const {store} = await setUp();
    const {changed, persisted, recordId} = store.act(
      {analytics: 'granted', ads: 'denied', news: 'denied', format: 'plain'},
      CLICK,
    );
    assert.deepEqual(changed, ['analytics', 'ads', 'news', 'format']);
    assert.ok(persisted);
    assert.match(recordId, /^[0-9a-f-]{36}$/);
    assert.deepEqual(
      ['analytics', 'ads', 'news', 'format'].map(
        (id) => store.get(id).option ?? store.get(id).state,
      ),
      ['granted', 'denied', 'denied', 'plain'],
    );
  });

  it('is told once, with its record', async () => {
    const {store, changes} = await setUp();
    const {recordId} = store.act({ads: 'denied', sale: 'denied'}, CLICK);
    assert.equal(changes.length, 1);
    assert.deepEqual(
      {...changes[0], decisions: undefined},
      {
        changed: ['ads', 'sale'],
        source: 'visitor',
        recordId,
        persisted: true,
        quiet: undefined,
        decisions: undefined,
      },
    );
    assert.equal(changes[0]?.decisions, store.decisions);
  });

  it('is one journal entry with all that only that moment knows', async () => {
    const {store, browser} = await setUp();
    store.region = 'DE';
    const {recordId} = store.act({ads: 'denied', analytics: 'granted'}, {...CLICK, layer: 2});
    const [entry, ...others] = store.journal.entries();
    assert.deepEqual(others, []);
    assert.equal(entry?.id, recordId);
    assert.deepEqual(entry?.act, {...CLICK, layer: 2, source: 'visitor'});
    assert.deepEqual(
      entry?.decisions.map(({choice: id, state, was}) => [id, state, was]),
      [
        ['ads', 'denied', 'unset'],
        ['analytics', 'granted', 'unset'],
      ],
    );
    assert.deepEqual(
      [entry?.sequence, entry?.region, entry?.regime, entry?.model, entry?.at],
      [1, 'DE', 'gdpr', 'opt-in', new Date(browser.now).toISOString()],
    );
  });

  it('counts on over pages, for one and the same visitor', async () => {
    const {browser, store} = await setUp();
    store.act({ads: 'denied'}, CLICK);
    (await open(browser)).act({ads: 'granted'}, CLICK);
    const entries = store.journal.entries();
    assert.deepEqual(
      entries.map(({sequence}) => sequence),
      [1, 2],
    );
    assert.equal(entries[0]?.subject, entries[1]?.subject);
  });

  it('that changes nothing is an act too, with a record', async () => {
    const {store, changes} = await setUp();
    store.act({ads: 'denied'}, CLICK);
    const again = store.act({ads: 'denied'}, CLICK);
    assert.deepEqual(again.changed, []);
    assert.ok(again.recordId);
    assert.equal(changes.length, 1);
    assert.equal(store.journal.entries().length, 2);
  });

  it('has the id that somebody was told of before', async () => {
    const {store} = await setUp();
    const recordId = store.world.uuid();
    assert.equal(store.act({lists: 'requested'}, {...CLICK, recordId}).recordId, recordId);
    assert.equal(store.get('lists').request, recordId);
  });

  it('works where a listener acts in turn', async () => {
    const {store} = await setUp();
    store.subscribe(({changed}) => {
      if (changed.includes('ads')) store.act({analytics: 'denied'}, CLICK);
    });
    store.act({ads: 'denied'}, CLICK);
    assert.deepEqual(
      store.journal.entries().map(({sequence}) => sequence),
      [1, 2],
    );
    assert.equal(store.get('analytics').state, 'denied');
  });

  it('on a request decides nothing and is recorded', async () => {
    const {store} = await setUp();
    const {changed, recordId, persisted} = store.act({'which-lists': 'requested'}, CLICK);
    assert.deepEqual([changed, persisted], [[], true]);
    assert.equal(store.journal.entries()[0]?.id, recordId);
    assert.equal(store.get('which-lists').state, 'unset');
  });
});

describe('What makes no sense is reported and changes nothing', () => {
  const table: [string, Value, RegExp][] = [
    ['nobody', 'granted', /id of a choice, got "granted" for "nobody"/],
    ['recipient:nobody', 'denied', /id of a choice/],
    ['recipient:counter', 'plain', /id of a choice/],
    ['__proto__', 'granted', /id of a choice/],
    ['login', 'denied', /required/],
    ['login', 'granted', /required/],
    ['ads', 'html', /kind consent, got "html"/],
    ['news', 'requested', /kind opt-out/],
    ['format', 'granted', /kind preference/],
    ['format', 'gone', /kind preference/],
    ['lists', 'pending', /kind subscription/],
    ['which-lists', 'granted', /kind request/],
  ];
  for (const [id, value, problem] of table) {
    it(`${id}: ${value}`, async () => {
      const {browser, store, problems} = await setUp();
      const result = store.act({[id]: value}, CLICK);
      assert.deepEqual(result, {recordId: '', persisted: true, changed: []});
      assert.match(problems.join(), problem);
      assert.deepEqual([browser.writes.length, browser.stored.size], [0, 0]);
    });
  }

  it('the rest of the act is done', async () => {
    const {store, problems} = await setUp();
    const {changed} = store.act({ads: 'denied', nobody: 'granted', login: 'denied'}, CLICK);
    assert.deepEqual(changed, ['ads']);
    assert.equal(problems.length, 2);
    assert.equal(store.get('login').state, 'granted');
  });
});

describe('A recipient', () => {
  it('can be denied on its own, and allowed again', async () => {
    const {browser, store} = await setUp();
    store.act({analytics: 'granted', 'recipient:counter': 'denied'}, CLICK);
    const again = await open(browser);
    assert.equal(again.granted({recipient: 'counter'}), false);
    assert.ok(again.granted({purpose: 'usage'}));
    again.act({'recipient:counter': 'granted'}, CLICK);
    assert.ok((await open(browser)).granted({recipient: 'counter'}));
  });
});
