import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {choice, CHOICES, CLICK, open, PARTS, read, setUp} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

const DAY = 86_400_000;

describe('Accept all and reject all (promise 8)', () => {
  for (const [call, state, action] of [
    ['acceptAll', 'granted', 'accept-all'],
    ['rejectAll', 'denied', 'reject-all'],
  ] as const) {
    it(`${call} decides every asked consent and every opt-out of law, as one record that lists each`, async () => {
      const {store} = await setUp();
      const {persisted, changed} = store[call](CLICK);
      assert.ok(persisted);
      assert.deepEqual([...changed].sort(), ['ads', 'analytics', 'sale']);
      const [entry, ...others] = store.journal.entries();
      assert.deepEqual(others, []);
      assert.equal(entry?.act.action, action);
      assert.deepEqual(
        entry?.decisions.map((each) => [each.choice, each.state]),
        [
          ['analytics', state],
          ['ads', state],
          ['sale', state],
        ],
      );
    });

    it(`${call} leaves subscriptions, preferences, requests, other opt-outs and what is required alone`, async () => {
      const {store} = await setUp();
      store[call](CLICK);
      for (const id of ['news', 'lists', 'format', 'which-lists', 'login']) {
        assert.ok(['regime', 'policy'].includes(store.get(id).source), id);
      }
    });
  }

  it('cover what a lax regime has granted too, so that reject all is a refusal everywhere', async () => {
    const {store} = await setUp();
    store.region = 'US';
    store.rejectAll(CLICK);
    for (const id of ['analytics', 'ads', 'sale']) assert.equal(store.get(id).state, 'denied');
  });

  it('cover the choices of the audience alone', async () => {
    const staff = choice('consent', {id: 'staff', audience: ['staff']});
    const store = await open(new FakeBrowser(), read({choices: [...CHOICES, staff]}));
    store.acceptAll(CLICK);
    assert.equal(store.get('staff').state, 'unset');
    store.audience = 'staff';
    store.acceptAll(CLICK);
    assert.equal(store.get('staff').state, 'granted');
  });
});

describe('Saving what preferences show', () => {
  it('decides every choice shown, touched or not, as one act', async () => {
    const {store} = await setUp();
    store.save({analytics: 'granted'}, CLICK);
    const [entry, ...others] = store.journal.entries();
    assert.deepEqual(others, []);
    assert.equal(entry?.act.action, 'save-choices');
    assert.deepEqual(
      entry?.decisions.map((each) => [each.choice, each.state]),
      [
        ['analytics', 'granted'],
        ['ads', 'denied'],
        ['sale', 'denied'],
      ],
    );
  });

  it('keeps what was granted before and not touched now', async () => {
    const {store} = await setUp();
    store.act({ads: 'granted'}, CLICK);
    store.save({analytics: 'granted'}, CLICK);
    assert.ok(store.granted({choice: 'ads'}));
  });

  it('gives a recipient an answer of its own only where it is refused, or was', async () => {
    const {store} = await setUp();
    store.save({analytics: 'granted', 'recipient:counter': 'granted'}, CLICK);
    assert.ok(!store.decisions.has('recipient:counter'));
    store.save({'recipient:counter': 'denied'}, CLICK);
    assert.ok(!store.granted({recipient: 'counter'}));
    store.save({}, CLICK);
    assert.equal(store.journal.entries().at(-1)?.decisions.length, 3, 'nothing new is said of it');
    store.save({'recipient:counter': 'granted'}, CLICK);
    assert.ok(store.granted({recipient: 'counter'}));
  });

  it('says what makes no sense, and saves the rest', async () => {
    const {store, problems} = await setUp();
    store.save({analytics: 'granted', nonsense: 'granted'}, CLICK);
    assert.match(problems.join(), /expected the id of a choice.*"nonsense"/);
    assert.ok(store.granted({choice: 'analytics'}));
  });
});

