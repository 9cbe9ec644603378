import {expect, waitUntil} from '@open-wc/testing';

import {readNow} from '../../src/bundle/read-now.js';
import type {Choice, Mechanism} from '../../src/bundle/types.js';
import {actOf, needsHost} from '../../src/elements/choice-control/needs-host.js';
import {perform} from '../../src/elements/choice-control/perform.js';
import {runsOf, stampOf} from '../../src/elements/choice-control/runs.js';
import {
  alertOf,
  bundleWith,
  choicesOf,
  controlIn,
  Host,
  statusOf,
  storeOf,
  switchIn,
} from '../support/controls.js';
import {later} from '../support/later.js';

const by = (act: Mechanism['act'], ...ways: Mechanism['by'][]) => ({
  mechanisms: ways.map((way) => ({act, by: way})),
});

describe('whether an act needs the host', () => {
  const cases: [Partial<Choice> & Pick<Choice, 'kind'>, value: string, needed: boolean][] = [
    [{kind: 'subscription', ...by('grant', 'widget')}, 'granted', true],
    [{kind: 'subscription'}, 'denied', true],
    [{kind: 'request', ...by('ask', 'widget')}, 'requested', true],
    [{kind: 'opt-out'}, 'denied', true],
    [{kind: 'opt-out'}, 'granted', true],
    [{kind: 'opt-out', optOutOf: ['sale']}, 'denied', false],
    [{kind: 'opt-out', ...by('withdraw', 'email', 'widget')}, 'denied', false],
    [{kind: 'opt-out', ...by('withdraw', 'widget')}, 'granted', true],
    [{kind: 'consent'}, 'granted', false],
    [{kind: 'consent', ...by('grant', 'host')}, 'granted', true],
    [{kind: 'consent', ...by('grant', 'host')}, 'denied', false],
    [{kind: 'consent', ...by('withdraw', 'email')}, 'denied', true],
    [{kind: 'consent', ...by('withdraw', 'email', 'widget')}, 'denied', false],
    [{kind: 'preference'}, 'html', false],
    [{kind: 'preference', ...by('change', 'account')}, 'html', true],
    [{kind: 'preference', ...by('change', 'account', 'widget')}, 'html', false],
  ];
  for (const [own, value, needed] of cases) {
    const ways = own.mechanisms?.map((way) => `${way.act} by ${way.by}`).join(', ');
    const what = `${own.kind}${own.optOutOf ? ' of law' : ''} to ${value}`;
    it(`${what}, stated ${ways ?? 'nothing'}: ${needed ? 'yes' : 'no'}`, () => {
      const choice: Choice = {id: 'a', label: 'A', ...own};
      expect(needsHost(choice, actOf(choice, value))).to.equal(needed);
    });
  }
});

describe('a host that is slow', () => {
  const choice: Choice = {
    id: 'card',
    kind: 'consent',
    label: 'Keep my card',
    ...by('grant', 'host'),
  };
  let host: Host;
  afterEach(() => host.leave());

  it('has failed after 30 seconds, and is named', async () => {
    host = new Host(() => later().promise);
    const bundle = bundleWith([choice]);
    const control = controlIn(await choicesOf(bundle));
    const store = storeOf(bundle);
    const waits: [() => void, number][] = [];
    const act = {control: 'switch', label: '', trusted: true, surface: ''};
    perform(
      {choice, value: 'granted', asked: {}, act},
      {
        reading: readNow(bundle)!,
        store,
        control,
        timer: {set: (then, after) => waits.push([then, after]), clear: () => undefined},
      },
    );
    const [late, after] = waits[0]!;
    expect(after).to.equal(30_000);
    late();
    await waitUntil(() => alertOf(control));
    expect(alertOf(control)).to.match(/^This was not done\. Small Ltd did not answer in time\./);
    expect(store.get('card').state).to.equal('unset');
  });

  it('does not undo a denial that came meanwhile', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const bundle = bundleWith([choice]);
    const control = controlIn(await choicesOf(bundle));
    const store = storeOf(bundle);
    switchIn(control).click();
    store.set('card', 'denied', {source: 'host'});
    answer.fulfil(undefined);
    await waitUntil(() => runsOf(store).get('card', stampOf(store, 'card'))?.phase === 'done');
    expect(store.get('card').state).to.equal('denied');
  });

  it('finishes although the control has left the page', async () => {
    const answer = later();
    host = new Host(() => answer.promise);
    const bundle = bundleWith([choice]);
    const element = await choicesOf(bundle);
    switchIn(controlIn(element)).click();
    element.remove();
    answer.fulfil(undefined);
    await waitUntil(() => storeOf(bundle).granted({choice: 'card'}));
  });

  it('keeps every control of the choice waiting, and announces in one', async () => {
    host = new Host(() => Promise.reject(new Error('No.')));
    const bundle = bundleWith([choice]);
    const first = controlIn(await choicesOf(bundle));
    const second = controlIn(await choicesOf(bundle));
    switchIn(first).click();
    await second.updateComplete;
    expect(switchIn(second).getAttribute('aria-disabled')).to.equal('true');
    await waitUntil(() => alertOf(first));
    await second.updateComplete;
    expect(alertOf(second)).to.equal('');
    expect(statusOf(second)).to.match(/^Not allowed\./);
  });

  it('that has yet to finish grants nothing, and says so', async () => {
    host = new Host(() => ({state: 'pending'}));
    const bundle = bundleWith([choice]);
    const control = controlIn(await choicesOf(bundle));
    switchIn(control).click();
    await waitUntil(() => statusOf(control).includes('is working on it'));
    expect(storeOf(bundle).granted({choice: 'card'})).to.be.false;
  });
});
