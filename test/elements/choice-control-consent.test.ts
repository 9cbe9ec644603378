import {expect, waitUntil} from '@open-wc/testing';

import type {Choice} from '../../src/bundle/types.js';
import type {ConsentRecord} from '../../src/record/consent-record.js';
import {
  alertOf,
  blockStorage,
  bundleWith,
  choicesOf,
  controlIn,
  Host,
  inside,
  isAccessible,
  recordsOf,
  statusOf,
  storeOf,
  switchIn,
  textOf,
} from '../support/controls.js';
import {later} from '../support/later.js';

const card: Choice = {
  id: 'card',
  kind: 'consent',
  label: 'Keep my card',
  says: 'The card is kept for the next payment.',
  at: 'logs',
  outcomes: {
    granted: {says: 'The card is stored encrypted.'},
    withdrawn: {says: 'The card is removed.', deletes: ['card-data'], within: 'P10D'},
  },
};

const draw = async (choice: Partial<Choice> = {}, own = {}) => {
  const bundle = bundleWith([{...card, ...choice}], {
    dataCategories: [{id: 'card-data', name: 'payment card'}],
    ...own,
  });
  const element = await choicesOf(bundle);
  return {bundle, element, control: controlIn(element)};
};

describe('a consent', () => {
  it('is a switch that is off until it is given, named by the activity', async () => {
    const {control} = await draw();
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('false');
    expect(switchIn(control).getAttribute('aria-labelledby')).to.equal('label');
    expect(textOf(inside(control, '#label'))).to.equal('Keep my card');
    expect(statusOf(control)).to.equal(
      'Not allowed. Nothing is decided yet; it stays this way until you allow it.',
    );
    expect(textOf(control)).to.contain('The card is kept for the next payment.');
    expect(textOf(control)).not.to.contain('stored encrypted');
  });

  it('is given in the turn of the click, and says what follows', async () => {
    const {bundle, control} = await draw();
    switchIn(control).click();
    expect(storeOf(bundle).granted({choice: 'card'})).to.be.true;
    await control.updateComplete;
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('true');
    expect(statusOf(control)).to.match(/^Allowed since .+\. The card is stored encrypted\.$/);
  });

  it('is taken back by the same switch, and says what is deleted and when', async () => {
    const {bundle, control} = await draw();
    switchIn(control).click();
    await control.updateComplete;
    switchIn(control).click();
    await control.updateComplete;
    expect(storeOf(bundle).get('card').state).to.equal('denied');
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('false');
    expect(statusOf(control)).to.match(
      /^Not allowed since .+ The card is removed\. Deleted: payment card\. Within 10 days\.$/,
    );
  });

  it('is recorded with what was shown and where', async () => {
    const {bundle, control} = await draw();
    const records = recordsOf(bundle);
    switchIn(control).click();
    await waitUntil(() => records.length);
    const [record] = records as [ConsentRecord];
    expect(record.event.method).to.deep.include({
      control: 'switch',
      label: 'Keep my card',
      trusted: false,
    });
    expect(record.notice.surface).to.equal('opt-out-controls');
  });

  it('is still given when the element is made anew', async () => {
    const {bundle, element, control} = await draw();
    switchIn(control).click();
    element.remove();
    const again = controlIn(await choicesOf(bundle));
    expect(switchIn(again).getAttribute('aria-checked')).to.equal('true');
    expect(statusOf(again)).to.contain('The card is stored encrypted.');
  });

  it('keeps the focus on the switch', async () => {
    const {control} = await draw();
    switchIn(control).focus();
    switchIn(control).click();
    await control.updateComplete;
    expect(control.shadowRoot?.activeElement).to.equal(switchIn(control));
  });

  it('that is required has no control, and says why', async () => {
    const {control} = await draw({required: {because: 'Bills cannot be sent without it.'}});
    expect(switchIn(control)).not.to.exist;
    expect(statusOf(control)).to.equal(
      'This cannot be turned off. Bills cannot be sent without it.',
    );
  });

  it('that the rules of a region start as given says so', async () => {
    const {control} = await draw(
      {},
      {regimes: [{id: 'everywhere', regions: ['*'], model: 'opt-out'}]},
    );
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('true');
    expect(statusOf(control)).to.equal(
      'Allowed. Nothing is decided yet; under the rules that apply here it starts this way.',
    );
  });

  it('says that the host knows it from an account', async () => {
    const {bundle, control} = await draw();
    storeOf(bundle).known = {card: {value: 'granted', at: '2026-05-03T10:00:00Z'}};
    await waitUntil(() => statusOf(control).includes('on record'));
    expect(statusOf(control)).to.match(/^Allowed since May .*2026.* This is what Small Ltd has on/);
  });

  it('says that it could not be stored, and stays as it was', async () => {
    const allowStorage = blockStorage();
    try {
      const {bundle, control} = await draw();
      switchIn(control).click();
      await control.updateComplete;
      expect(statusOf(control)).to.contain(
        'This could not be stored on this device; you will be asked again.',
      );
      expect(storeOf(bundle).granted({choice: 'card'})).to.be.false;
      expect(switchIn(control).getAttribute('aria-checked')).to.equal('false');
    } finally {
      allowStorage();
    }
  });

  it('has nothing that axe finds wrong, given or not, in light and dark', async () => {
    const {control} = await draw();
    await isAccessible(control);
    switchIn(control).click();
    await control.updateComplete;
    await isAccessible(control);
  });
});

describe('a consent that only the host can carry out', () => {
  let host: Host;
  afterEach(() => host.leave());
  const byHost = {mechanisms: [{act: 'grant', by: 'host'} as const]};

  it('is given once the host has done its part, and not before', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const {bundle, control} = await draw(byHost);
    switchIn(control).click();
    await control.updateComplete;
    expect(host.asked[0]).to.deep.include({choice: 'card', value: 'granted'});
    expect(storeOf(bundle).granted({choice: 'card'})).to.be.false;
    expect(switchIn(control).getAttribute('aria-disabled')).to.equal('true');
    expect(statusOf(control)).to.match(/^Asking Small Ltd… Not allowed\./);
    switchIn(control).click();
    expect(host.asked).to.have.length(1);

    answer.fulfil({says: 'Thank you.'});
    await waitUntil(() => storeOf(bundle).granted({choice: 'card'}));
    await control.updateComplete;
    expect(switchIn(control).hasAttribute('aria-disabled')).to.be.false;
    expect(statusOf(control)).to.match(/^Allowed since .* Thank you\.$/);
  });

  it('stays as it was when the host fails, with its words and another try', async () => {
    let fails = true;
    host = new Host(() => fails && Promise.reject(new Error('The server answered 500.')));
    const {bundle, control} = await draw(byHost);
    switchIn(control).click();
    await waitUntil(() => alertOf(control));
    expect(alertOf(control)).to.match(/^This was not done\. The server answered 500\./);
    expect(storeOf(bundle).get('card').state).to.equal('unset');
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('false');

    fails = false;
    inside(control, '[role=alert] button')!.click();
    await waitUntil(() => storeOf(bundle).granted({choice: 'card'}));
    await control.updateComplete;
    expect(alertOf(control)).to.equal('');
  });
});
