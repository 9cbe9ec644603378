import {expect, oneEvent} from '@open-wc/testing';
import {readBundle} from '../../src/bundle/read.js';
import type {StorageItem} from '../../src/bundle/types.js';
import {browserWorld} from '../../src/consent/world.js';
import {storeFor} from '../../src/context/stores.js';
import type {StorageClearedEvent} from '../../src/events/storage-cleared-event.js';
import {clear} from '../../src/gate/clear.js';
import {isBounded, isNamed} from '../../src/gate/names.js';
import {forgetEverything} from '../support/bundles.js';
import {embedsBundle} from '../support/gates.js';

const item = (identifier: string, own: Partial<StorageItem> = {}): StorageItem => ({
  id: `of-${identifier.replaceAll('*', 'any')}`,
  identifier,
  type: 'cookie',
  party: 'first',
  purposes: ['playing'],
  when: 'choice:videos',
  ...own,
});
const cookies = () =>
  document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0])
    .filter(Boolean);
const databases = async () => (await indexedDB.databases()).map(({name}) => name);
const database = (name: string) =>
  new Promise<void>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
const cleared = (items: StorageItem[], all = items) => clear(items, all, browserWorld());

describe('What is deleted after a withdrawal', () => {
  beforeEach(() => {
    forgetEverything();
    sessionStorage.clear();
  });

  it('N3 cookies on every path from here up, and by patterns', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.src = '/shop/teas/green';
    await oneEvent(frame, 'load');
    const page = frame.contentWindow as Window & typeof globalThis;
    const seen = () => page.document.cookie.split('; ').filter((pair) => pair.startsWith('track='));
    for (const path of ['/', '/shop', '/shop/teas/']) {
      document.cookie = `track=${path}; Path=${path}`;
    }
    expect(seen()).to.have.length(3);
    page.document.cookie = '_t_alpha=1; Path=/';
    document.cookie = 'other=1; Path=/';
    const items = [item('track'), item('_t_*')];
    const {cleared: gone, residual, blocked} = await clear(items, items, browserWorld(page), page);
    expect(seen()).to.deep.equal([]);
    frame.remove();
    expect(cookies()).to.deep.equal(['other']);
    expect(gone.map(({name}) => name)).to.deep.equal(['track', '_t_alpha']);
    expect([residual, blocked]).to.deep.equal([[], []]);
  });

  it('keys of web storage, databases and caches', async () => {
    localStorage.setItem('player-volume', '1');
    sessionStorage.setItem('player-place', '1');
    localStorage.setItem('basket', 'tea');
    await database('player-cache');
    const result = await cleared([item('player-*', {type: 'web'})]);
    expect(result.cleared.map(({name}) => name)).to.include.members([
      'player-volume',
      'player-place',
      'player-cache',
    ]);
    expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).to.deep.equal([
      'basket',
    ]);
    expect(await databases()).to.not.include('player-cache');
  });

  it('says of what no script here can reach why that is', async () => {
    const {blocked} = await cleared([
      item('ide', {party: 'third', domains: ['.ads.example']}),
      item('access.log', {type: 'log'}),
      item('*'),
    ]);
    expect(blocked.map(({name, why}) => [name, why])).to.deep.equal([
      ['ide', 'third-party'],
      ['access.log', 'not-script'],
      ['*', 'unbounded'],
    ]);
  });

  it('keeps what is declared for something else, and what the library itself has stored', async () => {
    for (const name of ['app_session', 'app_track', 'forthright.x']) {
      document.cookie = `${name}=1; Path=/`;
    }
    const pattern = item('*_*');
    await cleared([pattern, item('forthright*')], [pattern, item('app_session')]);
    expect(cookies().sort()).to.deep.equal(['app_session', 'forthright.x']);
  });

  it('says of what stays that it stays', async () => {
    const one = item('stubborn');
    // As if a server set it anew with each answer.
    const world = {
      ...browserWorld(),
      readCookies: () => 'stubborn=1',
      writeCookie: () => undefined,
    };
    const {cleared: gone, residual} = await clear([one], [one], world);
    expect([gone, residual]).to.deep.equal([[], [{item: 'of-stubborn', name: 'stubborn'}]]);
  });

  it('deletes again what a script sets again, and says so where that does not help', async () => {
    let isThere = true;
    let writes = 0;
    const world = {
      ...browserWorld(),
      readCookies: () => (isThere ? 'back=1' : ''),
      writeCookie: () => {
        writes += 1;
        isThere = false;
        setTimeout(() => (isThere = true));
      },
    };
    const one = item('back');
    const {residual} = await clear([one], [one], world);
    expect(residual).to.deep.equal([{item: 'of-back', name: 'back', why: 'set-again'}]);
    expect(writes).to.be.greaterThan(1);
  });

  it('does not wait for a browser that never tells what it keeps: what it can reach is gone at once', async function () {
    this.timeout(10_000);
    const never = () => new Promise<never>(() => undefined);
    const silent = {
      location,
      localStorage,
      sessionStorage,
      indexedDB: {databases: never},
      caches: {keys: never, delete: never},
    } as unknown as Window & typeof globalThis;
    document.cookie = 'tracked=1; Path=/';
    localStorage.setItem('player-volume', '1');
    const items = [item('tracked'), item('player-*', {type: 'web'})];
    const done = clear(items, items, browserWorld(), silent);
    expect(cookies()).to.deep.equal([]);
    expect(Object.keys(localStorage)).to.deep.equal([]);
    const {cleared: gone, residual} = await done;
    expect(gone.map(({name}) => name)).to.deep.equal(['tracked', 'player-volume']);
    expect(residual).to.deep.equal([]);
  });

  it('says of a database that it may still be there, where the browser never tells', async function () {
    this.timeout(10_000);
    await database('player-cache');
    let asked = 0;
    const silent = {
      location,
      localStorage,
      sessionStorage,
      indexedDB: {
        databases: () =>
          asked++ ? new Promise(() => undefined) : Promise.resolve([{name: 'player-cache'}]),
      },
      caches,
    } as unknown as Window & typeof globalThis;
    const player = item('player-*', {type: 'web'});
    const {cleared: gone, residual} = await clear([player], [player], browserWorld(), silent);
    expect(gone).to.deep.equal([]);
    expect(residual.map(({name}) => name)).to.deep.equal(['player-cache']);
  });

  it('storage-cleared tells of it with the record of the act; a mere refusal tells nothing', async () => {
    const bundle = embedsBundle({
      storage: [item('vid', {recipient: 'tube'}), item('keep', {when: 'choice:maps'})],
    });
    const reading = await readBundle(bundle);
    const store = storeFor(reading as Exclude<typeof reading, {bundle?: undefined}>);
    const told: StorageClearedEvent[] = [];
    const listen = (event: StorageClearedEvent) => told.push(event);
    document.addEventListener('storage-cleared', listen);
    const act = {control: 'switch', label: 'Videos', trusted: true, surface: 'test'};
    store.act({videos: 'denied', maps: 'denied'}, act);
    store.act({videos: 'granted', maps: 'granted'}, act);
    document.cookie = 'vid=1; Path=/';
    document.cookie = 'keep=1; Path=/';
    const next = oneEvent(document, 'storage-cleared');
    const {recordId} = store.act({videos: 'denied'}, act);
    await next;
    document.removeEventListener('storage-cleared', listen);
    expect(
      told.map(({bundleId, recordId: id, cleared: gone}) => [bundleId, id, gone]),
    ).to.deep.equal([[bundle.id, recordId, [{item: 'of-vid', name: 'vid'}]]]);
    expect(cookies()).to.include('keep').and.not.include('vid');
  });
});

describe('Names of storage items', () => {
  for (const [identifier, name, is] of [
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga_*', '_ga_ABC', true],
    ['*id', 'sid', true],
    ['a*b*c', 'a-b-c', true],
    ['a*b*c', 'acb', false],
    ['ab*ba', 'aba', false],
    ['(a+)+$', 'aaaa', false],
    ['*', 'anything', true],
  ] as const) {
    it(`${identifier} ${is ? 'names' : 'does not name'} ${name}`, () => {
      expect(isNamed(identifier, name)).to.equal(is);
    });
  }
  it('are bounded where they say more than “anything”', () => {
    expect(['*', ' ** ', 'a*'].map(isBounded)).to.deep.equal([false, false, true]);
  });
});
