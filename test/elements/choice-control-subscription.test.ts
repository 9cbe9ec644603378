import {expect, waitUntil} from '@open-wc/testing';

import type {Choice} from '../../src/bundle/types.js';
import type {ConsentRecord} from '../../src/record/consent-record.js';
import {
  alertOf,
  bundleWith,
  buttonIn,
  choicesOf,
  controlIn,
  fill,
  Host,
  inside,
  isAccessible,
  recordsOf,
  statusOf,
  storeOf,
  textOf,
} from '../support/controls.js';
import {later} from '../support/later.js';

const lists: Choice = {
  id: 'lists',
  kind: 'subscription',
  label: 'E-mail lists',
  confirmation: 'double-opt-in',
  at: 'logs',
  asks: [
    {data: 'email', label: 'Email address', required: true, autocomplete: 'email'},
    {data: 'name', label: 'Full name', autocomplete: 'name'},
  ],
  mechanisms: [
    {act: 'grant', by: 'host'},
    {act: 'withdraw', by: 'email', target: 'mailto:editor@example.org'},
  ],
  outcomes: {withdrawn: {says: 'You are removed.', deletes: ['details']}},
};

const expires = new Date(Date.now() + 2 * 86_400_000).toISOString();
const pending = {state: 'pending', expires} as const;

