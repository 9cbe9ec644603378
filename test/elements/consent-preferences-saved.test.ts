import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../src/define/consent-preferences.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {blockStorage} from '../support/controls.js';

const SAVED = 'Your choices are saved.';
let count = 0;

/** What a person without sight hears, in its order: where the focus lands, and what a status says. */
describe('<consent-preferences>, when it has saved', () => {
  let opener: HTMLButtonElement;
  let heard: string[];

  beforeEach(() => {
    forgetEverything();
    heard = [];
    opener = Object.assign(document.createElement('button'), {textContent: 'Your choices'});
    document.body.append(opener);
  });
  afterEach(() => {
    document.querySelectorAll('consent-preferences').forEach((each) => each.remove());
    opener.remove();
  });

  async function opened(own = {}) {
    const element = document.createElement('consent-preferences');
    element.bundle = smallBundle({id: `saved-${(count += 1)}`, ...own});
    document.body.append(element);
    opener.onclick = () => element.open(opener);
    await press(element);
    // What a status says is heard where it is not in what a modal dialog has closed or covers.
    for (const status of element.shadowRoot!.querySelectorAll('[role=status]')) {
      const isHeard = () => {
        const dialog = dialogOf(element)!;
        return dialog.open === dialog.contains(status);
      };
      new MutationObserver(() => {
        const words = status.textContent?.trim();
        if (words) heard.push(isHeard() ? `says: ${words}` : `unheard: ${words}`);
      }).observe(status, {childList: true, characterData: true, subtree: true});
    }
    opener.addEventListener('focus', () => heard.push(`focus: ${opener.textContent}`));
    return element;
  }
  const dialogOf = (element: Element) =>
    element.shadowRoot!.querySelector<HTMLDialogElement>('dialog');
  const buttonOf = (element: Element, name: string) =>
    [...dialogOf(element)!.querySelectorAll('button')].find((each) => each.textContent === name)!;
  async function press(element: Element) {
    opener.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => dialogOf(element)?.open, 'the dialog opens');
    heard = [];
  }
  async function pressIn(element: Element, name: string) {
    buttonOf(element, name).focus();
    await sendKeys({press: 'Enter'});
  }
  const says = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('[role=status]')]
      .filter((each) => !each.closest('dialog'))
      .map((each) => each.textContent)
      .join('');

  for (const name of ['Save my choices', 'Accept all', 'Reject all']) {
    it(`says so behind the dialog after "${name}", when the focus is back`, async () => {
      const element = await opened();
      await pressIn(element, name);
      await waitUntil(() => says(element), 'it is said');
      expect(dialogOf(element)!.open).to.equal(false);
      expect(document.activeElement).to.equal(opener);
      expect(heard.filter((each) => each.startsWith('says'))).to.deep.equal([`says: ${SAVED}`]);
      expect(heard.at(-1)).to.equal(`says: ${SAVED}`);
      expect(heard.some((each) => each.startsWith('focus'))).to.equal(true);
      expect(heard.join()).not.to.include('unheard');
      await expect(element).to.be.accessible();
    });
  }

  it('says it once more when something is saved once more', async () => {
    const element = await opened();
    for (const name of ['Accept all', 'Save my choices']) {
      await pressIn(element, name);
      await waitUntil(() => says(element) === SAVED, `said after ${name}`);
      expect(heard.at(-1)).to.equal(`says: ${SAVED}`);
      await press(element);
      expect(says(element)).to.equal('');
    }
  });

  it('says nothing after Escape, by which nothing is saved', async () => {
    const element = await opened();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => document.activeElement === opener && !dialogOf(element)!.open);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(heard.filter((each) => !each.startsWith('focus'))).to.deep.equal([]);
  });

  it('says it in the dialog, which stays open, where a withdrawal has something to delete', async () => {
    const element = await opened();
    await pressIn(element, 'Accept all');
    await waitUntil(() => says(element) === SAVED);
    await press(element);
    await pressIn(element, 'Reject all');
    await waitUntil(() => heard.includes(`says: ${SAVED}`));
    expect(dialogOf(element)!.open).to.equal(true);
    expect(says(element)).to.equal('');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => document.activeElement === opener);
  });

  it('never says it of what could not be stored', async () => {
    const allow = blockStorage();
    try {
      const element = await opened();
      await pressIn(element, 'Accept all');
      const alert = element.shadowRoot!.querySelector('[role=alert]')!;
      await waitUntil(() => alert.textContent);
      expect(dialogOf(element)!.open).to.equal(true);
      expect(heard.join()).not.to.include(SAVED);
    } finally {
      allow();
    }
  });
});
