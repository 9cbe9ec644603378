import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {forthright} from '../../src/api.js';
import '../../src/define/consent-banner.js';
import '../../src/define/policy-bundle.js';
import type {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

describe('<consent-banner>', () => {
  beforeEach(forgetEverything);
  afterEach(() =>
    document.querySelectorAll('consent-banner, policy-bundle').forEach((each) => each.remove()),
  );

  async function shown(own = {}) {
    const banner = document.createElement('consent-banner');
    banner.bundle = smallBundle({id: `banner-${(count += 1)}`, ...own});
    document.body.prepend(banner);
    await waitUntil(() => banner.querySelector('[slot=reject]'), 'the banner asks');
    return banner;
  }
  const button = (banner: Element, slot: string) =>
    banner.querySelector<HTMLButtonElement>(`button[slot=${slot}]`)!;

  it('asks on a first visit, with accept, reject and choose side by side and of one size', async () => {
    const banner = await shown();
    const boxes = ['accept', 'reject', 'choose'].map((slot) => {
      const {width, height} = button(banner, slot).getBoundingClientRect();
      return `${Math.round(width)}x${Math.round(height)}`;
    });
    expect(new Set(boxes).size).to.equal(1);
    expect(button(banner, 'reject').textContent).to.equal('Reject all');
    expect(banner.textContent).to.include('Count my visits');
    await expect(banner).to.be.accessible();
  });

  it('refuses by one click, and tells the page', async () => {
    const banner = await shown();
    const told = new Promise<ConsentRecordEvent>((resolve) =>
      document.addEventListener('consent-record', resolve, {once: true}),
    );
    button(banner, 'reject').click();
    const {record} = await told;
    expect(record.event.action).to.equal('reject-all');
    expect(record.decisions[0]?.state).to.equal('denied');
    expect(banner.querySelector('button')).to.equal(null);
    expect(forthright.for(record.notice.bundleId).consent.get('count-visits').state).to.equal(
      'denied',
    );
  });

  it('goes away by Escape from inside, without any decision', async () => {
    const banner = await shown();
    button(banner, 'accept').focus();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !banner.querySelector('button'));
    expect(forthright.for(`banner-${count}`).consent.granted({choice: 'count-visits'})).to.equal(
      false,
    );
  });

  it('stays as it is under a style sheet that hides, shrinks and recolours it', async () => {
    const banner = await shown();
    const before = ['accept', 'reject', 'choose'].map((slot) => {
      const {color, backgroundColor, opacity} = getComputedStyle(button(banner, slot));
      return [
        color,
        backgroundColor,
        opacity,
        button(banner, slot).getBoundingClientRect().width,
      ].join();
    });
    const style = document.createElement('style');
    style.textContent = `consent-banner, consent-banner *, consent-banner *::before {
      display: none !important; visibility: hidden !important; opacity: 0 !important;
      inline-size: 0 !important; transform: scale(0) !important; clip-path: inset(50%) !important;
      color: transparent !important; background: none !important; pointer-events: none !important;
      --_accent: transparent !important; animation: x 1s !important; filter: opacity(0) !important;
      position: static !important; font-size: 0 !important; content: 'x' !important;
    }`;
    document.head.append(style);
    button(banner, 'reject').setAttribute(
      'style',
      'display: none !important; opacity: 0 !important',
    );
    const after = ['accept', 'reject', 'choose'].map((slot) => {
      const {color, backgroundColor, opacity} = getComputedStyle(button(banner, slot));
      return [
        color,
        backgroundColor,
        opacity,
        button(banner, slot).getBoundingClientRect().width,
      ].join();
    });
    style.remove();
    expect(after).to.deep.equal(before);
  });

  it('asks again when what was agreed to has changed, says why, and shows what has changed', async () => {
    const {policy} = smallBundle();
    const banner = await shown({policy: {...policy, version: '1'}});
    button(banner, 'accept').click();
    const id = `banner-${count}`;
    await waitUntil(() => localStorage.getItem(`forthright.read.${id}`));
    expect(forthright.for(id).consent.granted({choice: 'count-visits'})).to.equal(true);
    banner.remove();
    const recipients = [{id: 'more', name: 'More Inc', purposes: ['counting']}];
    const bundle = smallBundle({id, recipients});
    const again = document.createElement('consent-banner');
    again.bundle = {...bundle, policy: {...policy, version: '2'}};
    document.body.prepend(again);
    await waitUntil(() => button(again, 'reject'));
    const text = () => again.shadowRoot!.querySelector('[part=why]')!.textContent;
    expect(text()).to.include('What you had agreed to has changed.');
    const changes = again.shadowRoot!.querySelector('policy-changes')!;
    await waitUntil(() => changes.shadowRoot?.textContent?.includes('More Inc'));
    expect(forthright.for(id).consent.granted({choice: 'count-visits'})).to.equal(false);
    await expect(again).to.be.accessible();
  });

  it('opens again when it is asked to, and closes without any decision', async () => {
    const banner = await shown();
    button(banner, 'reject').click();
    await waitUntil(() => !button(banner, 'reject'));
    forthright.for(`banner-${count}`).consent.open('banner');
    await waitUntil(() => button(banner, 'reject'));
    banner.shadowRoot!.querySelector<HTMLButtonElement>('[part=close]')!.click();
    await waitUntil(() => !button(banner, 'reject'));
    expect(forthright.for(`banner-${count}`).consent.get('count-visits').state).to.equal('denied');
  });

  it('puts back what the page takes away', async () => {
    const banner = await shown();
    button(banner, 'reject').remove();
    await waitUntil(() => button(banner, 'reject'));
    button(banner, 'reject').disabled = true;
    await waitUntil(() => !button(banner, 'reject').disabled);
    expect(button(banner, 'reject').textContent).to.equal('Reject all');
  });
});
