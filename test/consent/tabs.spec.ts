import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Change} from '../../src/consent/store.js';
import {followTabs} from '../../src/consent/tabs.js';
import {CLICK, open} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

/** Two tabs of one browser that hear of each other only when woken. */
async function twoTabs() {
  const browser = new FakeBrowser();
  browser.live = false;
  const [a, b] = [await open(browser), await open(browser)];
  return {browser, a, b};
}

describe('Two tabs', () => {
  it('follow each other at once, and say who decided', async () => {
    const browser = new FakeBrowser();
    const [a, b] = [await open(browser), await open(browser)];
    const changes: Change[] = [];
    b.subscribe((change) => changes.push(change));
    a.act({ads: 'granted', analytics: 'denied'}, CLICK);
    assert.deepEqual([...b.decisions], [...a.decisions]);
    assert.deepEqual(
      changes.map(({changed, source, recordId, persisted}) => [
        changed,
        source,
        recordId,
        persisted,
      ]),
      [[['analytics', 'ads'], 'visitor', undefined, true]],
    );
  });

  it('what another tab decided meanwhile is taken over by the next act', async () => {
    const {a, b, browser} = await twoTabs();
    a.act({ads: 'granted', analytics: 'denied'}, CLICK);
    assert.deepEqual(b.act({sale: 'denied'}, CLICK).changed, ['analytics', 'ads', 'sale']);
    const after = await open(browser);
    assert.deepEqual(
      ['ads', 'analytics', 'sale'].map((id) => after.get(id).state),
      ['granted', 'denied', 'denied'],
    );
  });

  it('a grant over a denial that was not seen: both are recorded, the denial holds', async () => {
    const {a, b} = await twoTabs();
    a.act({ads: 'denied'}, CLICK);
    const {changed, recordId} = b.act({ads: 'granted'}, CLICK);
    assert.deepEqual(changed, ['ads']);
    assert.equal(b.get('ads').state, 'denied');
    const [first, second] = b.journal.entries();
    assert.equal(second?.id, recordId);
    assert.deepEqual(
      [first, second].map((entry) => entry?.decisions[0]?.state),
      ['denied', 'granted'],
    );
  });

  it('a denial over a grant that was not seen holds', async () => {
    const {a, b} = await twoTabs();
    a.act({ads: 'granted'}, CLICK);
    b.act({ads: 'denied'}, CLICK);
    a.act({analytics: 'denied'}, CLICK);
    assert.equal(a.get('ads').state, 'denied');
  });

  it('a grant over a denial that was seen counts', async () => {
    const browser = new FakeBrowser();
    const [a, b] = [await open(browser), await open(browser)];
    a.act({ads: 'denied'}, CLICK);
    b.act({ads: 'granted'}, CLICK);
    assert.ok(a.granted({choice: 'ads'}));
  });

  it('accept, withdraw and accept within a second: the last counts in every tab', async () => {
    const browser = new FakeBrowser();
    const [a, b] = [await open(browser), await open(browser)];
    for (const value of ['granted', 'denied', 'granted']) a.act({ads: value}, CLICK);
    browser.wake();
    assert.ok(a.granted({choice: 'ads'}));
    assert.ok(b.granted({choice: 'ads'}));
  });

  it('that write at the very same time lose nothing', async () => {
    const {a, b, browser} = await twoTabs();
    a.act({news: 'denied'}, CLICK);
    b.act({news: 'denied'}, CLICK);
    const before = browser.cookies.get('forthright')!;
    const mirror = browser.stored.get('forthright.acme')!;
    a.act({ads: 'denied', analytics: 'granted'}, CLICK);
    // The other process had read before that was written.
    browser.cookies.set('forthright', before);
    browser.stored.set('forthright.acme', mirror);
    b.act({sale: 'denied', analytics: 'denied'}, CLICK);
    browser.wake();
    for (const store of [a, b, await open(browser)]) {
      assert.deepEqual(
        ['ads', 'sale', 'analytics'].map((id) => store.get(id).state),
        ['denied', 'denied', 'denied'],
      );
    }
    assert.equal(a.journal.entries().length, 4);
  });

  it('the first answers of which crossed keep the denials of both', async () => {
    const {a, b, browser} = await twoTabs();
    a.act({ads: 'denied'}, CLICK);
    browser.cookies.clear();
    browser.stored.delete('forthright.acme');
    b.act({analytics: 'denied', ads: 'granted'}, CLICK);
    browser.wake();
    for (const store of [a, b, await open(browser)]) {
      assert.deepEqual(
        ['ads', 'analytics'].map((id) => store.get(id).state),
        ['denied', 'denied'],
      );
    }
  });

  it('forget grants when the visitor clears the cookies', async () => {
    const {a, browser} = await twoTabs();
    a.act({ads: 'granted', analytics: 'denied'}, CLICK);
    browser.cookies.clear();
    browser.stored.clear();
    browser.wake();
    assert.deepEqual([a.get('ads').state, a.get('analytics').state], ['unset', 'denied']);
    assert.equal(browser.cookies.size, 0);
  });

  it('in which nothing can be stored do not wake each other for ever', async () => {
    const browser = new FakeBrowser();
    browser.cookieFault = 'drop';
    browser.storageFault = 'drop';
    const [a, b] = [await open(browser), await open(browser)];
    a.act({ads: 'denied'}, CLICK);
    b.act({ads: 'denied'}, CLICK);
    browser.wake();
    assert.equal(a.get('ads').state, 'denied');
  });

  it('hear nothing any more once disposed of', async () => {
    const browser = new FakeBrowser();
    const [a, b] = [await open(browser), await open(browser)];
    b.dispose();
    a.act({ads: 'denied'}, CLICK);
    assert.equal(b.get('ads').state, 'unset');
  });
});

