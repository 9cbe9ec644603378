import {expect, waitUntil} from '@open-wc/testing';

import type {Choice, PolicyBundle} from '../../src/bundle/types.js';
import {
  alertOf,
  buttonIn,
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

const news: Choice = {
  id: 'news',
  kind: 'opt-out',
  label: 'Important announcements',
  startsAs: 'granted',
  at: 'logs',
  outcomes: {denied: {says: 'No announcements are sent to you.'}},
};

const draw = async (
  choice: Partial<Choice> = {},
  own: Partial<PolicyBundle> = {},
  contact = '',
) => {
  const bundle = bundleWith([{...news, ...choice}], own);
  const element = await choicesOf(bundle, contact ? {contact} : {});
  return {bundle, element, control: controlIn(element)};
};

const links = (control: Element) => [...(control.shadowRoot?.querySelectorAll('a') ?? [])];

describe('an opt-out', () => {
  let host: Host | undefined;
  afterEach(() => host?.leave());

  it('that the policy starts as allowed is on, and says so', async () => {
    const {control} = await draw();
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('true');
    expect(statusOf(control)).to.equal(
      'Allowed; you have not opted out. Nothing is decided yet; the policy starts this way.',
    );
    await isAccessible(control);
  });

  it('holds from the click on while the host is told', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const {bundle, control} = await draw();
    switchIn(control).click();
    expect(storeOf(bundle).get('news').state).to.equal('denied');
    await control.updateComplete;
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('false');
    expect(statusOf(control)).to.match(/^Kept here\. Telling Small Ltd… You opted out on/);
    await isAccessible(control);

    answer.fulfil(undefined);
    await waitUntil(() => statusOf(control).includes('has been told'));
    expect(statusOf(control)).to.match(
      /^You opted out on .* No announcements are sent to you\. Small Ltd has been told\.$/,
    );
  });

  it('says that the host could not be told, keeps the answer, and tries again', async () => {
    let fails = true;
    host = new Host(() => fails && Promise.reject(new Error('No connection.')));
    const {bundle, control} = await draw();
    const records = recordsOf(bundle);
    switchIn(control).click();
    await waitUntil(() => alertOf(control));
    expect(alertOf(control)).to.match(
      /^Your answer is kept here, but Small Ltd could not be told\. No connection\./,
    );
    expect(storeOf(bundle).get('news').state).to.equal('denied');
    expect(statusOf(control), 'nothing is claimed').not.to.contain('No announcements are sent');
    await isAccessible(control);

    fails = false;
    buttonIn(control, 'Try again').click();
    await waitUntil(() => statusOf(control).includes('has been told'));
    expect(alertOf(control)).to.equal('');
    expect(host.asked).to.have.length(2);
    await waitUntil(() => records.length);
    expect(records, 'one act, one record').to.have.length(1);
  });

  it('can be turned on again, once the host has done its part', async () => {
    host = new Host();
    const {bundle, control} = await draw();
    switchIn(control).click();
    await waitUntil(() => statusOf(control).includes('has been told'));
    switchIn(control).click();
    expect(storeOf(bundle).get('news').state).to.equal('denied');
    await waitUntil(() => storeOf(bundle).granted({choice: 'news'}));
    await control.updateComplete;
    expect(statusOf(control)).to.match(/^Allowed since /);
  });

  it('that the host refuses to allow again stays as it was', async () => {
    host = new Host(({value}) => ({state: 'denied', says: `Not ${value}.`}));
    const {bundle, control} = await draw({startsAs: 'denied'});
    switchIn(control).click();
    await waitUntil(() => alertOf(control));
    expect(alertOf(control)).to.match(/^This was not done\. Not granted\./);
    expect(storeOf(bundle).get('news').source).to.equal('policy');
  });
});

