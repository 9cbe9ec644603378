import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {Choice} from '../../src/bundle/types.js';
import {
  alertOf,
  bundleWith,
  choicesOf,
  controlIn,
  Host,
  inside,
  isAccessible,
  statusOf,
  storeOf,
} from '../support/controls.js';
import {later} from '../support/later.js';

const format: Choice = {
  id: 'format',
  kind: 'preference',
  label: 'Mail format',
  options: [
    {id: 'text', label: 'Plain text', says: 'Without images.'},
    {id: 'html', label: 'HTML with images'},
  ],
};

describe('a preference', () => {
  let host: Host | undefined;
  afterEach(() => host?.leave());

  const draw = async (choice: Partial<Choice> = {}) => {
    const bundle = bundleWith([{...format, ...choice}]);
    const element = await choicesOf(bundle);
    return {bundle, element, store: storeOf(bundle), control: controlIn(element)};
  };
  const radio = (control: Element, id: string) =>
    inside<HTMLInputElement>(control, `input[value=${id}]`)!;
  const chosen = (control: Element) => inside<HTMLInputElement>(control, 'input:checked')?.value;
  const byHost = {mechanisms: [{act: 'change', by: 'host'} as const]};

  it('is a group of named options of which none is chosen yet', async () => {
    const {control} = await draw();
    expect(inside(control, 'fieldset')?.getAttribute('aria-labelledby')).to.equal('label');
    expect(radio(control, 'text').labels?.[0]?.innerText.trim()).to.equal('Plain text');
    const says = radio(control, 'text').getAttribute('aria-describedby');
    expect(inside(control, `#${says}`)?.innerText).to.equal('Without images.');
    expect(chosen(control)).to.equal(undefined);
    expect(statusOf(control)).to.equal('Nothing is chosen yet.');
    await isAccessible(control);
  });

  it('is kept in the turn of the click, and over the page', async () => {
    const {bundle, element, store, control} = await draw();
    radio(control, 'html').click();
    expect(store.get('format')).to.deep.include({state: 'granted', option: 'html'});
    await control.updateComplete;
    expect(statusOf(control)).to.match(/^“HTML with images” is chosen since /);
    element.remove();
    expect(chosen(controlIn(await choicesOf(bundle)))).to.equal('html');
  });

  it('is chosen by the keyboard, which keeps the focus, as an act of the visitor', async () => {
    const {bundle, store, control} = await draw();
    const acts: boolean[] = [];
    store.onAct(({act}) => acts.push(act.trusted));
    radio(control, 'text').focus();
    await sendKeys({press: 'ArrowDown'});
    await control.updateComplete;
    expect(storeOf(bundle).get('format').option).to.equal('html');
    expect(control.shadowRoot?.activeElement).to.equal(radio(control, 'html'));
    expect(acts).to.deep.equal([true]);
  });

  it('that the host must change shows what holds until the host has done it', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const {store, control} = await draw(byHost);
    radio(control, 'html').click();
    await control.updateComplete;
    expect(host.asked[0]).to.deep.include({choice: 'format', value: 'html'});
    expect(chosen(control)).to.equal(undefined);
    expect(statusOf(control)).to.match(/^Asking Small Ltd… Nothing is chosen yet\.$/);
    radio(control, 'text').click();
    expect(host.asked).to.have.length(1);
    answer.fulfil(undefined);
    await waitUntil(() => store.get('format').option === 'html');
    await control.updateComplete;
    expect(chosen(control)).to.equal('html');
  });

  it('that nobody handles goes back to what holds, and says so', async () => {
    const {store, control} = await draw(byHost);
    store.set('format', 'text');
    await control.updateComplete;
    radio(control, 'html').click();
    await control.updateComplete;
    expect(chosen(control)).to.equal('text');
    expect(alertOf(control)).to.contain('Nothing was changed');
    await isAccessible(control);
  });
});
