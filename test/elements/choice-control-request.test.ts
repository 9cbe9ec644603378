import {expect, waitUntil} from '@open-wc/testing';

import type {Choice} from '../../src/bundle/types.js';
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
} from '../support/controls.js';
import {later} from '../support/later.js';

const which: Choice = {
  id: 'which',
  kind: 'request',
  label: 'Which lists am I on?',
  asks: [{data: 'email', label: 'Email address', required: true, autocomplete: 'email'}],
  mechanisms: [{act: 'ask', by: 'email', target: 'editor@example.org'}],
};

describe('a request', () => {
  let host: Host | undefined;
  afterEach(() => host?.leave());

  const draw = async (choice: Partial<Choice> = {}) => {
    const bundle = bundleWith([{...which, ...choice}]);
    const element = await choicesOf(bundle);
    return {bundle, element, store: storeOf(bundle), control: controlIn(element)};
  };
  const send = (control: Element) => {
    fill(control, 'Email address', 'ann@example.org');
    buttonIn(control, 'Send the request').click();
  };

  it('has its fields and a button, and nothing is decided by it', async () => {
    const {store, control} = await draw();
    expect(statusOf(control)).to.equal('');
    expect(buttonIn(control, 'Send the request')).to.exist;
    expect(store.get('which').state).to.equal('unset');
    await isAccessible(control);
  });

  it('is being sent, then sent with its time, and leaves one record without what was typed', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const {bundle, store, control} = await draw();
    const records = recordsOf(bundle);
    send(control);
    await control.updateComplete;
    expect(host.asked[0]?.asked).to.deep.equal({email: 'ann@example.org'});
    expect(statusOf(control)).to.equal('Sending to Small Ltd…');
    expect(store.getRequest('which').state).to.equal('sending');

    answer.fulfil({says: 'The answer is on its way.'});
    await waitUntil(() => statusOf(control).startsWith('Sent'));
    expect(statusOf(control)).to.match(/^Sent to Small Ltd on .* The answer is on its way\.$/);
    expect(buttonIn(control, 'Send another request')).to.exist;
    await waitUntil(() => records.length);
    expect(records).to.have.length(1);
    expect(JSON.stringify(records)).not.to.contain('ann@example.org');
    await isAccessible(control);
  });

  it('remembers over the page that it was sent', async () => {
    host = new Host();
    const {bundle, element, control} = await draw();
    send(control);
    await waitUntil(() => statusOf(control).startsWith('Sent'));
    element.remove();
    expect(statusOf(controlIn(await choicesOf(bundle)))).to.match(/^Sent to Small Ltd on /);
  });

  it('that the host has answered is done', async () => {
    host = new Host(() => ({state: 'granted'}));
    const {control} = await draw();
    send(control);
    await waitUntil(() => statusOf(control).startsWith('Answered by Small Ltd on '));
  });

  it('that failed says so, keeps what was typed, and is sent again by one click', async () => {
    let fails = true;
    host = new Host(() => fails && Promise.reject(new Error('Too many requests.')));
    const {store, control} = await draw();
    send(control);
    await waitUntil(() => alertOf(control));
    expect(alertOf(control)).to.match(/^This was not sent\. Too many requests\./);
    expect(statusOf(control)).to.match(/^The attempt of .* did not succeed\.$/);
    expect(store.getRequest('which').state).to.equal('failed');
    expect(inside<HTMLInputElement>(control, '[name=email]')?.value).to.equal('ann@example.org');
    await isAccessible(control);

    fails = false;
    buttonIn(control, 'Try again').click();
    await waitUntil(() => statusOf(control).startsWith('Sent'));
    expect(host.asked[1]?.asked).to.deep.equal({email: 'ann@example.org'});
  });

  it('that nobody handles is not sent, and can be mailed with what was typed', async () => {
    const {store, control} = await draw();
    send(control);
    await control.updateComplete;
    expect(alertOf(control)).to.contain('Nothing was sent: this page cannot pass it on.');
    expect(store.getRequest('which').state).to.equal('idle');
    const link = inside<HTMLAnchorElement>(control, '[role=alert] a')!;
    expect(link.innerText).to.equal('by e-mail to editor@example.org');
    expect(decodeURIComponent(link.search)).to.contain('Email address: ann@example.org');
    await isAccessible(control);
  });
});
