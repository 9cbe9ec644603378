import {expect, waitUntil} from '@open-wc/testing';

import {forthright} from '../../src/api.js';
import '../../src/define/consent-history.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {type Framed, framed, inMarkup} from '../support/framed.js';

const HISTORY = new URL('../../src/define/consent-history.ts', import.meta.url).pathname;

let count = 0;

describe('<consent-history>', () => {
  beforeEach(forgetEverything);
  afterEach(() => document.querySelectorAll('consent-history').forEach((each) => each.remove()));

  async function shown() {
    const element = document.createElement('consent-history');
    const id = `history-${(count += 1)}`;
    element.bundle = smallBundle({id});
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.querySelector('button'), 'the history is there');
    return {element, consent: forthright.for(id).consent};
  }
  const text = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
  const press = (element: Element, name: string) =>
    [...element.shadowRoot!.querySelectorAll('button')]
      .find((each) => each.textContent.includes(name))!
      .click();

  it('says that nothing was decided', async () => {
    const {element} = await shown();
    expect(text(element)).to.include('Nothing has been decided on this device.');
    await expect(element).to.be.accessible();
  });

  it('tells what was decided, by whom and when, the latest first', async () => {
    const {element, consent} = await shown();
    consent.set('count-visits', 'granted', {source: 'host'});
    await waitUntil(() => text(element).includes('by this site'));
    consent.set('count-visits', 'denied');
    await waitUntil(() => element.shadowRoot!.querySelectorAll('[part=act]').length === 2);
    expect(element.shadowRoot!.querySelector('[part=act]')!.textContent).to.include('by a script');
    expect(element.shadowRoot!.querySelector('[part=now]')!.textContent).to.match(
      /Count my visits\s+not allowed,\s+since /,
    );
    await expect(element).to.be.accessible();
  });

  it('withdraws everything by one click, and says so', async () => {
    const {element, consent} = await shown();
    consent.set('count-visits', 'granted');
    await waitUntil(() => element.shadowRoot!.querySelector('[part=act]'));
    press(element, 'Withdraw everything');
    await waitUntil(() =>
      text(element).includes('Everything that could be withdrawn is withdrawn.'),
    );
    expect(consent.granted({choice: 'count-visits'})).to.equal(false);
    await waitUntil(() => text(element).includes('Permission withdrawn'));
    press(element, 'Withdraw everything');
    await waitUntil(() => text(element).includes('There is nothing to withdraw.'));
  });

  it('leads to the preferences', async () => {
    const {element} = await shown();
    press(element, 'Change my choices');
    await waitUntil(
      () =>
        element.shadowRoot
          ?.querySelector('consent-preferences')
          ?.shadowRoot?.querySelector('dialog')?.open,
    );
  });

  it('no longer says that all is withdrawn once something is allowed again', async () => {
    const {element, consent} = await shown();
    consent.set('count-visits', 'granted');
    await waitUntil(() => element.shadowRoot!.querySelector('[part=act]'));
    press(element, 'Withdraw everything');
    await waitUntil(() => text(element).includes('is withdrawn.'));
    consent.set('count-visits', 'granted');
    await waitUntil(() => !text(element).includes('is withdrawn.'));
  });

  it('says what came of it once more where that is the same as before', async () => {
    const {element} = await shown();
    const status = element.shadowRoot!.querySelector('[role=status]')!;
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent.trim())).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    for (const times of [1, 2]) {
      press(element, 'Withdraw everything');
      await waitUntil(() => said.filter(Boolean).length === times, `it is said ${times} times`);
    }
    expect(new Set(said.filter(Boolean))).to.have.keys('There is nothing to withdraw.');
  });

  it('takes back what it has said where something is done that goes well', async () => {
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    let isFull = false;
    // The store keeps what it finds when it begins.
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set(text: string) {
        if (!isFull) cookie.set!.call(document, text);
      },
    });
    try {
      const {element, consent} = await shown();
      const alert = element.shadowRoot!.querySelector('[role=alert]')!;
      consent.set('count-visits', 'granted');
      await waitUntil(() => element.shadowRoot!.querySelector('[part=act]'));
      isFull = true;
      Storage.prototype.setItem = () => undefined;
      press(element, 'Withdraw everything');
      await waitUntil(() => alert.textContent.includes('did not store'));
      press(element, 'Change my choices');
      await waitUntil(() => !alert.textContent);
    } finally {
      Object.defineProperty(Document.prototype, 'cookie', cookie);
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });
});

/** What a history shows where a part of it cannot be loaded. */
describe('<consent-history>, with a file that is missing', () => {
  const pages: Framed[] = [];
  beforeEach(forgetEverything);
  afterEach(() => pages.splice(0).forEach((page) => page.leave()));

  for (const missing of ['record/ledger', 'record/history']) {
    it(`tells the page of ${missing}, and shows what holds`, async () => {
      const id = `history-without-${missing.replace('/', '-')}`;
      const page = await framed({
        body: `<consent-history><script type="application/json">${inMarkup(
          smallBundle({id}),
        )}</script></consent-history><script type="module" src="${HISTORY}"></script>`,
        missing: [missing],
      });
      pages.push(page);
      const root = () => page.document.querySelector('consent-history')?.shadowRoot;
      await waitUntil(() => root()?.querySelector('button'), 'the history is drawn');
      page.window.forthright.for(id).consent.set('count-visits', 'denied');
      await waitUntil(() => root()?.querySelector('[part=now]'), 'what holds is there');
      expect(root()?.querySelector('[part=now]')?.textContent).to.match(
        /Count my visits\s+not allowed/,
      );
      await new Promise((done) => setTimeout(done, 100));
      expect(page.escaped).to.deep.equal([]);
      expect(page.problems.join()).to.include('records');
    });
  }
});
