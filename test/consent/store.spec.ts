import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Change, ConsentStore} from '../../src/consent/store.js';
import {choice, CLICK, open, PARTS, read, setUp} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

describe('Decisions', () => {
  it('are frozen, and the same objects as long as nothing changes', async () => {
    const {store} = await setUp();
    const {decisions} = store;
    store.region = 'GB';
    store.known = {};
    assert.equal(store.decisions, decisions);
    store.act({ads: 'denied'}, CLICK);
    assert.notEqual(store.decisions, decisions);
    assert.equal(store.decisions.get('analytics'), decisions.get('analytics'));
    assert.ok(Object.isFrozen(store.get('ads')));
  });

  it('end by the clock, without a reload', async () => {
    const browser = new FakeBrowser();
    const choices = [choice('consent', {id: 'card', expiresAfter: 'P1D'})];
    const store = await open(browser, read({choices}));
    store.act({card: 'granted'}, CLICK);
    browser.pass(86_400_000 - 1);
    assert.ok(store.granted({choice: 'card'}));
    browser.pass(1);
    assert.ok(!store.granted({choice: 'card'}));
    assert.deepEqual(store.mustAsk, ['card']);
  });

  it('of a choice that the bundle does not know are unset', async () => {
    const {store} = await setUp();
    assert.deepEqual(store.get('nobody'), {choice: 'nobody', state: 'unset', source: 'policy'});
  });

  it('answer conditions', async () => {
    const {store} = await setUp();
    store.act({ads: 'denied', analytics: 'granted', format: 'plain'}, CLICK);
    const holding = ['ads', 'analytics', 'format', 'sale'].flatMap((id) =>
      ['granted', 'denied', 'plain', 'html']
        .filter((value) => store.is(id, value))
        .map((v) => `${id} ${v}`),
    );
    assert.deepEqual(holding, [
      'ads denied',
      'analytics granted',
      'format granted',
      'format plain',
    ]);
  });
});

describe('Loading a page', () => {
  it('tells no change of what was decided before', async () => {
    const {browser, store} = await setUp();
    store.act({ads: 'denied', analytics: 'granted'}, CLICK);
    const again = new ConsentStore(read(PARTS), browser.world(), true);
    const changes: Change[] = [];
    again.subscribe((change) => changes.push(change));
    assert.ok(!again.isReady);
    again.region = 'US';
    again.known = {news: {value: 'denied', at: '2026-01-01T00:00:00Z'}};
    assert.deepEqual(
      changes.map(({quiet}) => quiet),
      [true, true],
    );
    await again.ready;
    assert.ok(again.isReady);
    assert.equal(changes.length, 2);
  });

  it('what the host learns later is a change', async () => {
    const {store, changes, browser} = await setUp();
    store.known = {news: {value: 'denied', at: new Date(browser.now).toISOString()}};
    assert.deepEqual(
      changes.map(({changed, source, recordId, quiet}) => [changed, source, recordId, quiet]),
      [[['news'], 'host', undefined, undefined]],
    );
    assert.deepEqual([browser.writes.length, store.journal.entries().length], [0, 0]);
    assert.deepEqual(store.get('news'), {
      choice: 'news',
      state: 'denied',
      at: '2026-11-22T12:00:00.000Z',
      source: 'host',
    });
  });

  it('says what is known, for those who come late', async () => {
    const {store} = await setUp();
    store.region = 'DE';
    store.act({ads: 'denied'}, CLICK);
    assert.deepEqual(
      {...store.presentState(), decisions: undefined},
      {
        decisions: undefined,
        mustAsk: ['analytics', 'sale'],
        reason: 'first',
        reasons: new Map([
          ['analytics', 'first'],
          ['sale', 'first'],
        ]),
        since: undefined,
        prompt: true,
        regime: 'gdpr',
        model: 'opt-in',
        region: 'DE',
        matched: 'EEA',
        signals: {gpc: undefined},
      },
    );
  });

  it('problems that nobody heard yet are told to whoever comes', async () => {
    const {store} = await setUp();
    store.act({nobody: 'granted'}, CLICK);
    const late: string[] = [];
    store.onProblem(({problem}) => late.push(problem));
    assert.equal(late.length, 1);
  });

  it('a store that was disposed of does nothing more', async () => {
    const browser = new FakeBrowser();
    browser.gpc = true;
    const store = new ConsentStore(read(PARTS), browser.world());
    store.dispose();
    await store.ready;
    assert.equal(browser.writes.length, 0);
  });
});

