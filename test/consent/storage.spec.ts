import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {Journal, type JournalEntry} from '../../src/consent/journal.js';
import {Requests} from '../../src/consent/requests.js';
import {put, take} from '../../src/consent/shelf.js';
import {written} from '../../src/consent/written.js';
import {CLICK, open} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const patched: [object, string][] = [];

/** Does to a built-in prototype what old libraries do. */
function patch(prototype: object, name: string, value: unknown): void {
  Object.defineProperty(prototype, name, {value, enumerable: true, configurable: true});
  patched.push([prototype, name]);
}

afterEach(() => {
  for (const [prototype, name] of patched.splice(0)) Reflect.deleteProperty(prototype, name);
});

const entry = (id: string, sequence = 1, at = '2026-11-22T12:00:00.000Z'): JournalEntry => ({
  id,
  bundle: 'acme',
  version: '1',
  subject: 'me',
  sequence,
  at,
  act: CLICK,
  decisions: [],
  model: 'opt-in',
  persisted: true,
  until: at,
});

describe('The shelf', () => {
  it('says whether exactly that is stored', () => {
    const browser = new FakeBrowser();
    assert.ok(put(browser.world(), 'a', 'x'));
    assert.equal(take(browser.world(), 'a'), 'x');
    assert.ok(put(browser.world(), 'a', undefined));
    browser.quota = 3;
    assert.ok(!put(browser.world(), 'a', 'long'));
    for (const fault of ['drop', 'throw', 'absent'] as const) {
      browser.storageFault = fault;
      assert.ok(!put(browser.world(), 'a', 'x'), fault);
      assert.equal(take(browser.world(), 'a'), undefined);
    }
  });

  it('writes JSON that reads back, whatever a page did to prototypes', () => {
    const value = {text: '"\\\n\ud83d', list: [1, 'a', null, {deep: [true]}], none: undefined};
    patch(Array.prototype, 'toJSON', () => 'array');
    patch(String.prototype, 'toJSON', () => 'string');
    patch(Object.prototype, 'toJSON', () => 'object');
    patch(Object.prototype, 'extra', 'enumerable');
    const read: unknown = JSON.parse(written(value));
    assert.deepEqual(read, {text: '"\\\n\ud83d', list: [1, 'a', null, {deep: [true]}]});
  });
});

describe('The journal', () => {
  it('keeps acts over pages, in their order, until they are acknowledged', () => {
    const browser = new FakeBrowser();
    const journal = new Journal(browser.world(), 'acme');
    for (const [id, sequence] of [
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ] as const) {
      journal.append(entry(id, sequence));
    }
    const later = new Journal(browser.world(), 'acme');
    assert.deepEqual(
      later.entries().map(({id}) => id),
      ['a', 'b', 'c'],
    );
    later.remove('b');
    assert.deepEqual(
      journal.entries().map(({id}) => id),
      ['a', 'c'],
    );
  });

  it('orders two acts of one number by time', () => {
    const journal = new Journal(new FakeBrowser().world(), 'acme');
    journal.append(entry('late', 1, '2026-11-22T12:00:01.000Z'));
    journal.append(entry('early', 1));
    assert.deepEqual(
      journal.entries().map(({id}) => id),
      ['early', 'late'],
    );
  });

  it('keeps to its own bundle, and leaves alone what is no act', () => {
    const browser = new FakeBrowser();
    new Journal(browser.world(), 'acme-2').append(entry('other'));
    for (const text of ['', 'null', '[]', '{"id":"x"}', '{', '1']) {
      browser.stored.set(`forthright.journal.acme.${text}`, text);
    }
    const journal = new Journal(browser.world(), 'acme');
    assert.deepEqual(journal.entries(), []);
    assert.equal(browser.stored.size, 7);
  });

  for (const fault of ['drop', 'throw', 'absent'] as const) {
    it(`is in memory where storage is blocked (${fault})`, () => {
      const browser = new FakeBrowser();
      browser.storageFault = fault;
      const journal = new Journal(browser.world(), 'acme');
      journal.append(entry('a'));
      assert.equal(journal.entries().length, 1);
      journal.remove('a');
      assert.equal(journal.entries().length, 0);
    });
  }

  it('takes an act that a page with patched prototypes made', async () => {
    patch(Array.prototype, 'toJSON', () => 'array');
    patch(Object.prototype, 'extra', 'enumerable');
    const browser = new FakeBrowser();
    const store = await open(browser);
    store.act({ads: 'denied', format: 'plain'}, CLICK);
    const [read] = new Journal(browser.world(), 'acme').entries();
    assert.deepEqual(
      read?.decisions.map(({choice, option}) => [choice, option]),
      [
        ['ads', undefined],
        ['format', 'plain'],
      ],
    );
    assert.equal((await open(browser)).get('format').option, 'plain');
  });

  it('never holds what a visitor has typed', async () => {
    const browser = new FakeBrowser();
    const asked = {email: 'someone@example.org'};
    (await open(browser)).act({lists: 'requested'}, {...CLICK, asked} as typeof CLICK);
    const all = [...browser.stored.values(), ...browser.writes].join('\n');
    assert.doesNotMatch(all, /someone/);
  });
});

describe('The progress of requests', () => {
  it('is kept over pages, apart from the answer', () => {
    const browser = new FakeBrowser();
    new Requests(browser.world(), 'acme').set('ask', 'sent');
    assert.deepEqual(new Requests(browser.world(), 'acme').get('ask'), {
      state: 'sent',
      at: '2026-11-22T12:00:00.000Z',
    });
    assert.deepEqual(browser.writes, []);
    new Requests(browser.world(), 'acme').set('ask', 'idle');
    assert.equal(browser.stored.size, 0);
  });

  it('has failed where a page was left while sending', () => {
    const browser = new FakeBrowser();
    const requests = new Requests(browser.world(), 'acme');
    requests.set('ask', 'sending');
    browser.pass(29_999);
    assert.equal(requests.get('ask').state, 'sending');
    browser.pass(1);
    assert.equal(requests.get('ask').state, 'failed');
  });

  for (const fault of ['drop', 'throw', 'absent'] as const) {
    it(`is in memory where storage is blocked (${fault})`, () => {
      const browser = new FakeBrowser();
      browser.storageFault = fault;
      const requests = new Requests(browser.world(), 'acme');
      requests.set('ask', 'done');
      assert.equal(requests.get('ask').state, 'done');
    });
  }

  for (const text of [
    'null',
    '{}',
    '[null]',
    '[["ask"]]',
    '[["ask",{"state":"x"}]]',
    '[["ask",{"state":"sent","at":"x"}]]',
  ]) {
    it(`is idle where ${text} is stored`, () => {
      const browser = new FakeBrowser();
      browser.stored.set('forthright.requests.acme', text);
      const requests = new Requests(browser.world(), 'acme');
      for (const id of ['ask', 'constructor', '__proto__']) {
        assert.deepEqual(requests.get(id), {state: 'idle'});
      }
    });
  }
});