describe('a subscription', () => {
  let host: Host | undefined;
  afterEach(() => host?.leave());

  const draw = async (choice: Partial<Choice> = {}) => {
    const bundle = bundleWith([{...lists, ...choice}], {
      dataCategories: [{id: 'details', name: 'your details'}],
    });
    const element = await choicesOf(bundle);
    return {bundle, element, store: storeOf(bundle), control: controlIn(element)};
  };
  const subscribe = (control: Element) => {
    fill(control, 'Email address', 'ann@example.org');
    buttonIn(control, 'Subscribe').click();
  };
  const isPending = (control: Element) =>
    waitUntil(() => statusOf(control).includes('asked you to confirm'));

  it('asks for what it needs, with fitting fields, and says that nobody is subscribed', async () => {
    const {control} = await draw();
    expect(statusOf(control)).to.equal('You are not subscribed.');
    const email = inside<HTMLInputElement>(control, '[name=email]')!;
    expect([email.type, email.autocomplete, email.required]).to.deep.equal([
      'email',
      'email',
      true,
    ]);
    const name = inside<HTMLInputElement>(control, '[name=name]')!;
    expect([name.type, name.autocomplete, name.required]).to.deep.equal(['text', 'name', false]);
    expect(textOf(name.labels![0])).to.equal('Full name (optional)');
    await isAccessible(control);
  });

  it('sends nothing while a field is wrong, and says which beside it', async () => {
    host = new Host();
    const {control} = await draw();
    fill(control, 'Email address', 'ann');
    buttonIn(control, 'Subscribe').click();
    await control.updateComplete;
    const email = inside<HTMLInputElement>(control, '[name=email]')!;
    expect(host.asked).to.be.empty;
    expect(control.shadowRoot?.activeElement).to.equal(email);
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    const error = inside(control, `#${email.getAttribute('aria-describedby')}`)!;
    expect(textOf(error)).to.equal(email.validationMessage);
    await isAccessible(control);

    fill(control, 'Email address', 'ann@example.org');
    await control.updateComplete;
    expect(email.hasAttribute('aria-invalid')).to.be.false;
    expect(error.hidden).to.be.true;
  });

  it('is requested in the turn of the click, pending once the host has sent its message', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const {bundle, store, control} = await draw();
    const records = recordsOf(bundle);
    subscribe(control);
    expect(host.asked[0]).to.deep.include({
      value: 'granted',
      asked: {email: 'ann@example.org'},
    });
    expect(store.get('lists').state).to.equal('requested');
    await control.updateComplete;
    expect(statusOf(control)).to.equal('Asking Small Ltd…');
    expect(buttonIn(control, 'Subscribe').getAttribute('aria-disabled')).to.equal('true');

    answer.fulfil(pending);
    await isPending(control);
    expect(store.get('lists').state).to.equal('pending');
    expect(store.granted({choice: 'lists'}), 'pending is not consent').to.be.false;
    expect(statusOf(control)).to.match(/open until .*; you are subscribed once you confirm\.$/);
    await waitUntil(() => records.length);
    const [record] = records as [ConsentRecord];
    expect(record.event.method.label).to.equal('Subscribe');
    expect(JSON.stringify(record)).not.to.contain('ann@example.org');
    expect(JSON.stringify({...localStorage}) + document.cookie).not.to.contain('ann@');
    await isAccessible(control);
  });

  it('moves the focus from the form to the words that say what came of it', async () => {
    host = new Host(() => pending);
    const {control} = await draw();
    fill(control, 'Email address', 'ann@example.org').focus();
    buttonIn(control, 'Subscribe').click();
    await isPending(control);
    expect(control.shadowRoot?.activeElement?.id).to.equal('state');
  });

  it('survives the page: still pending, with resend and cancel', async () => {
    host = new Host(() => pending);
    const {bundle, element, control} = await draw();
    subscribe(control);
    await isPending(control);
    element.remove();
    const again = controlIn(await choicesOf(bundle));
    expect(statusOf(again)).to.contain('asked you to confirm');
    buttonIn(again, 'Send the message again').click();
    expect(host.asked.at(-1)).to.deep.include({
      value: 'granted',
      asked: {email: 'ann@example.org'},
    });
    expect(host.asked.at(-1)?.decision.request).to.be.a('string');
    await waitUntil(() => !buttonIn(again, 'Cancel the request').hasAttribute('aria-disabled'));
    expect(storeOf(bundle).get('lists').state).to.equal('pending');
    buttonIn(again, 'Cancel the request').click();
    await waitUntil(() => statusOf(again).includes('You cancelled your request'));
    expect(storeOf(bundle).get('lists').state).to.equal('denied');
  });

  it('asks for the fields again where the host has lost them', async () => {
    host = new Host(() => Promise.reject(new Error('Who are you?')));
    const {store, control} = await draw();
    store.act({lists: 'requested'}, {control: 'button', label: '', trusted: false, surface: ''});
    store.transition('lists', 'pending');
    await isPending(control);
    buttonIn(control, 'Send the message again').click();
    await waitUntil(() => alertOf(control).includes('Who are you?'));
    expect(store.get('lists').state).to.equal('pending');
    expect(inside(control, '[name=email]')).to.exist;
    expect(textOf(control)).to.contain('Enter it again, to have the message sent again.');
  });

  it('is confirmed by the host, and taken back by one act that says what is deleted', async () => {
    host = new Host(({value}) => (value === 'granted' ? pending : undefined));
    const {store, control} = await draw();
    subscribe(control);
    await isPending(control);
    store.confirm('lists', {by: 'email'});
    await waitUntil(() => statusOf(control).includes('You are subscribed since'));
    await isAccessible(control);
    buttonIn(control, 'Unsubscribe').click();
    expect(store.get('lists').state, 'at once').to.equal('denied');
    await waitUntil(() => statusOf(control).includes('has been told'));
    expect(statusOf(control)).to.match(
      /^You unsubscribed on .* You are removed\. Deleted: your details\. Small Ltd has been told\.$/,
    );
    await isAccessible(control);
    fill(control, 'Email address', 'ann@example.org');
    buttonIn(control, 'Subscribe again').click();
    await isPending(control);
  });

  it('that could not be requested is as before, says so, and keeps what was typed', async () => {
    host = new Host(() => Promise.reject(new Error('The list is full.')));
    const {store, control} = await draw();
    subscribe(control);
    await waitUntil(() => alertOf(control));
    expect(alertOf(control)).to.match(/^This was not done\. The list is full\. Try again$/);
    expect(store.get('lists').state).to.equal('unset');
    expect(inside<HTMLInputElement>(control, '[name=email]')?.value).to.equal('ann@example.org');
    await isAccessible(control);
  });

  it('that nobody handles stores nothing', async () => {
    const {store, control} = await draw({mechanisms: undefined});
    subscribe(control);
    await control.updateComplete;
    expect(store.get('lists').source).to.equal('policy');
    expect(alertOf(control)).to.contain('says neither how nor whom to ask');
  });

  it('that was not confirmed in time says so, and can be asked for anew', async () => {
    const {store, control} = await draw();
    store.act({lists: 'requested'}, {control: 'button', label: '', trusted: false, surface: ''});
    store.transition('lists', 'pending', {expires: new Date(Date.now() - 1000).toISOString()});
    await waitUntil(() => statusOf(control).includes('no longer open'));
    expect(statusOf(control)).to.match(/^Your request of .* was not confirmed/);
    expect(buttonIn(control, 'Subscribe')).to.exist;
  });

  it('without a second step is granted once the host has done its part', async () => {
    host = new Host();
    const {store, control} = await draw({confirmation: undefined});
    subscribe(control);
    await waitUntil(() => store.granted({choice: 'lists'}));
    await control.updateComplete;
    expect(statusOf(control)).to.match(/^You are subscribed since /);
  });

  it('shows the ways that the policy states besides this page', async () => {
    const {store, control} = await draw();
    store.set('lists', 'granted', {source: 'host'});
    await waitUntil(() => textOf(control).includes('You can also ask:'));
    const link = inside<HTMLAnchorElement>(control, '[part=way]')!;
    expect(link.textContent).to.equal('by e-mail to editor@example.org');
    expect(decodeURIComponent(link.search)).to.equal(
      '?subject=E-mail lists&body=Please stop this: E-mail lists',
    );
  });
});
