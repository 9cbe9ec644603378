import {expect, waitUntil} from '@open-wc/testing';

import {choicesSlice} from '../../src/bundle/slice.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {type Framed, framed} from '../support/framed.js';

/** Has a page note whatever it fetches. */
const NOTED = `
  const load = fetch;
  window.fetch = (url, ...more) => (kept.push(String(url)), load(url, ...more));
`;

const addressOf = (value: unknown) => URL.createObjectURL(new Blob([JSON.stringify(value)]));
let count = 0;

/** A page that names its bundle, and the choices slice of it beside it. */
describe('A choices slice beside the bundle of a page', () => {
  const pages: Framed[] = [];
  let id: string;
  let urls: {whole: string; choices: string};

  beforeEach(async () => {
    forgetEverything();
    id = `sliced-${(count += 1)}`;
    const bundle = smallBundle({id});
    urls = {whole: addressOf(bundle), choices: addressOf(await choicesSlice(bundle))};
  });
  afterEach(() => pages.splice(0).forEach((page) => page.leave()));

  async function visit(body: string, choices = urls.choices) {
    const head = `<link rel="policy-bundle" href="${urls.whole}" data-choices="${choices}">`;
    const page = await framed({head, body, before: NOTED});
    pages.push(page);
    return page;
  }
  const control = ({document}: Framed, slot: string) =>
    document.querySelector<HTMLElement>(`consent-banner > button[slot=${slot}]`);
  const stateOf = ({window}: Framed) => window.forthright.for(id).consent.get('count-visits').state;
  const isReady = (page: Framed) =>
    waitUntil(() => page.window.forthright.for(id).consent.state, 'the store is there');

  it('is all that a banner asks for, and what its answer is given on', async () => {
    const page = await visit('<consent-banner></consent-banner>');
    await waitUntil(() => control(page, 'reject'));
    await isReady(page);
    expect(page.kept).to.deep.equal([urls.choices]);
    expect(page.document.querySelector('consent-banner')!.textContent).to.contain('Small Ltd');
    control(page, 'accept')!.click();
    await waitUntil(() => stateOf(page) === 'granted');
    expect(page.escaped).to.deep.equal([]);
    expect(page.problems).to.deep.equal([]);
  });

  it('an answer given on it holds on the next page, where the whole is shown', async () => {
    const first = await visit('<consent-banner></consent-banner>');
    await waitUntil(() => control(first, 'accept'));
    control(first, 'accept')!.click();
    await waitUntil(() => stateOf(first) === 'granted');
    // What she had before her is kept of the whole, so that she is told of no section that was there.
    await waitUntil(() => first.kept.includes(urls.whole));
    await waitUntil(() => localStorage.getItem(`forthright.read.${id}`)?.includes('logs'));
    pages.pop()!.leave();
    const next = await visit('<consent-banner></consent-banner><privacy-policy></privacy-policy>');
    await isReady(next);
    const policy = next.document.querySelector('privacy-policy')!;
    await waitUntil(() => policy.shadowRoot?.querySelector('#visits'));
    await policy.complete;
    expect(stateOf(next)).to.equal('granted');
    expect(next.window.forthright.for(id).consent.state!.prompt).to.equal(false);
    expect(control(next, 'accept')).to.equal(null);
    expect(next.problems).to.deep.equal([]);
  });

  it('is none where only every object of the page has one: the whole is asked for', async () => {
    const hidden = `for (const name of ['choices', 'bundle'])
      Object.defineProperty(Object.prototype, name, {value: '/other.json', writable: true, configurable: true});`;
    const head = `<link rel="policy-bundle" href="${urls.whole}">`;
    const body = '<consent-banner></consent-banner>';
    const page = await framed({head, body, before: `${NOTED}${hidden}`});
    pages.push(page);
    await waitUntil(() => control(page, 'reject'));
    expect(page.kept).to.deep.equal([urls.whole]);
  });

  it('gives way to the whole where both are read: one store, one answer', async () => {
    const page = await visit('<consent-banner></consent-banner><privacy-policy></privacy-policy>');
    const policy = page.document.querySelector('privacy-policy')!;
    await waitUntil(() => policy.shadowRoot?.querySelector('#logs'));
    await policy.complete;
    await isReady(page);
    await waitUntil(() => control(page, 'reject'));
    expect(new Set(page.kept)).to.deep.equal(new Set([urls.choices, urls.whole]));
    control(page, 'reject')!.click();
    await waitUntil(() => stateOf(page) === 'denied');
    expect(page.problems).to.deep.equal([]);
  });

  for (const [what, slice] of Object.entries({
    'is missing': (): string => '/no/such/slice.json',
    'is no bundle': () => addressOf('no bundle'),
    'is of another format': () => addressOf({...smallBundle({id}), format: 2}),
  })) {
    it(`gives way to the whole where it ${what}, and the page is told`, async () => {
      const body = '<consent-banner></consent-banner>';
      const page = await visit(body, slice());
      await waitUntil(() => control(page, 'accept'), 'the banner asks');
      await isReady(page);
      control(page, 'accept')!.click();
      await waitUntil(() => stateOf(page) === 'granted');
      expect(page.problems).to.have.length(1);
      expect(page.problems[0]).to.contain('choices slice: expected');
      expect(page.kept.filter((each) => each === urls.whole)).to.have.length(1);
      expect(page.escaped).to.deep.equal([]);
    });
  }

  it('has calls of the page answered by the whole where it cannot be read', async () => {
    const page = await visit('<p>No element</p>', '/no/such/slice.json');
    const {mustAsk} = await page.window.forthright.consent.ready;
    expect(mustAsk).to.deep.equal(['count-visits']);
    expect(page.problems).to.have.length(1);
  });

  it('asks for nothing and grants nothing where neither can be read, and the page is told', async () => {
    urls.whole = addressOf('no bundle either');
    const page = await visit('<consent-banner></consent-banner>', addressOf('no bundle'));
    await waitUntil(() => page.problems.length > 1, 'the page is told');
    expect(control(page, 'accept')).to.equal(null);
    expect(page.window.forthright.for(id).consent.granted({choice: 'count-visits'})).to.equal(
      false,
    );
    expect(page.escaped).to.deep.equal([]);
  });
});
