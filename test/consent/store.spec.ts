import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Value} from '../../src/consent/act.js';
import {type Change, ConsentStore} from '../../src/consent/store.js';
import {choice, CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const setUp = async (browser = new FakeBrowser()) => {
  const store = await open(browser);
  const problems: string[] = [];
  const changes: Change[] = [];
  store.onProblem(({problem}) => problems.push(problem));
  store.subscribe((change) => changes.push(change));
  return {browser, store, problems, changes};
};

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
        reason: 'new',
        regime: 'gdpr',
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

  it('another reading of the same version is followed too', () => {
    const store = new ConsentStore(version('2'), new FakeBrowser().world());
    assert.ok(store.follows(version('2')));
    assert.ok(!store.follows(version('1')));
    assert.ok(!store.follows(version('2', 'other')));
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
