import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';

import type {Choice, Practice} from '../../src/bundle/types.js';
import type {OptOutControls} from '../../src/elements/opt-out-controls/opt-out-controls.js';
import {
  bundleWith,
  choicesOf,
  controlIn,
  inside,
  isAccessible,
  storeOf,
  switchIn,
  textOf,
} from '../support/controls.js';

const one = (kind: Choice['kind'], own: Partial<Choice> = {}): Choice => ({
  id: `a-${kind}`,
  kind,
  label: `A ${kind}`,
  ...own,
});

const tailor: Practice = {
  id: 'tailor',
  at: 'logs',
  does: 'use',
  how: 'does',
  says: ['Content is tailored to visitors.'],
  audience: ['visitor'],
};

const audiences = [
  {id: 'visitor', name: 'Visitors'},
  {id: 'member', name: 'Members'},
];

const headings = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('h1, h2, h3, h4, h5, h6') ?? [])].map(
    (each) => `${each.localName} ${each.textContent?.trim()}`,
  );

const shown = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('choice-control') ?? [])].map(
    (each) => each.choice?.id,
  );

describe('"Your choices"', () => {
  const all = [
    one('consent'),
    one('opt-out', {audience: ['member']}),
    one('request', {stated: 'authored'}),
    one('preference', {options: [{id: 'x', label: 'X'}]}),
    one('subscription'),
  ];

  it('groups the choices by what can be done about them, under headings without a gap', async () => {
    const element = await choicesOf(bundleWith(all, {audiences}));
    expect(headings(element)).to.deep.equal([
      'h2 Your choices',
      'h3 What you can turn off',
      'h3 What you can allow',
      'h3 Subscriptions',
      'h3 Preferences',
      'h3 Requests',
    ]);
    expect(headings(controlIn(element))).to.deep.equal(['h4 A opt-out']);
    await isAccessible(element);
  });

  it('has no groups where there is one kind only, and no heading of its own where embedded', async () => {
    const element = await choicesOf(bundleWith([one('consent')]), {
      embedded: true,
      headingLevel: 3,
    });
    expect(headings(element)).to.deep.equal([]);
    expect(headings(controlIn(element))).to.deep.equal(['h3 A consent']);
  });

  it('shows the kinds, the ids and the audience that the page asks for', async () => {
    const element = await choicesOf(bundleWith(all, {audiences}));
    element.setAttribute('kinds', 'consent request');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['a-consent', 'a-request']);
    element.removeAttribute('kinds');
    element.setAttribute('only', 'a-opt-out a-subscription');
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['a-opt-out', 'a-subscription']);
    element.audience = 'visitor';
    await element.updateComplete;
    expect(shown(element)).to.deep.equal(['a-subscription']);
  });

  it('marks what the site has added, and names whom a choice is for', async () => {
    const element = await choicesOf(bundleWith(all, {audiences}));
    expect(textOf(controlIn(element, 'a-request'))).to.contain(
      'added by this site, not stated by the policy',
    );
    expect(textOf(controlIn(element, 'a-consent'))).not.to.contain('added by this site');
    expect(textOf(controlIn(element, 'a-opt-out'))).to.contain('For: Members');
  });

  it('links each choice to the clause that states it', async () => {
    const element = await choicesOf(bundleWith([one('consent', {at: 'visits'})]), {
      policyUrl: '/policy.html',
    });
    await element.updateComplete;
    const control = controlIn(element);
    control.requestUpdate();
    await control.updateComplete;
    const link = inside<HTMLAnchorElement>(control, '[part=clause]');
    expect(link?.getAttribute('href')).to.equal('/policy.html#visits');
    expect(link?.getAttribute('aria-describedby')).to.equal('label');
  });

  it('says that the policy does not say how to take a consent back, where it is silent', async () => {
    const element = await choicesOf(
      bundleWith([one('consent')], {
        notStated: [
          {topic: 'withdrawal', of: 'a-consent'},
          {topic: 'contact', of: 'a-consent', says: 'An address.'},
        ],
      }),
    );
    const text = textOf(controlIn(element));
    expect(text).to.contain('This policy does not say how to take this back.');
    expect(text).to.contain('Not described in this policy: An address.');
  });

  it('says where the policy offers no choices at all', async () => {
    const element = await choicesOf(bundleWith([]));
    expect(textOf(element)).to.equal('Your choices This policy offers no choices.');
    await isAccessible(element);
  });

  it('says of each practice that the policy states no way to opt out of it', async () => {
    const bundle = bundleWith([], {
      audiences,
      practices: [tailor],
      notStated: ['cookies', {topic: 'optOut', of: 'tailor'}],
    });
    const element = await choicesOf(bundle);
    expect(textOf(element)).to.contain(
      'This policy states no way to opt out of this: Content is tailored to visitors.',
    );
    await isAccessible(element);
    element.kinds = ['consent'];
    await element.updateComplete;
    expect(inside(element, '[part=silence]')).not.to.exist;
    element.kinds = undefined;
    element.audience = 'member';
    await element.updateComplete;
    expect(inside(element, '[part=silence]')).not.to.exist;
  });

  it('of another version than the one in force is shown, and cannot be changed', async () => {
    const bundle = bundleWith([one('consent'), one('request', {asks: []})]);
    const page = {...bundle, policy: {...bundle.policy, version: '2'}};
    const store = storeOf(page);
    const old = {...bundle, policy: {...bundle.policy, version: '1'}};
    const element = await choicesOf(old);
    expect(textOf(element)).to.contain('Another version of this policy is in force');
    const control = controlIn(element, 'a-consent');
    await control.updateComplete;
    expect(switchIn(control).disabled).to.be.true;
    switchIn(control).click();
    expect(store.get('a-consent').state).to.equal('unset');
    await isAccessible(element);
  });

  it('shows its children until there is a bundle', async () => {
    const element = await fixture<OptOutControls>(
      html`<opt-out-controls>Write to us.</opt-out-controls>`,
    );
    expect(inside<HTMLSlotElement>(element, 'slot')?.assignedNodes()).to.have.length(1);
    const ready = oneEvent(element, 'policy-ready');
    element.bundle = bundleWith([one('consent')]);
    await ready;
    await waitUntil(() => shown(element).length);
  });
});