describe('Withdrawing everything', () => {
  it('denies what is allowed or under way, and nothing that is refused already', async () => {
    const {store} = await setUp();
    store.act({analytics: 'granted', ads: 'denied', lists: 'requested', format: 'plain'}, CLICK);
    store.withdrawAll(CLICK);
    const last = store.journal.entries().at(-1);
    assert.equal(last?.act.action, 'withdraw');
    assert.deepEqual(last?.decisions.map((each) => each.choice).sort(), [
      'analytics',
      'lists',
      'news',
    ]);
    assert.equal(store.get('format').option, 'plain');
    assert.equal(store.get('login').state, 'granted', 'what is required stays');
  });

  it('does nothing where nothing is allowed', async () => {
    const store = await open(new FakeBrowser(), read({choices: [choice('consent')]}));
    assert.deepEqual(store.withdrawAll(CLICK), {recordId: '', persisted: true, changed: []});
  });
});

describe('A banner that was sent away', () => {
  it('decides nothing, keeps a date and no id, and comes again when it is time to ask again', async () => {
    const browser = new FakeBrowser();
    const store = await open(browser);
    store.region = 'DE';
    assert.equal(store.presentState().prompt, true);
    store.dismiss();
    assert.equal(store.presentState().prompt, false);
    assert.deepEqual(store.mustAsk, ['analytics', 'ads', 'sale']);
    assert.deepEqual([...browser.stored.keys()], ['forthright.dismissed.acme']);
    assert.match([...browser.stored.values()].join(), /^[0-9a-z]{6}$/);
    assert.deepEqual([browser.writes, store.journal.entries()], [[], []]);
    for (const [days, prompt] of [
      [180, false],
      [10, true],
    ] as const) {
      browser.pass(days * DAY);
      assert.equal((await open(browser)).presentState().prompt, prompt);
    }
  });

  it('stays away on this page where nothing can be stored', async () => {
    const browser = new FakeBrowser();
    browser.storageFault = 'throw';
    const store = await open(browser);
    store.dismiss();
    assert.equal(store.presentState().prompt, false);
    assert.equal((await open(browser)).presentState().prompt, true);
  });

  it('as long as the regime says', async () => {
    const browser = new FakeBrowser();
    const regimes = [{id: 'x', regions: ['*'], model: 'opt-in' as const, askAgainAfter: 'P3D'}];
    const reading = read({...PARTS, regimes});
    (await open(browser, reading)).dismiss();
    browser.pass(2 * DAY);
    assert.equal((await open(browser, reading)).presentState().prompt, false);
    browser.pass(1 * DAY);
    assert.equal((await open(browser, reading)).presentState().prompt, true);
  });

  it('by a clock that was ten years ahead is asked again, and an answer makes it void', async () => {
    const browser = new FakeBrowser();
    browser.now += 3653 * DAY;
    (await open(browser)).dismiss();
    browser.now -= 3653 * DAY;
    const store = await open(browser);
    assert.equal(store.presentState().prompt, true);
    store.rejectAll(CLICK);
    assert.ok(!browser.stored.has('forthright.dismissed.acme'));
  });
});

describe('What is present', () => {
  it('says which regime applies, and what made it apply', async () => {
    const {store} = await setUp();
    for (const [region, regime, matched, model] of [
      ['DE', 'gdpr', 'EEA', 'opt-in'],
      ['us-ca', 'ccpa', 'US-CA', 'opt-out'],
      ['US-TX', 'us', 'US', 'notice'],
      ['JP', undefined, undefined, 'opt-in'],
    ] as const) {
      store.region = region;
      const state = store.presentState();
      assert.deepEqual([state.regime, state.matched, state.model], [regime, matched, model]);
      assert.equal(state.region, region.toUpperCase());
    }
  });

  it('names no region that is no code, and takes the stricter reading', async () => {
    const {store, problems} = await setUp();
    store.region = 'California';
    assert.deepEqual(
      [store.presentState().region, store.presentState().model, store.granted({choice: 'ads'})],
      [undefined, 'opt-in', false],
    );
    assert.match(problems.join(), /region: expected an ISO 3166 code .* got "California"/);
  });
});
