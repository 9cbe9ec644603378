import {aTimeout, expect, waitUntil} from '@open-wc/testing';

import '../../src/define/consent-preferences.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

/** A dialog over the page is seen, or the page is not out of reach. */
describe('<consent-preferences>, open', () => {
  let opener: HTMLButtonElement;
  let style: HTMLStyleElement;
  let problems: string[];
  const note = ({problem}: {problem: string}) => problems.push(problem);

  beforeEach(() => {
    forgetEverything();
    problems = [];
    document.addEventListener('policy-problem', note);
    opener = Object.assign(document.createElement('button'), {textContent: 'Your choices'});
    style = document.createElement('style');
    document.body.append(style, opener);
  });
  afterEach(() => {
    document.removeEventListener('policy-problem', note);
    document.querySelectorAll('consent-preferences').forEach((each) => each.remove());
    opener.remove();
    style.remove();
  });

  function added(own = {}) {
    const element = document.createElement('consent-preferences');
    element.bundle = smallBundle({id: `open-${(count += 1)}`, ...own});
    document.body.append(element);
    return element;
  }
  const dialogIn = (element: Element) => element.shadowRoot?.querySelector('dialog');
  const switchIn = (element: Element) => dialogIn(element)!.querySelector('input')!;
  /** All but a modal dialog is out of reach of the focus. */
  const isPageInReach = () => {
    opener.blur();
    opener.focus();
    return document.activeElement === opener;
  };

  for (const [how, rule] of Object.entries({
    'takes them away': 'consent-preferences { display: none !important; }',
    'takes the dialog away': 'consent-preferences::part(dialog) { display: none !important; }',
    'makes them invisible':
      'consent-preferences, consent-preferences::part(dialog) { visibility: hidden !important; }',
  }))
    it(`leaves the page in reach where its style sheet ${how}, and tells it`, async () => {
      style.textContent = rule;
      const element = added();
      element.open(opener);
      await waitUntil(() => problems.length, 'the page is told');
      expect(problems.join()).to.include('preferences-hidden');
      expect(dialogIn(element)!.open).to.equal(false);
      expect(isPageInReach()).to.equal(true);
      // As soon as they can be seen again, they open.
      style.textContent = '';
      element.open(opener);
      await waitUntil(() => dialogIn(element)!.open, 'they open');
      expect(isPageInReach()).to.equal(false);
      expect(problems).to.have.length(1);
    });

  it('are closed when they are taken out of the page, and open over it again once they are back', async () => {
    const element = added();
    element.open(opener);
    await waitUntil(() => dialogIn(element)?.open, 'they open');
    element.remove();
    document.body.append(element);
    await aTimeout(50);
    expect(dialogIn(element)!.open).to.equal(false);
    element.open(opener);
    await waitUntil(() => dialogIn(element)!.open, 'they open again');
    expect(dialogIn(element)!.matches(':modal')).to.equal(true);
    expect(isPageInReach()).to.equal(false);
  });

  it('keep what was set when the whole bundle comes in place of its slice', async () => {
    const element = added({policy: {...smallBundle().policy, version: '1'}});
    element.open(opener);
    await waitUntil(() => dialogIn(element)?.open, 'they open');
    switchIn(element).click();
    const first = dialogIn(element);
    const {provider, ...own} = element.bundle as ReturnType<typeof smallBundle>;
    element.bundle = {...own, provider: {...provider, url: 'https://small.example/'}};
    await waitUntil(() => dialogIn(element) !== first, 'the whole is drawn');
    expect(dialogIn(element)!.matches(':modal')).to.equal(true);
    expect(switchIn(element).checked, 'what was set').to.equal(true);
    const second = dialogIn(element);
    element.bundle = {...own, provider, policy: {...own.policy, version: '2'}};
    await waitUntil(() => dialogIn(element) !== second, 'another version is drawn');
    expect(switchIn(element).checked, 'nothing is taken over from another').to.equal(false);
  });
});
