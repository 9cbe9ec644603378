import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/define/data-use-note.js';
import type {Choice, Practice} from '../../src/bundle/types.js';
import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {bundleWith, inside, isAccessible, storeOf, textOf} from '../support/controls.js';

const card: Choice = {id: 'card', kind: 'consent', label: 'Keep my card'};

const practices: Practice[] = [
  {
    id: 'order',
    at: 'logs',
    does: 'collect',
    how: 'does',
    says: ['An order form asks for billing data.'],
    data: ['billing'],
    purposes: ['counting', 'security'],
    recipients: ['bank'],
    retention: {duration: 'P6M', afterwards: 'deleted'},
    lawfulBasis: 'contract',
    exceptions: [
      {id: 'law', label: 'Exception 1', says: 'A court may ask for it.', audience: ['member']},
      {id: 'gone', says: 'Never shown.', when: {choice: 'card', is: 'granted'}},
    ],
    tensions: [{says: 'It is also said to be never kept.'}],
  },
  {
    id: 'stored',
    at: 'logs',
    does: 'keep',
    how: 'does',
    says: ['The card is stored.'],
    when: {choice: 'card', is: 'granted'},
  },
  {
    id: 'not-stored',
    at: 'logs',
    does: 'keep',
    how: 'never',
    says: ['No card number is stored.'],
    when: {not: {choice: 'card', is: 'granted'}},
  },
];

const bundle = () =>
  bundleWith([card], {
    practices,
    recipients: [{id: 'bank', name: 'The Bank'}],
    audiences: [{id: 'member', name: 'Members'}],
    dataCategories: [{id: 'billing', name: 'billing data'}],
  });

describe('<data-use-note>', () => {
  const draw = async (ids: string | undefined, of = bundle()) => {
    const problems: PolicyProblemEvent[] = [];
    const element = document.createElement('data-use-note');
    element.addEventListener('policy-problem', (event) => problems.push(event));
    if (ids !== undefined) element.setAttribute('practices', ids);
    Object.assign(element, {bundle: of, policyUrl: '/policy'});
    await fixture(html`<div>${element}</div>`);
    await waitUntil(() => inside(element, 'aside') ?? problems.length);
    return {element, problems, store: storeOf(of)};
  };

  it('says what is done with the data of a form, what for, with whom, how long and on what basis', async () => {
    const {element} = await draw('order');
    const text = textOf(element);
    expect(text).to.contain('An order form asks for billing data.');
    for (const fact of [
      'What Collects billing data',
      'What for Counting visits and Security',
      'Shared with The Bank',
      'Kept for 6 months, then deleted',
      'Basis a contract with you',
      'How known stated by the policy',
    ]) {
      expect(text).to.contain(fact);
    }
    const link = inside<HTMLAnchorElement>(element, '[part=clause]');
    expect(link?.getAttribute('href')).to.equal('/policy#logs');
  });

  it('never leaves out what limits a practice, nor where the policy contradicts itself', async () => {
    const {element} = await draw('order');
    expect(textOf(inside(element, '[part=exceptions]'))).to.equal(
      'Exceptions Exception 1: A court may ask for it. Concerns: Members',
    );
    expect(textOf(inside(element, '[part=tension]'))).to.contain('also said to be never kept');
  });

  it('is an aside with a name, clean in light and dark', async () => {
    const {element} = await draw('order not-stored');
    const aside = inside(element, 'aside')!;
    const name = inside(element, `#${aside.getAttribute('aria-labelledby')}`);
    expect(textOf(name)).to.equal('How what you enter here is used');
    await isAccessible(element);
  });

  it('shows what holds as the visitor has decided, and follows a change', async () => {
    const {element, store} = await draw('stored not-stored');
    expect(textOf(element)).to.contain('No card number is stored.');
    expect(textOf(element)).not.to.contain('The card is stored.');
    store.set('card', 'granted');
    await waitUntil(() => textOf(element).includes('The card is stored.'));
    expect(textOf(element)).not.to.contain('No card number');
  });

  it('names ids that the bundle does not have, and shows the rest', async () => {
    const {element, problems} = await draw('order nothing');
    expect(problems.map(({path, problem}) => `${path}: ${problem}`)).to.deep.equal([
      'practices: expected the id of a practice, got "nothing"',
    ]);
    expect(textOf(element)).to.contain('An order form asks for billing data.');
    element.requestUpdate();
    await element.updateComplete;
    expect(problems, 'said once').to.have.length(1);
  });

  it('without practices shows nothing, and says so to the host', async () => {
    const {element, problems} = await draw(undefined);
    expect(problems[0]?.problem).to.contain('attribute practices');
    expect(inside(element, 'aside')).not.to.exist;
  });
});
