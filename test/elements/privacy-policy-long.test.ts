import {expect, waitUntil} from '@open-wc/testing';

import type {Section} from '../../src/bundle/types.js';
import {all, find, named, policyBundle, settled, shown, wordsOf} from '../support/policy.js';

/** About a thousand words a section. */
const PARAGRAPH = 'We process what you tell us to provide the service. '.repeat(10).trim();

const long = (count: number): Section[] =>
  Array.from({length: count}, (_, at) => ({
    id: `s${at}`,
    heading: [`Section ${at}`],
    ...(at % 2 && {audience: ['clients']}),
    content: Array.from({length: 10}, () => PARAGRAPH),
  }));

const draw = () =>
  shown(
    policyBundle(
      {sections: long(100)},
      {
        audiences: [
          {id: 'clients', name: 'Clients'},
          {id: 'visitors', name: 'Visitors'},
        ],
      },
    ),
  );

describe('a policy of 100,000 words', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('has every section, heading and word in the document', async () => {
    const policy = await draw();
    expect(all(policy, '.s')).to.have.length(100);
    expect(all(policy, 'summary>h2')).to.have.length(100);
    expect(wordsOf(find(policy, '#s98 p'))).to.equal(PARAGRAPH);
    expect(wordsOf(find(policy, 'nav li:last-child'))).to.equal('Section 99');
  });

  it('leads to its last section, whose heading has the focus', async () => {
    const policy = await draw();
    location.hash = '#s99';
    await waitUntil(() => wordsOf(policy.shadowRoot?.activeElement) === 'Section 99');
    await waitUntil(() => Math.abs(find(policy, '#s99').getBoundingClientRect().top) < innerHeight);
    // What was skipped above it may get its real height after that.
    await settled();
    const {top} = find(policy, '#s99').getBoundingClientRect();
    expect(top).to.be.within(-5, innerHeight);
  });

  it('closes and opens all of them, and says so', async () => {
    const policy = await draw();
    named(policy, 'button', 'Close all sections').click();
    expect(all(policy, '.s>details[open]')).to.have.length(0);
    expect(wordsOf(find(policy, '[role=status]'))).to.equal('All 100 sections are closed');
    named(policy, 'button', 'Open all sections').click();
    expect(all(policy, '.s>details[open]')).to.have.length(100);
  });

  it('is narrowed to an audience, and prints whole', async () => {
    const policy = await draw();
    const select = find<HTMLSelectElement>(policy, 'select');
    select.value = 'visitors';
    select.dispatchEvent(new Event('change'));
    expect(all(policy, '.s[hidden]')).to.have.length(50);
    select.value = '';
    select.dispatchEvent(new Event('change'));
    named(policy, 'button', 'Close all sections').click();
    dispatchEvent(new Event('beforeprint'));
    expect(all(policy, '.s>details[open]')).to.have.length(100);
    dispatchEvent(new Event('afterprint'));
    expect(all(policy, '.s>details[open]')).to.have.length(0);
  });

  it('keeps its height nearly as it was while sections come into view', async () => {
    const policy = await draw();
    await settled();
    const before = policy.getBoundingClientRect().height;
    for (const at of [20, 50, 80]) {
      find(policy, `#s${at}`).scrollIntoView();
      await settled();
    }
    const after = policy.getBoundingClientRect().height;
    expect(after / before).to.be.within(0.8, 1.25);
  });
});
