import {expect, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';

import '../../src/define/consent-preferences.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;
const ENDS = ['animationend', 'animationcancel', 'transitionend', 'transitioncancel'];
const swallow = (event: Event) => event.stopImmediatePropagation();

/** Whatever a page makes of motion, a dialog that was closed is closed (N4). */
describe('<consent-preferences>, whatever moves', () => {
  let opener: HTMLButtonElement;
  let style: HTMLStyleElement;

  beforeEach(() => {
    forgetEverything();
    opener = Object.assign(document.createElement('button'), {textContent: 'Your choices'});
    style = document.createElement('style');
    document.body.append(style, opener);
  });
  afterEach(() => {
    for (const type of ENDS) removeEventListener(type, swallow, true);
    document.querySelectorAll('consent-preferences').forEach((each) => each.remove());
    opener.remove();
    style.remove();
  });

  async function opened() {
    const element = document.createElement('consent-preferences');
    element.bundle = smallBundle({id: `motion-${(count += 1)}`});
    document.body.append(element);
    opener.onclick = () => element.open(opener);
    opener.focus();
    await sendKeys({press: 'Enter'});
    const dialogOf = () => element.shadowRoot?.querySelector('dialog');
    await waitUntil(() => dialogOf()?.open, 'the dialog opens');
    return dialogOf()!;
  }

  async function closes() {
    const byEscape = await opened();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !byEscape.open && document.activeElement === opener, 'by Escape');
    const bySaving = await opened();
    [...bySaving.querySelectorAll('button')]
      .find(({textContent}) => textContent === 'Reject all')!
      .focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !bySaving.open && document.activeElement === opener, 'by an answer');
    expect(bySaving.getClientRects().length, 'is not seen any more').to.equal(0);
  }

  it('closes, and gives the focus back, where nothing may move', async () => {
    style.textContent =
      '*, ::part(dialog) { animation: none !important; transition: none !important; }';
    await closes();
  });

  it('closes, and gives the focus back, where a motion never ends and its end is never told', async () => {
    for (const type of ENDS) addEventListener(type, swallow, true);
    style.textContent = `@keyframes on { to { scale: 1.01; } }
      consent-preferences::part(dialog) { animation: on 1h infinite; transition: opacity 1h; }`;
    await closes();
  });

  // Only Chromium can be told by a test to ask for it.
  if (navigator.userAgent.includes('Chrome/'))
    it('closes, and gives the focus back, where less motion is asked for', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      try {
        await closes();
      } finally {
        await emulateMedia({reducedMotion: 'no-preference'});
      }
    });
});
