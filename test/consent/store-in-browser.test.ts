import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {ConsentStore} from '../../src/consent/store.js';
import {browserWorld} from '../../src/consent/world.js';
import {Ledger} from '../../src/record/ledger.js';

const bundle: PolicyBundle = {
  format: 1,
  id: 'in-browser',
  provider: {name: 'Acme'},
  policy: {title: 'Privacy', language: 'en', version: '1', sections: []},
  choices: [{id: 'ads', label: 'Ads', kind: 'consent'}],
};

const CLICK = {control: 'button', label: 'Save', trusted: true, surface: 'test'};
const stores: ConsentStore[] = [];

async function open(): Promise<ConsentStore> {
  const reading = {bundle, index: new BundleIndex(bundle), problems: []};
  const store = new ConsentStore(reading, browserWorld(), true);
  stores.push(store);
  await store.ready;
  return store;
}

describe('The store in a browser', () => {
  afterEach(() => {
    stores.splice(0).forEach((store) => store.dispose());
    localStorage.clear();
    for (const name of ['forthright', 'forthright.in-browser']) {
      document.cookie = `${name}=; Path=/; Max-Age=0`;
    }
  });

  it('keeps an answer in a cookie and a mirror, before act() returns', async () => {
    const store = await open();
    const {persisted} = store.act({ads: 'granted'}, CLICK);
    expect(persisted).to.equal(true);
    expect(document.cookie).to.match(/forthright=1\|in-browser\|/);
    expect(localStorage.getItem('forthright.in-browser')).to.match(/ads:gv/);
    expect((await open()).granted({choice: 'ads'})).to.equal(true);
  });

  it('keeps nothing before', async () => {
    await open();
    expect(document.cookie).to.equal('');
    expect(localStorage.length).to.equal(0);
  });

  it('follows other tabs', async () => {
    const [here, there] = [await open(), await open()];
    here.act({ads: 'granted'}, CLICK);
    await waitUntil(() => there.granted({choice: 'ads'}), 'the other tab follows');
    there.act({ads: 'denied'}, CLICK);
    await waitUntil(() => here.get('ads').state === 'denied', 'and back');
  });

  it('tells a page in a frame of the same site', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const heard: unknown[] = [];
    const other = browserWorld(frame.contentWindow as unknown as typeof globalThis & Window);
    const follower = other.follow('forthright.in-browser', () => heard.push(1));
    (await open()).act({ads: 'denied'}, CLICK);
    await waitUntil(() => heard.length > 0, 'the frame hears');
    follower.stop();
    frame.remove();
  });

  it('an image called "cookie" hides nothing', async () => {
    const image = document.createElement('img');
    image.name = 'cookie';
    document.body.append(image);
    expect((await open()).act({ads: 'granted'}, CLICK).persisted).to.equal(true);
    image.remove();
    expect((await open()).granted({choice: 'ads'})).to.equal(true);
  });

  it('hands over one record an act, though two tabs have a ledger', async () => {
    const seen: string[] = [];
    const [here, there] = [await open(), await open()];
    const ledgers = [here, there].map(
      (store) =>
        new Ledger(store, async ({recordId}) => {
          seen.push(recordId);
          await aTimeout(20);
          return true;
        }),
    );
    ledgers.forEach((ledger) => ledger.start());
    const ids = [here, there, here].map((store) => store.act({ads: 'denied'}, CLICK).recordId);
    await waitUntil(() => !here.hasUndelivered(), 'all are acknowledged');
    expect([...seen].sort()).to.deep.equal([...ids].sort());
    const list = ledgers[0]!.list();
    expect(list.map(({recordId}) => recordId)).to.deep.equal(ids);
    expect((await ledgers[1]!.verify()).valid).to.equal(true);
  });
});
