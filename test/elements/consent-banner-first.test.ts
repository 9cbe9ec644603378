import {expect, nextFrame, waitUntil} from '@open-wc/testing';

import {forgetEverything, smallBundle} from '../support/bundles.js';
import {type Framed, framed, inMarkup, pressAtOnce} from '../support/framed.js';

const BEHIND = 'elements/consent-banner/behind';

/** Has somebody at the link to the policy, in the same turn in which there is one. */
const FOCUS = `
  new MutationObserver((_, observer) => {
    const link = document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part=link]');
    if (!link || !document.querySelector('consent-banner > button')) return;
    observer.disconnect();
    link.focus();
    kept.push('focused');
  }).observe(document, {childList: true, subtree: true});
`;

interface Visit {
  readonly attributes?: string;
  readonly before?: string;
  readonly missing?: string[];
}
let count = 0;

/** What a visitor can do before all of the banner is there, and when it never comes. */
describe('<consent-banner>, on a first visit', () => {
  const pages: Framed[] = [];
  let id: string;
  let bundle: ReturnType<typeof smallBundle>;

  beforeEach(() => {
    forgetEverything();
    id = `first-${(count += 1)}`;
    bundle = smallBundle({id});
  });
  afterEach(() => pages.splice(0).forEach((page) => page.leave()));

  async function visit({attributes = '', ...given}: Visit = {}) {
    const child = `<script type="application/json">${inMarkup(bundle)}</script>`;
    const page = await framed({
      body: `<consent-banner ${attributes}>${child}</consent-banner>`,
      ...given,
    });
    pages.push(page);
    return page;
  }
  const control = ({document}: Framed, slot: string) =>
    document.querySelector<HTMLElement>(`consent-banner > button[slot=${slot}]`);
  const link = ({document}: Framed) =>
    document
      .querySelector('consent-banner')
      ?.shadowRoot?.querySelector<HTMLAnchorElement>('[part=link]');
  const decided = ({window}: Framed) => window.forthright.for(id).consent.get('count-visits').state;
  const isReady = (page: Framed) =>
    waitUntil(() => page.window.forthright.for(id).consent.state, 'the store is there');

  it('leaves the link to the policy and its focus alone when all else has come', async () => {
    const page = await visit({attributes: 'policy-url="/privacy"', before: FOCUS});
    await waitUntil(() => page.kept.length, 'the link has the focus');
    const first = link(page)!;
    await isReady(page);
    await nextFrame();
    expect(link(page) === first, 'the same link').to.equal(true);
    expect(page.document.activeElement?.localName).to.equal('consent-banner');
    expect(first.getRootNode() === first.ownerDocument).to.equal(false);
    expect(
      (first.getRootNode() as ShadowRoot).activeElement === first,
      'it has the focus',
    ).to.equal(true);
    expect(first.getAttribute('href')).to.equal('/privacy');
  });

  for (const [slot, state] of [
    ['accept', 'granted'],
    ['reject', 'denied'],
  ] as const) {
    it(`keeps "${slot}" in the turn of a click that comes before all else, and carries it out`, async () => {
      const page = await visit({before: pressAtOnce(slot)});
      await waitUntil(() => page.kept.length, 'it was pressed');
      expect(page.kept.join()).to.include(`forthright.early.${id}.`);
      expect(control(page, slot)).to.equal(null);
      await isReady(page);
      await waitUntil(() => decided(page) === state);
      expect(page.escaped).to.deep.equal([]);
      await waitUntil(() => !Object.keys(localStorage).join().includes('.early.'));
    });

    it(`keeps "${slot}" where the rest cannot be loaded, and carries it out on the next page`, async () => {
      const page = await visit({missing: [BEHIND]});
      await waitUntil(() => page.problems.length, 'the page is told');
      expect(page.problems.join()).to.include('<consent-banner> could not be loaded');
      control(page, slot)!.click();
      expect(Object.keys(localStorage).join()).to.include(`forthright.early.${id}.`);
      expect(control(page, slot)).to.equal(null);
      expect(page.escaped).to.deep.equal([]);
      pages.pop()!.leave();
      const next = await visit();
      await isReady(next);
      await waitUntil(() => decided(next) === state);
      expect(control(next, slot)).to.equal(null);
      expect(next.escaped).to.deep.equal([]);
    });
  }

  it('keeps an answer in a cookie where localStorage is blocked, and the rest cannot be loaded', async () => {
    const before = `Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }});`;
    const page = await visit({missing: [BEHIND], before});
    await waitUntil(() => control(page, 'reject'));
    control(page, 'reject')!.click();
    expect(document.cookie).to.include(`forthright.early.${id}.`);
    pages.pop()!.leave();
    const next = await visit({before});
    await isReady(next);
    await waitUntil(() => decided(next) === 'denied');
    expect(next.escaped).to.deep.equal([]);
  });

  it('says so when choosing cannot be loaded; both answers stay one click away', async () => {
    const page = await visit({missing: [BEHIND]});
    await waitUntil(() => control(page, 'choose'));
    control(page, 'choose')!.click();
    const alert = () =>
      page.document.querySelector('consent-banner')!.shadowRoot!.querySelector('[role=alert]')!;
    await waitUntil(() => alert().textContent);
    expect(alert().textContent).to.include('You can accept or reject all.');
    control(page, 'reject')!.click();
    expect(Object.keys(localStorage).join()).to.include(`forthright.early.${id}.`);
    expect(page.escaped).to.deep.equal([]);
  });

  it('opens the choices that were pressed before they were there', async () => {
    const page = await visit({before: pressAtOnce('choose')});
    const dialog = () =>
      page.document
        .querySelector('consent-banner')!
        .shadowRoot!.querySelector('consent-preferences')
        ?.shadowRoot?.querySelector('dialog');
    await waitUntil(() => dialog()?.open, 'the dialog is open');
    expect(control(page, 'reject')).not.to.equal(null);
    expect(decided(page)).to.equal('unset');
    expect(page.escaped).to.deep.equal([]);
  });

  it('decides nothing by Escape that comes before all else, and does not ask again on the next page', async () => {
    const before = pressAtOnce('reject').replace(
      'control.click()',
      `control.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true, cancelable: true}))`,
    );
    const page = await visit({before});
    await isReady(page);
    await waitUntil(() => Object.keys(localStorage).join().includes('dismissed'));
    expect(decided(page)).to.equal('unset');
    expect(control(page, 'reject')).to.equal(null);
    pages.pop()!.leave();
    const next = await visit();
    await isReady(next);
    expect(control(next, 'reject')).to.equal(null);
  });
});