describe('Following tabs in a browser', () => {
  class Channel {
    static readonly open: Channel[] = [];
    onmessage: (() => void) | undefined;
    isClosed = false;
    constructor(readonly name: string) {
      Channel.open.push(this);
    }
    postMessage(): void {
      if (this.isClosed) throw new DOMException('closed', 'InvalidStateError');
      for (const other of Channel.open) {
        if (other !== this && other.name === this.name && !other.isClosed) other.onmessage?.();
      }
    }
    close(): void {
      this.isClosed = true;
    }
  }

  const tab = (name = 'forthright.acme', BroadcastChannel: unknown = Channel) => {
    const page = Object.assign(new EventTarget(), {BroadcastChannel});
    let heard = 0;
    const follower = followTabs(page as never, name, () => heard++);
    const fire = (type: string, fields: object) =>
      page.dispatchEvent(Object.assign(new Event(type), fields));
    return {follower, fire, heard: () => heard};
  };

  it('is by a channel, for the same bundle, and never for what this tab did', () => {
    const [one, two, other] = [tab(), tab(), tab('forthright.other')];
    one.follower.tell();
    assert.deepEqual([one.heard(), two.heard(), other.heard()], [0, 1, 0]);
    for (const each of [one, two, other]) each.follower.stop();
  });

  it('is by storage events of its own key, and when all is cleared', () => {
    const {fire, heard, follower} = tab();
    for (const key of ['forthright.acme', 'forthright.journal.acme.x', 'theirs', null]) {
      fire('storage', {key});
    }
    assert.equal(heard(), 2);
    follower.stop();
    fire('storage', {key: null});
    assert.equal(heard(), 2);
  });

  it('is read again when the page comes back from the back/forward cache', () => {
    const [one, two] = [tab(), tab()];
    one.fire('pagehide', {persisted: true});
    assert.doesNotThrow(() => one.follower.tell());
    assert.equal(two.heard(), 0);
    one.fire('pageshow', {persisted: false});
    assert.equal(one.heard(), 0);
    one.fire('pageshow', {persisted: true});
    assert.equal(one.heard(), 1);
    one.follower.tell();
    assert.equal(two.heard(), 1);
    for (const each of [one, two]) each.follower.stop();
  });

  it('works without channels', () => {
    const {follower, fire, heard} = tab('forthright.acme', undefined);
    follower.tell();
    fire('storage', {key: null});
    assert.equal(heard(), 1);
    follower.stop();
  });
});
