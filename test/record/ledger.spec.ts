import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ConsentStore} from '../../src/consent/store.js';
import type {ConsentRecord} from '../../src/record/consent-record.js';
import {Ledger} from '../../src/record/ledger.js';
import {CLICK, open} from '../consent/bundles.js';
import {FakeBrowser} from '../consent/fake-world.js';

const RECORDS = 'forthright.records.acme';

/** A host that takes records, or does not. */
class Host {
  readonly seen: string[] = [];
  takes: (record: ConsentRecord) => Promise<boolean> = () => Promise.resolve(true);

  deliver = (record: ConsentRecord): Promise<boolean> => {
    this.seen.push(record.recordId);
    return this.takes(record);
  };
}

async function page(browser: FakeBrowser, host: Host) {
  const store = await open(browser);
  const ledger = new Ledger(store, host.deliver);
  ledger.start();
  return {store, ledger};
}

const act = (store: ConsentStore, value = 'denied') => store.act({ads: value}, CLICK).recordId;

/** Every act has its record, and whoever took it has said so. */
async function settle(ledger: Ledger): Promise<void> {
  await ledger.settled;
  await new Promise((then) => setTimeout(then, 20));
}

describe('The ledger', () => {
  it('hands over one record an act, in their order, with the ids that the acts gave', async () => {
    const host = new Host();
    const {store, ledger} = await page(new FakeBrowser(), host);
    const ids = ['denied', 'granted', 'denied'].map((value) => act(store, value));
    await settle(ledger);
    assert.deepEqual(host.seen, ids);
    assert.deepEqual(
      ledger.list().map(({recordId, event}) => [recordId, event.sequence]),
      ids.map((id, index) => [id, index + 1]),
    );
    assert.deepEqual(ledger.pending(), []);
    assert.ok(!store.hasUndelivered());
  });

  it('takes over what was done before it was loaded', async () => {
    const browser = new FakeBrowser();
    const early = await open(browser);
    const ids = [act(early), act(early, 'granted')];
    assert.ok(early.hasUndelivered());
    const host = new Host();
    await settle((await page(browser, host)).ledger);
    assert.deepEqual(host.seen, ids);
  });

  for (const [name, takes] of [
    ['says no', () => Promise.resolve(false)],
    ['fails', () => Promise.reject(new Error('503'))],
    [
      'throws',
      () => {
        throw new Error('host code');
      },
    ],
    ['never answers', () => new Promise<boolean>(() => undefined)],
  ] as const) {
    it(`where the host ${name}, hands over again on the next page, with the same id`, async () => {
      const browser = new FakeBrowser();
      const host = new Host();
      host.takes = takes;
      const {store, ledger} = await page(browser, host);
      const ids = [act(store), act(store, 'granted')];
      await settle(ledger);
      assert.deepEqual(host.seen, ids);
      assert.deepEqual(
        ledger.pending().map(({recordId}) => recordId),
        ids,
      );
      const [first] = ledger.list();
      const later = new Host();
      const next = await page(browser, later);
      await settle(next.ledger);
      assert.deepEqual(later.seen, ids);
      assert.deepEqual(next.ledger.list()[0], first);
      assert.deepEqual(next.ledger.pending(), []);
    });
  }

  it('is not held up by a record that nobody answers', async () => {
    const host = new Host();
    host.takes = ({event}) =>
      event.sequence === 1 ? new Promise(() => undefined) : Promise.resolve(true);
    const {store, ledger} = await page(new FakeBrowser(), host);
    const [slow] = [act(store), act(store, 'granted')];
    await settle(ledger);
    assert.deepEqual(
      ledger.pending().map(({recordId}) => recordId),
      [slow],
    );
  });

  it('keeps the last 50, and those that wait', async () => {
    const host = new Host();
    host.takes = ({event}) => Promise.resolve(event.sequence !== 2);
    const {store, ledger} = await page(new FakeBrowser(), host);
    for (let count = 0; count < 60; count++) {
      act(store);
      await settle(ledger);
    }
    const sequences = ledger.list().map(({event}) => event.sequence);
    assert.deepEqual(sequences, [2, ...Array.from({length: 50}, (_, index) => index + 11)]);
  });

  for (const fault of ['drop', 'throw', 'absent'] as const) {
    it(`works from memory where storage is blocked (${fault})`, async () => {
      const browser = new FakeBrowser();
      browser.storageFault = fault;
      const host = new Host();
      const {store, ledger} = await page(browser, host);
      const ids = [act(store), act(store, 'granted')];
      await settle(ledger);
      assert.deepEqual(host.seen, ids);
      assert.equal(ledger.list().length, 2);
      assert.equal((await ledger.verify()).valid, true);
      assert.ok(!store.hasUndelivered());
    });
  }

  it('makes a lost record again from the act, with the same id', async () => {
    const browser = new FakeBrowser();
    const host = new Host();
    host.takes = () => Promise.resolve(false);
    const {store, ledger} = await page(browser, host);
    const id = act(store);
    await settle(ledger);
    browser.stored.set(RECORDS, 'damaged');
    const later = new Host();
    await settle((await page(browser, later)).ledger);
    assert.deepEqual(later.seen, [id]);
  });

  it('is not held up by an act that somebody else wrote there', async () => {
    const browser = new FakeBrowser();
    const nonsense = {id: 'x', at: '', sequence: 0, act: {}, decisions: [null]};
    browser.stored.set('forthright.journal.acme.x', JSON.stringify(nonsense));
    const host = new Host();
    const {store, ledger} = await page(browser, host);
    const id = act(store);
    await settle(ledger);
    assert.deepEqual(host.seen, [id]);
  });

  it('in two tabs makes one record of an act', async () => {
    const browser = new FakeBrowser();
    const host = new Host();
    const {store, ledger} = await page(browser, host);
    const id = act(store);
    const other = await page(browser, host);
    await settle(ledger);
    await settle(other.ledger);
    assert.deepEqual(
      other.ledger.list().map(({recordId}) => recordId),
      [id],
    );
    assert.deepEqual([...new Set(host.seen)], [id]);
  });
});

describe('A history', () => {
  const history = async () => {
    const browser = new FakeBrowser();
    const {store, ledger} = await page(browser, new Host());
    const ids = ['denied', 'granted', 'denied'].map((value) => act(store, value));
    await settle(ledger);
    const change = (edit: (records: ConsentRecord[]) => unknown) => {
      const records = JSON.parse(browser.stored.get(RECORDS) ?? '') as ConsentRecord[];
      edit(records);
      browser.stored.set(RECORDS, JSON.stringify(records));
    };
    return {ledger, ids, change};
  };

  it('that is whole is valid', async () => {
    const {ledger} = await history();
    assert.deepEqual(await ledger.verify(), {valid: true, broken: []});
  });

  it('shows an altered record', async () => {
    const {ledger, ids, change} = await history();
    change(([, second]) => Object.assign(second!.decisions[0]!, {state: 'denied'}));
    const {valid, broken} = await ledger.verify();
    assert.deepEqual([valid, broken.map(({recordId}) => recordId)], [false, [ids[1]]]);
  });

  it('shows a missing record', async () => {
    const {ledger, ids, change} = await history();
    change((records) => records.splice(1, 1));
    const {valid, broken} = await ledger.verify();
    assert.deepEqual([valid, broken.map(({recordId}) => recordId)], [false, [ids[2]]]);
  });
});
