import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/consent-banner.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

let count = 0;

/** What a banner does to what is around it: it is announced, keeps the focus in view, and says where it is hidden. */
describe('<consent-banner>, in its page', () => {
  let around: HTMLElement;
  let problems: string[];
  const note = ({problem}: {problem: string}) => problems.push(problem);

  beforeEach(() => {
    forgetEverything();
    problems = [];
    document.addEventListener('policy-problem', note);
    around = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    document.removeEventListener('policy-problem', note);
    around.remove();
  });

  async function shown(position?: string) {
    const banner = document.createElement('consent-banner');
    if (position) banner.setAttribute('position', position);
    banner.bundle = smallBundle({id: `around-${(count += 1)}`});
    around.append(banner);
    await waitUntil(() => banner.querySelector('[slot=reject]'), 'the banner asks');
    await waitUntil(() => said(banner), 'it is announced');
    return banner;
  }
  const said = (banner: Element) =>
    banner.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
  const height = (banner: Element) =>
    banner.shadowRoot!.querySelector<HTMLElement>('[part=banner]')!.offsetHeight;
  const padding = (side: 'start' | 'end') =>
    getComputedStyle(document.documentElement).getPropertyValue(`scroll-padding-block-${side}`);

  for (const [position, where] of [
    [undefined, 'at the bottom of the window'],
    ['top', 'at the top of the window'],
    ['corner', 'at the bottom of the window'],
    ['inline', 'on this page'],
  ] as const)
    it(`says that a choice is waiting ${where}, for position ${position ?? 'unset'}, until it is answered`, async () => {
      const banner = await shown(position);
      expect(said(banner)).to.equal(`A choice about your data is waiting ${where}.`);
      banner.querySelector<HTMLElement>('[slot=reject]')!.click();
      await waitUntil(() => !said(banner), 'nothing waits any more');
    });

  for (const [position, side, other] of [
    ['bottom', 'end', 'start'],
    ['top', 'start', 'end'],
  ] as const)
    it(`has the page scroll clear of it at the ${position}, until it is answered`, async () => {
      const banner = await shown(position);
      await waitUntil(() => padding(side) === `${height(banner)}px`, 'by as much as it covers');
      expect(padding(other)).to.equal('auto');
      banner.querySelector<HTMLElement>('[slot=reject]')!.click();
      await waitUntil(() => padding(side) === 'auto', 'as before');
    });

  it('leaves the scrolling alone where it is a part of the page', async () => {
    await shown('inline');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    expect([padding('start'), padding('end')]).to.deep.equal(['auto', 'auto']);
  });

  it('keeps the other edge clear where it is put there while it asks', async () => {
    const banner = await shown();
    await waitUntil(() => padding('end') === `${height(banner)}px`, 'the edge it lies on');
    banner.setAttribute('position', 'top');
    await waitUntil(() => padding('start') === `${height(banner)}px`, 'the edge it lies on now');
    expect(padding('end')).to.equal('auto');
    banner.setAttribute('position', 'inline');
    await waitUntil(() => padding('start') === 'auto', 'none');
  });

  it('leaves in view what has the focus when it comes, and leaves it the focus', async () => {
    const field = document.createElement('input');
    field.setAttribute('aria-label', 'Your name');
    const [above, below] = [document.createElement('div'), document.createElement('div')];
    for (const each of [above, below]) each.style.height = '200vh';
    around.append(above, field, below);
    field.focus();
    field.scrollIntoView({block: 'end', behavior: 'instant'});
    expect(field.getBoundingClientRect().bottom).to.be.greaterThan(innerHeight - 40);
    const banner = await shown();
    const card = banner.shadowRoot!.querySelector('[part=banner]')!;
    await waitUntil(
      () => field.getBoundingClientRect().bottom <= card.getBoundingClientRect().top,
      'the field is above the banner',
    );
    expect(field.getBoundingClientRect().top).to.be.at.least(0);
    expect(document.activeElement).to.equal(field);
  });

  for (const rule of ['opacity: 0', 'content-visibility: hidden'])
    it(`tells the page that it is hidden where it stands in what has ${rule}`, async () => {
      around.setAttribute('style', rule);
      await shown();
      await waitUntil(() => problems.length, 'the page is told');
      expect(problems.join()).to.include('banner-hidden');
    });

  it('tells of nothing where it is seen', async () => {
    await shown();
    await new Promise((done) => setTimeout(done, 300));
    expect(problems).to.deep.equal([]);
  });
});
