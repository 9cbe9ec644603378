import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {forthright} from '../../src/api.js';
import '../../src/define/consent-banner.js';
import {bringWanted} from '../../src/elements/shared/bring-wanted.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {framed, inMarkup} from '../support/framed.js';

const NOT_STORED = 'Your browser did not store your answer.';
let count = 0;

/** What sends a banner away, what keeps it there, and what brings it back. */
describe('<consent-banner>, opened and closed', () => {
  let id: string;
  /** What the browser does not keep: cookies, or nothing at all. */
  let lost: 'cookies' | 'all' | undefined;

  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
  const put = setItem.value as Storage['setItem'];
  before(() => {
    const set = (text: string) => lost || cookie.set!.call(document, text);
    Object.defineProperty(Document.prototype, 'cookie', {...cookie, set});
    Storage.prototype.setItem = (key, value) =>
      lost === 'all' ? undefined : put.call(localStorage, key, value);
  });
  after(() => {
    Object.defineProperty(Document.prototype, 'cookie', cookie);
    Object.defineProperty(Storage.prototype, 'setItem', setItem);
  });
  beforeEach(() => {
    forgetEverything();
    id = `closing-${(count += 1)}`;
    lost = undefined;
  });
  afterEach(() => {
    lost = undefined;
    document.querySelectorAll('consent-banner').forEach((each) => each.remove());
  });

  const button = (banner: Element, slot: string) =>
    banner.querySelector<HTMLButtonElement>(`button[slot=${slot}]`);
  const part = (banner: Element, name: string) =>
    banner.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
  const consent = () => forthright.for(id).consent;
  const isFocused = (banner: Element) =>
    document.activeElement === banner &&
    banner.shadowRoot!.activeElement === part(banner, 'banner');

  function added() {
    const banner = document.createElement('consent-banner');
    banner.bundle = smallBundle({id});
    document.body.prepend(banner);
    return banner;
  }
  /** What another page about the same bundle has in it. */
  const visit = () =>
    `<consent-banner><script type="application/json">${inMarkup(smallBundle({id}))}</script></consent-banner>`;
  async function shown() {
    const banner = added();
    await waitUntil(() => button(banner, 'reject'), 'the banner asks');
    await consent().ready;
    return banner;
  }
  /** A banner that has told its visitor that the answer could not be stored. */
  async function unstored() {
    const banner = await shown();
    lost ??= 'all';
    button(banner, 'accept')!.click();
    await waitUntil(() => part(banner, 'alert').textContent.includes(NOT_STORED));
    return banner;
  }
  async function staysAway(banner: Element) {
    for (let turn = 0; turn < 5; turn += 1) {
      banner.setAttribute('audience', 'visitor'.padEnd(turn + 7));
      await nextFrame();
      expect(!!button(banner, 'reject'), 'it is back').to.equal(false);
    }
  }
  const ways: Record<string, (banner: Element) => unknown> = {
    'its button': (banner) => part(banner, 'close').click(),
    Escape: (banner) => {
      button(banner, 'reject')!.focus();
      return sendKeys({press: 'Escape'});
    },
  };

  for (const [way, close] of Object.entries(ways)) {
    it(`is closed for this visit by ${way} where the answer could not be stored`, async () => {
      const banner = await unstored();
      await close(banner);
      await staysAway(banner);
      expect(consent().get('count-visits').state).to.equal('unset');
      banner.remove();
      await staysAway(added());
      // As its words say, the next visit is asked again.
      lost = undefined;
      const next = await framed({body: visit()});
      await waitUntil(() => next.document.querySelector('consent-banner > button'));
      next.leave();
    });

    it(`is closed by ${way} where it was opened while it was asking, and decides nothing`, async () => {
      const banner = await shown();
      consent().open('banner');
      await waitUntil(() => part(banner, 'close').checkVisibility(), 'it can be closed');
      await close(banner);
      await staysAway(banner);
      expect(consent().get('count-visits').state).to.equal('unset');
      expect(consent().state!.prompt, 'it comes up by itself').to.equal(false);
    });
  }

  it('gives the focus back to a field within a shadow tree that it came from', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({mode: 'open'});
    const field = root.appendChild(document.createElement('input'));
    const banner = await shown();
    field.focus();
    button(banner, 'reject')!.focus();
    button(banner, 'reject')!.click();
    await waitUntil(() => !button(banner, 'reject'), 'the banner is gone');
    expect(root.activeElement).to.equal(field);
    host.remove();
  });

  it('is closed for this visit alone where cookies are blocked and nothing else is', async () => {
    lost = 'cookies';
    const banner = await unstored();
    part(banner, 'close').click();
    await staysAway(banner);
    expect(Object.keys(localStorage).join()).not.to.include('dismissed');
  });

  for (const [how, come] of Object.entries({
    'is put into the page': added,
    'is brought along': () => bringWanted(),
  }))
    it(`opens as soon as it ${how} where it was called before it came, and has the focus`, async () => {
      const first = await shown();
      button(first, 'reject')!.click();
      first.remove();
      expect(consent().open('banner'), 'it is there').to.equal(false);
      come();
      const banner = document.querySelector('consent-banner')!;
      await waitUntil(() => button(banner, 'accept'), 'it is open');
      await waitUntil(() => isFocused(banner), 'it has the focus');
      part(banner, 'close').click();
      await staysAway(banner);
      expect(consent().get('count-visits').state).to.equal('denied');
    });

  it('is done once preferences have stored an answer that it could not', async () => {
    const banner = await unstored();
    lost = undefined;
    button(banner, 'choose')!.click();
    const save = () =>
      [
        ...(banner
          .shadowRoot!.querySelector('consent-preferences')
          ?.shadowRoot?.querySelectorAll('dialog button') ?? []),
      ].find(({textContent}) => textContent === 'Save my choices') as HTMLElement | undefined;
    await waitUntil(() => save()?.checkVisibility(), 'the preferences are open');
    save()!.click();
    await waitUntil(() => !button(banner, 'reject'), 'it asks no more');
    expect(consent().get('count-visits').state).to.equal('denied');
  });

  it('is done once another tab has stored an answer that it could not', async () => {
    const banner = await unstored();
    lost = undefined;
    const tab = await framed({body: visit()});
    const accept = () => tab.document.querySelector<HTMLElement>('button[slot=accept]');
    await waitUntil(accept, 'it asks there too');
    accept()!.click();
    await waitUntil(() => consent().get('count-visits').state === 'granted', 'it is heard');
    await waitUntil(() => !button(banner, 'reject'), 'it asks no more');
    tab.leave();
  });
});
