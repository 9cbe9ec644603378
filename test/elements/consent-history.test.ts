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
