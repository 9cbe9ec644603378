import {expect} from '@open-wc/testing';

import type {Block} from '../../src/bundle/types.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import {find, policyBundle, rootOf, shown, wordsOf} from '../support/policy.js';

const only = (audience: string, id: string): Block => ({
  type: 'paragraph',
  id,
  audience: [audience],
  children: [`For ${audience}.`],
});
const bundle = () =>
  policyBundle(
    {
      sections: [
        {
          id: 'all',
          heading: ['All'],
          content: ['For all.', only('members', 'm'), only('hipaa', 'h')],
        },
        {id: 'members', heading: ['Members'], audience: ['members', 'hipaa']},
        {id: 'site', heading: ['Site'], audience: ['visitors'], scope: ['website']},
        {id: 'mail', heading: ['Mail'], scope: ['mail']},
      ],
    },
    {
      audiences: [
        {id: 'visitors', name: 'Visitors'},
        {id: 'members', name: 'Members'},
        {id: 'hipaa', name: 'HIPAA clients'},
      ],
      scopes: [
        {id: 'website', name: 'The website'},
        {id: 'mail', name: 'Mail'},
      ],
      practices: [
        {id: 'p', at: 'members', does: 'use', how: 'does', says: ['Used.'], audience: ['members']},
      ],
    },
  );

/** Ids of what is not shown. */
const hidden = (policy: Element) =>
  ['all', 'm', 'h', 'members', 'site', 'mail', 'practices:p'].filter(
    (id) => rootOf(policy).getElementById(id)?.hidden,
  );
const status = (policy: Element) => wordsOf(find(policy, '[role=status]'));

function pick(policy: PrivacyPolicy, label: string, option: string): void {
  const labels = [...rootOf(policy).querySelectorAll('label')];
  const select = labels.find((each) => wordsOf(each).startsWith(label))?.querySelector('select');
  const value = [...(select?.options ?? [])].find(({text}) => text === option)?.value;
  if (!select || value === undefined) throw new Error(`${label} offers no ${option}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

describe('narrowing a policy', () => {
  it('offers the audiences and scopes that the bundle names', async () => {
    const policy = await shown(bundle());
    const offered = [...rootOf(policy).querySelectorAll('select')].map(({options}) =>
      [...options].map(({text}) => text),
    );
    expect(offered).to.deep.equal([
      ['everyone', 'Visitors', 'Members', 'HIPAA clients'],
      ['everything', 'The website', 'Mail'],
    ]);
    const plain = await shown(policyBundle({}));
    expect(rootOf(plain).querySelector('select')).to.be.null;
  });

  it('shows everything at first', async () => {
    const policy = await shown(bundle());
    expect(hidden(policy)).to.deep.equal([]);
    expect(status(policy)).to.equal('All 4 sections are open');
  });

  it('to an audience hides what is for others, keeps it in the document, and says so', async () => {
    const policy = await shown(bundle());
    pick(policy, 'Show what concerns', 'Members');
    expect(hidden(policy)).to.deep.equal(['h', 'site']);
    expect(getComputedStyle(find(policy, '#site')).display).to.equal('none');
    expect(status(policy)).to.equal(
      'All 4 sections are open. 1 section and 1 passage not shown for Members',
    );
    const links = [...find(policy, 'nav').querySelectorAll('li')].filter(({hidden}) => hidden);
    expect(links.map(wordsOf)).to.deep.equal(['Site']);
    pick(policy, 'Show what concerns', 'everyone');
    expect(hidden(policy)).to.deep.equal([]);
    expect(status(policy)).to.equal('All 4 sections are open');
  });

  it('to an audience and to a scope goes together', async () => {
    const policy = await shown(bundle());
    pick(policy, 'Show what concerns', 'Visitors');
    pick(policy, 'Show what covers', 'Mail');
    expect(hidden(policy)).to.deep.equal(['m', 'h', 'members', 'site', 'practices:p']);
    expect(status(policy)).to.contain('not shown for Visitors, Mail');
  });

  it('is preset by the page, also for several audiences, and follows it', async () => {
    const policy = await shown(bundle(), {audience: 'visitors'});
    expect(hidden(policy)).to.deep.equal(['m', 'h', 'members', 'practices:p']);
    expect(find<HTMLSelectElement>(policy, 'select').selectedOptions[0]?.text).to.equal('Visitors');
    policy.audience = 'visitors members';
    await policy.updateComplete;
    expect(hidden(policy)).to.deep.equal(['h']);
    expect(find<HTMLSelectElement>(policy, 'select').selectedOptions[0]?.text).to.equal(
      'Visitors, Members',
    );
  });

  it('takes no notice of an audience that the bundle does not know', async () => {
    expect(hidden(await shown(bundle(), {audience: 'martians'}))).to.deep.equal([]);
  });

  it('keeps what a visitor picked when something is decided or drawn anew', async () => {
    const policy = await shown(bundle(), {audience: 'visitors'});
    pick(policy, 'Show what concerns', 'HIPAA clients');
    policy.requestUpdate();
    await policy.updateComplete;
    expect(hidden(policy)).to.deep.equal(['m', 'site', 'practices:p']);
  });
});
