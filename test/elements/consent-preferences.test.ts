import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import {forthright} from '../../src/api.js';
import '../../src/define/consent-preferences.js';
import type {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

describe('<consent-preferences>', () => {
  beforeEach(forgetEverything);
  afterEach(() =>
    document.querySelectorAll('consent-preferences').forEach((each) => each.remove()),
  );

  const bundle = (own = {}) =>
    smallBundle({
      id: `preferences-${(count += 1)}`,
      recipients: [{id: 'counter', name: 'Counter Inc', purposes: ['counting']}],
      ...own,
    });

  async function opened(own = {}, inline = false) {
    const element = document.createElement('consent-preferences');
    element.inline = inline;
    element.bundle = bundle(own);
    document.body.append(element);
    if (!inline) element.open();
    await waitUntil(() => inside(element, '[part=group]'), 'the choices are there');
    return element;
  }
  const inside = (element: Element, selector: string) =>
    element.shadowRoot!.querySelector<HTMLElement>(selector);
  const named = (element: Element, tag: string, name: string) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>(tag)].find((each) =>
      each.textContent?.includes(name),
    )!;
  const recorded = () =>
    new Promise<ConsentRecordEvent>((resolve) =>
      document.addEventListener('consent-record', resolve, {once: true}),
    );

  it('shows each choice with a switch that is off, and changes nothing before it is saved', async () => {
    const element = await opened();
    const {id} = element.bundle as {id: string};
    const toggle = inside(element, '[role=switch]') as HTMLInputElement;
    expect(toggle.checked).to.equal(false);
    expect(toggle.labels?.[0]?.textContent).to.include('Count my visits');
    toggle.click();
    expect(forthright.for(id).consent.granted({choice: 'count-visits'})).to.equal(false);
    await expect(element).to.be.accessible();
    const told = recorded();
    named(element, 'button', 'Save my choices').click();
    expect((await told).record.event.action).to.equal('save-choices');
    expect(forthright.for(id).consent.granted({choice: 'count-visits'})).to.equal(true);
    expect((inside(element, 'dialog') as HTMLDialogElement).open).to.equal(false);
  });

  it('builds what is behind a choice when it is unfolded, and refuses one recipient alone', async () => {
    const element = await opened({}, true);
    const {id} = element.bundle as {id: string};
    expect(element.shadowRoot!.textContent).not.to.include('Counter Inc');
    inside(element, 'summary')!.click();
    await waitUntil(() => element.shadowRoot!.textContent?.includes('Counter Inc'));
    expect(element.shadowRoot!.textContent).to.include('_visits');
    const [choice, counter] =
      element.shadowRoot!.querySelectorAll<HTMLInputElement>('[role=switch]');
    choice!.click();
    counter!.click();
    const told = recorded();
    named(element, 'button', 'Save my choices').click();
    await told;
    const {consent} = forthright.for(id);
    expect(consent.granted({choice: 'count-visits'})).to.equal(true);
    expect(consent.granted({recipient: 'counter'})).to.equal(false);
  });

  it('gives up a draft by Escape, and gives the focus back', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    const element = await opened();
    (inside(element, 'dialog') as HTMLDialogElement).close();
    button.focus();
    element.open(button);
    const dialog = inside(element, 'dialog') as HTMLDialogElement;
    await waitUntil(() => dialog.open);
    (inside(element, '[role=switch]') as HTMLInputElement).click();
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !dialog.open);
    await waitUntil(() => document.activeElement === button);
    element.open(button);
    await waitUntil(() => dialog.open);
    expect((inside(element, '[role=switch]') as HTMLInputElement).checked).to.equal(false);
    button.remove();
  });

  it('leaves the focus where the visitor has gone by the time that its closing is told', async () => {
    const [opener, next] = ['opener', 'next'].map(() =>
      document.body.appendChild(document.createElement('button')),
    ) as unknown as [HTMLElement, HTMLElement];
    const element = await opened();
    const dialog = inside(element, 'dialog') as HTMLDialogElement;
    dialog.close();
    // Pressed without having got the focus, as in Safari.
    element.open(opener);
    await waitUntil(() => dialog.open);
    const told = new Promise((tell) => dialog.addEventListener('close', tell, {once: true}));
    element.close();
    expect(document.activeElement === opener, 'it is given back at once').to.equal(true);
    next.focus();
    await told;
    expect(document.activeElement === next, 'and is not taken away later').to.equal(true);
    opener.remove();
    next.remove();
  });

  it('finds one among many recipients by name', async () => {
    const recipients = Array.from({length: 30}, (_, at) => ({
      id: `r${at}`,
      name: `Recipient ${at}`,
      purposes: ['counting'],
    }));
    const element = await opened({recipients}, true);
    await waitUntil(() => inside(element, '[type=search]'), 'the search is there');
    const search = inside(element, '[type=search]') as HTMLInputElement;
    search.value = 'recipient 27';
    search.dispatchEvent(new Event('input'));
    expect(inside(element, '[role=search]')!.textContent).to.include('1 recipient found');
    expect(inside(element, '[role=search] label.switch')!.textContent).to.include('Recipient 27');
    await expect(element).to.be.accessible();
  });

  it('says what is needed in any case, and why', async () => {
    const element = await opened({}, true);
    expect(inside(element, '[part=required]')!.textContent).to.include(
      'Attacks are found in the log.',
    );
  });

  it('says so of a choice that cannot be refused, and gives it no switch', async () => {
    const required = {because: 'The order is sent by it.'};
    const order = {id: 'order', kind: 'consent', label: 'Messages on your order', required};
    const element = await opened({choices: [...smallBundle().choices!, order]}, true);
    const needed = inside(element, '[part=required]')!;
    expect(needed.textContent).to.match(/Messages on your order.*The order is sent by it\./);
    const switches = [...element.shadowRoot!.querySelectorAll('[role=switch]')];
    expect(switches).not.to.be.empty;
    for (const each of switches) {
      expect((each as HTMLInputElement).labels![0]!.textContent).not.to.include('on your order');
    }
  });
});
