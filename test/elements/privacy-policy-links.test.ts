import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';

import type {PolicyBundle, Section} from '../../src/bundle/types.js';
import {
  all,
  find,
  named,
  policyBundle,
  rootOf,
  settled,
  shown,
  wordsOf,
} from '../support/policy.js';

const filler = Array.from({length: 60}, (_, at) => `Filler ${at}. `.repeat(30));
const sections = (): Section[] => [
  {id: 'long', heading: ['Long'], content: filler},
  {
    id: 'outer',
    heading: ['Outer'],
    content: [{type: 'paragraph', id: 'clause', children: ['A clause.']}, ...filler],
    sections: [{id: 'inner', heading: ['Inner'], content: ['Deep.', ...filler]}],
  },
];
const bundle = (own: Partial<PolicyBundle> = {}) => policyBundle({sections: sections()}, own);

const focused = (policy: Element) => rootOf(policy).activeElement;
const top = (policy: Element, id: string) =>
  Math.round(rootOf(policy).getElementById(id)?.getBoundingClientRect().top ?? NaN);
/** Within the room that is left above a target. */
const inPlace = (policy: Element, id: string) =>
  waitUntil(() => Math.abs(top(policy, id)) < 40, `#${id} is scrolled to`, {timeout: 3000});

describe('deep links into a policy', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('lead to a section when the page is opened with one', async () => {
    history.replaceState(null, '', '#inner');
    const policy = await shown(bundle());
    await inPlace(policy, 'inner');
    expect(wordsOf(focused(policy))).to.equal('Inner');
    expect(focused(policy)?.localName).to.equal('h3');
  });

  it('lead to a section when the address changes, and open all that it stands in', async () => {
    const policy = await shown(bundle());
    named(policy, 'button', 'Close all sections').click();
    location.hash = '#inner';
    await waitUntil(() => wordsOf(focused(policy)) === 'Inner');
    const open = all(policy, '.s>details[open]').map(({parentElement}) => parentElement?.id);
    expect(open).to.deep.equal(['outer', 'inner']);
    await inPlace(policy, 'inner');
  });

  it('hold nobody who moves on at once', async () => {
    const policy = await shown(bundle());
    location.hash = '#inner';
    await waitUntil(() => wordsOf(focused(policy)) === 'Inner');
    const first = named(policy, 'button', 'Close all sections');
    first.focus();
    // Longer than the page is kept on its target.
    for (let frame = 0; frame < 12; frame += 1) await nextFrame();
    expect(focused(policy) === first, 'the focus stays').to.equal(true);
    const {top, bottom} = first.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'it is in the window').to.equal(true);
  });

  it('lead to a clause, which takes the focus itself', async () => {
    const policy = await shown(bundle());
    location.hash = '#clause';
    await waitUntil(() => focused(policy)?.id === 'clause');
    await inPlace(policy, 'clause');
    expect(find(policy, '.here').id).to.equal('clause');
  });

  it('are real links, which change the address', async () => {
    const policy = await shown(bundle());
    named(policy, 'nav a', 'Outer').click();
    await waitUntil(() => location.hash === '#outer');
    await waitUntil(() => wordsOf(focused(policy)) === 'Outer');
  });

  it('scroll again at a click on the current one', async () => {
    const policy = await shown(bundle());
    const link = named(policy, 'nav a', 'Outer');
    link.click();
    await inPlace(policy, 'outer');
    await settled();
    scrollTo(0, 0);
    link.click();
    await inPlace(policy, 'outer');
  });

  it('scroll again at a click on the current one of the page itself', async () => {
    const policy = await shown(bundle());
    const link: HTMLAnchorElement = await fixture(html`<a href="#outer">the policy</a>`);
    link.click();
    await inPlace(policy, 'outer');
    await settled();
    scrollTo(0, 0);
    link.click();
    await inPlace(policy, 'outer');
  });

  it('belong to the page where an element of it has that id', async () => {
    await fixture(html`<p id="outer">The page has its own.</p>`);
    const policy = await shown(bundle());
    location.hash = '#outer';
    await settled();
    expect(focused(policy)).to.be.null;
  });

  it('name the bundle, or mean the first policy of the page', async () => {
    const [one, two] = [bundle(), bundle()];
    const pair = await fixture(html`
      <div>
        <privacy-policy .bundle=${one} controls="none"></privacy-policy>
        <privacy-policy .bundle=${two} controls="none"></privacy-policy>
      </div>
    `);
    const [first, second] = pair.querySelectorAll('privacy-policy');
    if (!first || !second) throw new Error('two policies');
    await Promise.all([first.complete, second.complete]);
    const other = named<HTMLAnchorElement>(second, 'nav a', 'Outer');
    await waitUntil(() => other.hash === `#${two.id}/outer`);
    expect(named<HTMLAnchorElement>(first, 'nav a', 'Outer').hash).to.equal('#outer');

    location.hash = '#outer';
    await waitUntil(() => wordsOf(focused(first)) === 'Outer');
    other.click();
    await waitUntil(() => wordsOf(focused(second)) === 'Outer');
    location.hash = `#${one.id}/inner`;
    await waitUntil(() => wordsOf(focused(first)) === 'Inner');

    first.remove();
    await waitUntil(() => other.hash === '#outer', 'the second becomes the first');
  });

  it('reach what a filter hides', async () => {
    const audiences = [{id: 'members', name: 'Members'}];
    const given = bundle({audiences});
    given.policy.sections[1]!.audience = ['others'];
    const policy = await shown(given, {audience: 'members'});
    expect(find(policy, '#outer').hidden).to.be.true;
    location.hash = '#outer';
    await waitUntil(() => wordsOf(focused(policy)) === 'Outer');
    expect(find(policy, '#outer').hidden).to.be.false;
    expect(find<HTMLSelectElement>(policy, 'select').value).to.equal('');
  });

  it('that lead nowhere, or cannot be read, do nothing', async () => {
    const policy = await shown(bundle());
    for (const hash of ['#nowhere', '#%E0%A4%A', '#/', '#other/outer']) {
      location.hash = hash;
      await settled();
      expect(focused(policy), hash).to.be.null;
    }
  });

  it('survive a base of the page', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    document.head.append(base);
    const policy = await shown(bundle());
    const link = named<HTMLAnchorElement>(policy, 'nav a', 'Outer');
    expect(link.href).to.equal(`${location.href.split('#')[0]}#outer`);
    base.remove();
  });

  it('are followed no longer once the policy has left the page, and again when it is back', async () => {
    const policy = await shown(bundle());
    const parent = policy.parentElement;
    policy.remove();
    location.hash = '#outer';
    await settled();
    expect(focused(policy)).to.be.null;
    parent?.append(policy);
    location.hash = '#inner';
    await waitUntil(() => wordsOf(focused(policy)) === 'Inner');
  });
});