describe('Who is asked', () => {
  const choices = [
    choice('consent', {id: 'all'}),
    choice('consent', {id: 'visitors', audience: ['visitor']}),
    choice('consent', {id: 'owners', audience: ['owner', 'admin']}),
    choice('subscription', {id: 'list'}),
    choice('preference', {id: 'format'}),
    choice('opt-out', {id: 'news'}),
  ];

  it('visitors, unless the page speaks to others; only about consent and opt-outs of law', async () => {
    const store = await open(new FakeBrowser(), read({choices}));
    assert.deepEqual(store.mustAsk, ['all', 'visitors']);
    store.audience = 'owner customer';
    assert.deepEqual(store.mustAsk, ['all', 'owners']);
  });

  it('nobody where the regime asks for no banner, and in opt-out where it does', async () => {
    const regimes = [
      {id: 'quiet', regions: ['DE'], model: 'opt-in' as const, banner: false},
      {id: 'loud', regions: ['US'], model: 'opt-out' as const, banner: true},
      {id: 'plain', regions: ['CA'], model: 'opt-out' as const},
    ];
    const store = await open(new FakeBrowser(), read({choices, regimes}));
    store.region = 'DE';
    assert.deepEqual(store.mustAsk, []);
    store.region = 'US';
    assert.deepEqual(store.mustAsk, ['all', 'visitors']);
    store.region = 'CA';
    assert.deepEqual(store.mustAsk, []);
  });
});

describe('Versions of the bundle', () => {
  const version = (label: string, id = 'acme') =>
    read({...PARTS, id, policy: {...read().bundle.policy, version: label}});

  it('the page’s own is followed, else the newest', () => {
    const store = new ConsentStore(version('2'), new FakeBrowser().world());
    store.follow(version('1'));
    assert.equal(store.reading.bundle.policy.version, '2');
    store.follow(version('3'));
    assert.equal(store.reading.bundle.policy.version, '3');
    store.follow(version('1'), true);
    assert.equal(store.reading.bundle.policy.version, '1');
    store.follow(version('3'));
    assert.equal(store.reading.bundle.policy.version, '1');
    store.follow(version('9', 'other'), true);
    assert.equal(store.reading.bundle.id, 'acme');
  });

  it('the reading that it has can turn out to be the page’s own', () => {
    const browser = new FakeBrowser();
    const reading = version('2');
    const store = new ConsentStore(reading, browser.world());
    store.follow(reading, true);
    store.follow(version('3'));
    assert.equal(store.reading, reading);
    store.act({ads: 'denied'}, CLICK);
    assert.deepEqual([...browser.cookies.keys()], ['forthright']);
  });

  it('another reading of the same version is followed too', () => {
    const store = new ConsentStore(version('2'), new FakeBrowser().world());
    assert.ok(store.follows(version('2')));
    assert.ok(!store.follows(version('1')));
    assert.ok(!store.follows(version('2', 'other')));
  });

  it('a choice that the page adds to its own version can be decided', () => {
    const published = version('2');
    const store = new ConsentStore(published, new FakeBrowser().world(), true);
    const choices = [choice('consent', {id: 'added'})];
    store.follow(read({...published.bundle, choices}));
    assert.deepEqual(store.act({added: 'granted'}, CLICK).changed, ['added']);
    store.follow(published, true);
    assert.equal(store.reading, published);
  });

  it('a decision keeps the version that it was made under', async () => {
    const browser = new FakeBrowser();
    (await open(browser, version('1'))).act({ads: 'denied'}, CLICK);
    const store = await open(browser, version('2'));
    store.region = 'DE';
    store.act({analytics: 'granted'}, CLICK);
    const again = await open(browser, version('2'));
    assert.deepEqual(
      [again.get('ads'), again.get('analytics')].map(({version: v, regime}) => [v, regime]),
      [
        ['1', undefined],
        ['2', 'gdpr'],
      ],
    );
  });
});
