import {aTimeout, expect, waitUntil} from '@open-wc/testing';

import {forthright} from '../../src/api.js';
import '../../src/define/consent-banner.js';
import '../../src/define/policy-bundle.js';
import '../../src/define/privacy-choices.js';
import type {PolicyBundleElement} from '../../src/elements/policy-bundle/policy-bundle.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

describe('<privacy-choices>', () => {
  beforeEach(forgetEverything);
  afterEach(() => document.querySelectorAll('policy-bundle').forEach((each) => each.remove()));

  async function shown(setting: Partial<PolicyBundleElement> = {}, own = {}) {
    const around = document.createElement('policy-bundle');
    Object.assign(around, {bundle: smallBundle({id: `link-${(count += 1)}`, ...own}), ...setting});
    const element = document.createElement('privacy-choices');
    around.append(element);
    document.body.append(around);
    await waitUntil(() => element.shadowRoot?.querySelector('button')?.checkVisibility());
    return element;
  }
  const button = (element: Element) => element.shadowRoot!.querySelector('button')!;
  const usa = (regions: string[]) => ({
    choices: [
      {
        id: 'sale',
        kind: 'opt-out',
        label: 'Sale of data',
        optOutOf: ['sale'],
        purposes: ['counting'],
      },
    ],
    regimes: [{id: 'us', regions, model: 'opt-out', honours: ['gpc']}],
  });

  it('opens the preferences by a click, and gets the focus back', async () => {
    const element = await shown();
    await expect(element).to.be.accessible();
    button(element).focus();
    button(element).click();
    const dialog = () =>
      element.shadowRoot?.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog');
    await waitUntil(() => dialog()?.open, 'the preferences are open');
    expect(dialog()!.textContent).to.include('Count my visits');
    dialog()!.close();
    await waitUntil(() => element.shadowRoot!.activeElement === button(element));
    // Nobody who watches for languages is told of any.
    const told = new MutationObserver(() => undefined);
    told.observe(element.shadowRoot!, {attributeFilter: ['lang'], subtree: true});
    element.requestUpdate();
    await element.updateComplete;
    expect(told.takeRecords()).to.have.length(0);
  });

  it('opens the banner where it is told to, and gets the focus back when that is closed', async () => {
    const element = await shown();
    element.setAttribute('opens', 'banner');
    const banner = element.parentElement!.appendChild(document.createElement('consent-banner'));
    const reject = () => banner.querySelector<HTMLElement>('button[slot=reject]');
    await waitUntil(reject, 'the banner asks');
    reject()!.click();
    await waitUntil(() => !reject(), 'it is answered');
    await waitUntil(() => {
      button(element).click();
      return reject();
    }, 'it is open');
    await waitUntil(() => document.activeElement === banner, 'it has the focus');
    banner.shadowRoot!.querySelector<HTMLElement>('[part=close]')!.click();
    await waitUntil(() => element.shadowRoot!.activeElement === button(element));
    expect(!!element.shadowRoot!.querySelector('consent-preferences')).to.equal(false);
  });

  it('opens the preferences where there is no banner, and no banner that comes later besides', async () => {
    const element = await shown();
    element.setAttribute('opens', 'banner');
    const {id} = (element.parentElement as PolicyBundleElement).bundle as {id: string};
    forthright.for(id).consent.set('count-visits', 'denied');
    button(element).click();
    const dialog = () =>
      element.shadowRoot?.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog');
    await waitUntil(() => dialog()?.open, 'the preferences are open');
    dialog()!.close();
    const banner = element.parentElement!.appendChild(document.createElement('consent-banner'));
    await waitUntil(() => banner.matches(':state(ready)'), 'the banner is there');
    await aTimeout(300);
    expect(!!banner.querySelector('button'), 'it opens as well').to.equal(false);
  });

  it('opens the choices of the bundle that is there by now', async () => {
    const element = await shown();
    const dialog = () =>
      element.shadowRoot?.querySelector('consent-preferences')?.shadowRoot?.querySelector('dialog');
    button(element).click();
    await waitUntil(() => dialog()?.open, 'the preferences are open');
    dialog()!.close();
    const [first, ...others] = smallBundle().choices!;
    const choices = [{...first!, label: 'Count my clicks'}, ...others];
    const bundle = smallBundle({id: `link-${(count += 1)}`, choices});
    (element.parentElement as PolicyBundleElement).bundle = bundle;
    await waitUntil(() => {
      button(element).click();
      return dialog()?.open && dialog()!.textContent?.includes('Count my clicks');
    }, 'the preferences of the other bundle are open');
    expect(dialog()!.textContent).not.to.include('Count my visits');
  });

  it('has the title and the icon of California where its law applies', async () => {
    const element = await shown({region: 'US-CA'}, usa(['US-CA']));
    await waitUntil(() => button(element).textContent === 'Your California Privacy Choices');
    expect(button(element).querySelector('svg')).to.exist;
  });

  it('has the title that other states know where they share the regime', async () => {
    const element = await shown({region: 'US-CO'}, usa(['US-CA', 'US-CO']));
    await waitUntil(() => button(element).textContent === 'Your Privacy Choices');
  });

  it('says in place that the signal of the browser is honoured', async () => {
    const element = await shown({region: 'US-CA', gpc: '1'}, usa(['US-CA']));
    await waitUntil(() => element.shadowRoot!.textContent?.includes('Opt-out request honored'));
  });
});
