import {expect, waitUntil} from '@open-wc/testing';

import {forthright} from '../../src/api.js';
import '../../src/define/consent-banner.js';
import '../../src/define/consent-preferences.js';
import '../../src/define/policy-bundle.js';
import type {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

/** Two choices: one for visitors, one for customers. */
const twoAudiences = () =>
  smallBundle({
    id: `audience-${(count += 1)}`,
    audiences: [
      {id: 'visitor', name: 'Visitors'},
      {id: 'customer', name: 'Customers'},
    ],
    choices: [
      {
        id: 'count-visits',
        kind: 'consent',
        label: 'Count my visits',
        purposes: ['counting'],
        audience: ['visitor'],
      },
      {
        id: 'count-orders',
        kind: 'consent',
        label: 'Count my orders',
        purposes: ['counting'],
        audience: ['customer'],
      },
    ],
  });

describe('An element that says whom it speaks to', () => {
  const records: ConsentRecordEvent['record'][] = [];
  const onRecord = ({record}: ConsentRecordEvent) => void records.push(record);

  beforeEach(() => {
    forgetEverything();
    records.length = 0;
    document.addEventListener('consent-record', onRecord);
  });
  afterEach(() => {
    document.removeEventListener('consent-record', onRecord);
    document
      .querySelectorAll('consent-banner, consent-preferences, policy-bundle')
      .forEach((each) => each.remove());
  });

  async function decided() {
    await waitUntil(() => records.length, 'the act is recorded');
    return records.map(({decisions}) => decisions.map(({choiceId}) => choiceId));
  }

  /** A banner for customers, with every question that it has put so far. */
  async function banner(around: Element = document.body) {
    const bundle = twoAudiences();
    const element = document.createElement('consent-banner');
    element.setAttribute('audience', 'customer');
    element.bundle = bundle;
    const questions = new Set<string>();
    const look = () => void (element.textContent.trim() && questions.add(element.textContent));
    new MutationObserver(look).observe(element, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    around.prepend(element);
    const {consent} = forthright.for(bundle.id);
    await waitUntil(
      () => consent.state && questions.size,
      'the banner asks, and the store is there',
    );
    await new Promise((done) => setTimeout(done, 50));
    return {element, questions, consent};
  }
  const press = (element: Element, slot: string) =>
    element.querySelector<HTMLElement>(`button[slot=${slot}]`)!.click();

  for (const slot of ['accept', 'reject']) {
    it(`a banner asks one question from first to last, and ${slot} covers just that`, async () => {
      const {element, questions, consent} = await banner();
      expect(questions.size).to.equal(1);
      expect(consent.state?.mustAsk).to.deep.equal(['count-orders']);
      press(element, slot);
      expect(await decided()).to.deep.equal([['count-orders']]);
      expect(consent.get('count-visits').state).to.equal('unset');
    });
  }

  it('a banner says so before the bundle around it does', async () => {
    const around = document.createElement('policy-bundle');
    around.audience = 'visitor';
    document.body.append(around);
    const {element, questions} = await banner(around);
    expect(questions.size).to.equal(1);
    press(element, 'accept');
    expect(await decided()).to.deep.equal([['count-orders']]);
  });

  it('preferences show and save the choices of those', async () => {
    const element = document.createElement('consent-preferences');
    Object.assign(element, {inline: true, audience: 'customer', bundle: twoAudiences()});
    document.body.append(element);
    const root = () => element.shadowRoot!;
    await waitUntil(() => root().querySelector('[role=switch]'), 'the switches are there');
    expect(root().textContent).to.include('Count my orders');
    expect(root().textContent).not.to.include('Count my visits');
    const buttons = [...root().querySelectorAll('button')];
    buttons.find(({textContent}) => textContent.includes('Save'))!.click();
    expect(await decided()).to.deep.equal([['count-orders']]);
  });
});