describe('an opt-out that nobody handles', () => {
  const press = async (...own: Parameters<typeof draw>) => {
    const drawn = await draw(...own);
    switchIn(drawn.control).click();
    await drawn.control.updateComplete;
    expect(storeOf(drawn.bundle).get('news').source, 'nothing is stored').to.equal('policy');
    expect(switchIn(drawn.control).getAttribute('aria-checked')).to.equal('true');
    expect(alertOf(drawn.control)).to.contain('Nothing was changed: this page cannot pass it on.');
    return drawn;
  };

  it('says that the policy says neither how nor whom to ask, where it does not', async () => {
    const {control} = await press();
    expect(alertOf(control)).to.contain(
      'The policy offers this choice, but says neither how nor whom to ask.',
    );
    await isAccessible(control);
  });

  it('says how to ask by the contacts of the policy, with the request written out', async () => {
    const {control} = await press(
      {},
      {contacts: [{id: 'desk', by: 'email', value: 'desk@example.org'}]},
    );
    expect(alertOf(control)).to.contain('How to ask: by e-mail to desk@example.org');
    expect(links(control).at(-1)?.href).to.equal(
      'mailto:desk@example.org?subject=Important%20announcements&body=Please%20stop%20this%3A%20Important%20announcements',
    );
  });

  it('says how to ask by the ways that the policy states for it', async () => {
    const {control} = await press({
      mechanisms: [
        {act: 'withdraw', by: 'inMessage'},
        {act: 'withdraw', by: 'url', target: 'https://example.org/out'},
        {act: 'grant', by: 'phone', target: '+1 555 0100'},
      ],
    });
    expect(alertOf(control)).to.contain('with the link in every message');
    expect(alertOf(control)).not.to.contain('555');
    expect(links(control).at(-1)?.href).to.equal('https://example.org/out');
  });

  it('names the contact of the site as added by it', async () => {
    const {control} = await press({}, {}, 'help@example.org');
    expect(alertOf(control)).to.contain(
      'by e-mail to help@example.org added by this site, not stated by the policy',
    );
    expect(links(control).at(-1)?.href).to.match(/^mailto:help@example\.org\?subject=/);
  });

  it('announces it anew each time', async () => {
    const {control} = await press();
    const first = inside(control, '[role=alert] p');
    switchIn(control).click();
    await control.updateComplete;
    expect(inside(control, '[role=alert] p')).not.to.equal(first);
  });

  it('forgets the failure once something else is decided', async () => {
    const {bundle, control} = await press();
    storeOf(bundle).set('news', 'denied', {source: 'host'});
    await waitUntil(() => alertOf(control) === '');
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('false');
  });
});

describe('an opt-out of law', () => {
  const sale: Partial<Choice> = {
    id: 'sale',
    label: 'Sale of personal information',
    optOutOf: ['sale'],
    startsAs: undefined,
  };
  const regimes = [
    {id: 'ca', regions: ['*'], model: 'opt-out' as const, honours: ['gpc' as const]},
  ];

  it('needs no host: one act, and it holds', async () => {
    const {bundle, control} = await draw(sale, {regimes});
    expect(switchIn(control).getAttribute('aria-checked')).to.equal('true');
    switchIn(control).click();
    await control.updateComplete;
    expect(storeOf(bundle).get('sale').state).to.equal('denied');
    expect(statusOf(control)).to.match(/^You opted out on .+\. No announcements/);
    expect(alertOf(control)).to.equal('');
  });

  it('that the browser signals is off, says why, and stays off', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
    try {
      const {bundle, element, control} = await draw(sale, {regimes});
      await waitUntil(() => switchIn(control).getAttribute('aria-checked') === 'false');
      expect(statusOf(control)).to.match(/Your browser asks for this \(Global Privacy Control\)/);
      expect(textOf(inside(element, '[part=signal]'))).to.contain(
        'Opt-out request honored: “Sale of personal information” is turned off.',
      );
      switchIn(control).click();
      await control.updateComplete;
      expect(switchIn(control).getAttribute('aria-disabled')).to.equal('true');
      expect(storeOf(bundle).get('sale').state).to.equal('denied');
      await isAccessible(element);
    } finally {
      Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    }
  });
});
