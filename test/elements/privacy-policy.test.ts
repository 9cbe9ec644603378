import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import type {PolicyBundle} from '../../src/bundle/types.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import {
  all,
  find,
  ownBundle,
  policyBundle,
  rootOf,
  settled,
  shown,
  wordsOf,
} from '../support/policy.js';

const long = (sections: number, own: Partial<PolicyBundle> = {}) =>
  policyBundle(
    {
      sections: Array.from({length: sections}, (_, at) => ({
        id: `s${at}`,
        heading: [`Section ${at}`],
        content: Array.from({length: 20}, () => 'Words of a long policy. '.repeat(2)),
      })),
    },
    own,
  );

/** With a bit of everything. */
const rich = (): PolicyBundle => {
  const bundle = ownBundle();
  bundle.policy.archivedOn = '2016-04-07';
  bundle.policy.surroundings = [{kind: 'footer', content: ['Footer.']}];
  bundle.policy.sections[0]!.content = [
    {type: 'list', children: ['one']},
    {
      type: 'table',
      children: [{type: 'tableRow', children: ['1', '2', '3', '4', '5']}],
    },
    {
      type: 'paragraph',
      id: 'c',
      children: [{type: 'about', ref: 'logging/attack', content: ['But.']}],
    },
  ];
  bundle.practices![0]!.exceptions = [{id: 'attack', says: 'in an attack', at: 'c'}];
  return {
    ...bundle,
    audiences: [{id: 'members', name: 'Members'}],
    terms: [{id: 't', term: 'Term', definition: 'Meaning.'}],
    contacts: [{id: 'c', by: 'email', value: 'ask@small.example'}],
    notStated: ['retention'],
  };
};

describe('<privacy-policy>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`is accessible (${scheme})`, async () => {
      const policy = await shown(rich());
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      find<HTMLDetailsElement>(policy, '.g').open = true;
      await settled();
      await expect(policy).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    });
  }

  it('shows its children until it has a bundle', async () => {
    const policy: PrivacyPolicy = await fixture(html`
      <privacy-policy><p>The policy in plain words.</p></privacy-policy>
    `);
    const child = policy.querySelector('p');
    expect(child?.assignedSlot).to.exist;
    policy.bundle = policyBundle({});
    await policy.complete;
    expect(child?.assignedSlot).to.be.null;
  });

  it('shows its children where the bundle cannot be read', async () => {
    const policy = await fixture(html`
      <privacy-policy .bundle=${42}><p>The policy in plain words.</p></privacy-policy>
    `);
    await waitUntil(() => rootOf(policy).querySelector('[part=problem]'));
    expect(policy.querySelector('p')?.assignedSlot).to.exist;
    expect(rootOf(policy).querySelector('article')).to.be.null;
  });

  it('draws the first section at once, and the rest without a long task', async () => {
    const policy = document.createElement('privacy-policy');
    policy.bundle = long(2000);
    document.body.append(policy);
    while (!policy.shadowRoot?.querySelector('.s')) await Promise.resolve();
    const first = all(policy, '.s').length;
    expect(first).to.be.within(1, 1999);
    expect(wordsOf(find(policy, '#s0'))).to.contain('Words of a long policy.');
    expect(all(policy, 'nav li')).to.have.length(2000);
    await policy.complete;
    expect(all(policy, '.s')).to.have.length(2000);
    expect(all(policy, '#s1999 p')).to.have.length(20);
    policy.remove();
  });

  it('draws only sections that are near, yet all of them are in the document', async () => {
    const policy = await shown(long(3));
    const style = getComputedStyle(find(policy, '#s2'));
    expect(style.contentVisibility).to.equal('auto');
    expect(style.containIntrinsicBlockSize || style.containIntrinsicHeight).to.match(/^auto /);
  });

  it('gives up a text that is not wanted any more', async () => {
    const policy = document.createElement('privacy-policy');
    policy.bundle = long(600);
    document.body.append(policy);
    while (!policy.shadowRoot?.querySelector('.s')) await Promise.resolve();
    policy.bundle = policyBundle({sections: [{id: 'new', heading: ['New']}]});
    await waitUntil(() => policy.shadowRoot?.querySelector('#new'));
    await policy.complete;
    await settled();
    expect(all(policy, '.s').map(({id}) => id)).to.deep.equal(['new']);
    policy.remove();
  });

  it('keeps what is drawn when something else changes', async () => {
    const policy = await shown(long(2));
    const section = find(policy, '#s0');
    policy.audience = 'nobody';
    policy.requestUpdate();
    await policy.updateComplete;
    expect(find(policy, '#s0')).to.equal(section);
  });

  it('draws anew for another level of headings', async () => {
    const policy = await shown(long(2));
    policy.headingLevel = 2;
    await policy.updateComplete;
    await policy.complete;
    expect(wordsOf(find(policy, 'h2'))).to.equal('Privacy policy');
    expect(all(policy, 'article>header')).to.have.length(1);
  });

  it('says what is wrong with a bundle after the text, and draws the rest', async () => {
    const bundle = long(1);
    bundle.policy.sections[0]!.content?.push({
      type: 'paragraph',
      children: [{type: 'crossReference', to: 'gone', content: ['see there']}],
    });
    const policy = await shown(bundle);
    await waitUntil(() => rootOf(policy).querySelector('article ~ div [part=problem]'));
    expect(wordsOf(find(policy, '[part=problem]'))).to.contain('gone');
    expect(wordsOf(find(policy, '#s0'))).to.contain('see there');
  });

  it('fits a page of 320 pixels, whatever words it has', async () => {
    const bundle = rich();
    bundle.policy.sections[1]!.content = ['x'.repeat(500)];
    bundle.policy.title = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    const policy = await shown(bundle);
    frame.style.inlineSize = '320px';
    frame.append(policy);
    find<HTMLDetailsElement>(policy, '.g').open = true;
    await settled();
    expect(policy.scrollWidth).to.be.at.most(320);
  });

  it('has no style attribute anywhere', async () => {
    const policy = await shown(rich());
    expect(all(policy, '[style]')).to.have.length(0);
  });
});
