import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';

/** Three providers on one page: the front page of the demo, and a page of three policies. */
const demo = await openDemo();

const CARD = 'Keep my card for monthly billing';
const PASSWORD = 'Remember my password on this device';

/** Waits until an element is seen, and fails where it never is. */
const seen = (element: Locator) => element.waitFor({state: 'visible'});

/** Unfolds what the front page shows of a provider. */
async function unfold(page: Page, provider: string) {
  const summary = page.locator('summary').getByText(provider, {exact: true});
  await summary.click();
  return page.locator('policy-bundle', {has: summary});
}

const toggle = (within: Locator, name: string, checked: boolean) =>
  within.getByRole('switch', {name, checked});

/** The ids of the bundles of which the browser keeps an answer. */
async function answered(page: Page) {
  const cookies = await page.context().cookies();
  const ours = cookies.filter(({name}) => name.startsWith('forthright'));
  return ours.map(({value}) => value.split('|')[1]).sort();
}

interface Told {
  type: string;
  bundle: string;
  /** What it was dispatched at: the address of a `<policy-bundle>`, else the name of the node. */
  at: string;
}

/** Writes down the store events that reach the window, from now on. */
async function listen(page: Page) {
  await page.evaluate(() => {
    const told: Told[] = [];
    Object.assign(window, {told});
    for (const type of ['consent-change', 'consent-record'] as const) {
      window.addEventListener(type, (event) => {
        const target = event.composedPath()[0] as Element;
        const at = target.getAttribute?.('src') ?? target.nodeName;
        told.push({type, bundle: String(Reflect.get(event, 'bundleId')), at});
      });
    }
  });
  return () => page.evaluate(() => Reflect.get(window, 'told') as Told[]);
}

test('Each provider keeps its own answer, and its record says whose it is', async () => {
  const page = await demo.newPage();
  await page.goto('/');
  const lsoft = await unfold(page, 'L-Soft');
  const luxsci = await unfold(page, 'LuxSci');
  await toggle(lsoft.locator('opt-out-controls'), PASSWORD, false).click();
  await seen(toggle(lsoft.locator('opt-out-controls'), PASSWORD, true));
  assert.deepEqual(await answered(page), ['lsoft']);
  await seen(toggle(luxsci.locator('opt-out-controls'), CARD, false));

  await toggle(luxsci.locator('opt-out-controls'), CARD, false).click();
  await seen(toggle(luxsci.locator('opt-out-controls'), CARD, true));
  assert.deepEqual(await answered(page), ['lsoft', 'luxsci']);
  await seen(page.locator('#log').getByText('stored', {exact: true}).nth(1));
  for (const [bundle, choice] of [
    ['lsoft', 'keep-password'],
    ['luxsci', 'keep-card'],
  ]) {
    const records = await (await page.request.get(`/records?bundle=${bundle}`)).json();
    assert.equal(records.length, 1);
    assert.match(JSON.stringify(records[0]), new RegExp(`"${choice}"`));
  }
});

test('An answer given on the front page holds on the pages of that provider, and the other way', async () => {
  const page = await demo.newPage();
  await page.goto('/');
  const front = await unfold(page, 'L-Soft');
  await toggle(front.locator('opt-out-controls'), PASSWORD, false).click();
  await seen(toggle(front.locator('opt-out-controls'), PASSWORD, true));
  await page.goto('/lsoft/account.html');
  await toggle(page.locator('opt-out-controls'), PASSWORD, true).click();
  await seen(toggle(page.locator('opt-out-controls'), PASSWORD, false));
  await page.goto('/luxsci/account.html');
  await seen(toggle(page.locator('opt-out-controls'), CARD, false));
  await page.goto('/');
  const again = await unfold(page, 'L-Soft');
  await seen(toggle(again.locator('opt-out-controls'), PASSWORD, false));
});

test('Elements of one bundle share a store, and its events come once, at its <policy-bundle>', async () => {
  const page = await demo.newPage();
  await page.goto('/');
  const lsoft = await unfold(page, 'L-Soft');
  const told = await listen(page);
  await toggle(lsoft.locator('cookie-disclosure'), PASSWORD, false).click();
  await seen(toggle(lsoft.locator('opt-out-controls'), PASSWORD, true));
  await seen(page.locator('#log').getByText('stored', {exact: true}));
  const at = '/lsoft/privacy.json';
  assert.deepEqual(await told(), [
    {type: 'consent-change', bundle: 'lsoft', at},
    {type: 'consent-record', bundle: 'lsoft', at},
  ]);
});

test('A provider that states nothing to decide says so beside those that do', async () => {
  const page = await demo.newPage();
  await page.goto('/');
  const mxroute = await unfold(page, 'MXroute');
  await seen(mxroute.getByText('This policy does not describe cookies.'));
  await seen(mxroute.getByText('This policy states no way to opt out of this:'));
  assert.equal(await mxroute.getByRole('switch').count(), 0);
});

/** A page of three policies, under the headers of the demo; sections have the same ids in two of them. */
async function openTogether(page: Page, hash: string) {
  const policies = ['mxroute', 'luxsci', 'lsoft'].map(
    (id) => `<privacy-policy id="p-${id}" src="/${id}/privacy.json"></privacy-policy>`,
  );
  await page.route('**/together.html', async (route) => {
    const response = await route.fetch({url: `${demo.origin}/mxroute/policy.html`});
    await route.fulfill({
      response,
      body: `<!doctype html><html lang="en"><title>Together</title>
        <script type="module" src="/forthright/forthright.js"></script>${policies.join('')}</html>`,
    });
  });
  await page.goto(`/together.html${hash}`);
}

/** The policy that has the focus, and the id of what in it has. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    const id = inside?.closest('section')?.id ?? inside?.id;
    return [document.activeElement?.id, id];
  });

async function reaches(page: Page, policy: string, id: string) {
  const target = page.locator(`#${policy}`).locator(`section#${id}`);
  await target.getByRole('heading').and(page.locator(':focus')).first().waitFor();
  assert.deepEqual(await focused(page), [policy, id]);
  const box = await target.boundingBox();
  assert.ok(box && box.y > -5 && box.y < 300, `${id} is at ${box?.y}`);
}

test('An address with the id of a bundle leads into the policy of that bundle', async () => {
  const page = await demo.newPage();
  await openTogether(page, '#lsoft/introduction');
  await reaches(page, 'p-lsoft', 'introduction');
  await page.evaluate(() => (location.hash = '#mxroute/introduction'));
  await reaches(page, 'p-mxroute', 'introduction');
  await page.evaluate(() => (location.hash = '#luxsci/payments'));
  await reaches(page, 'p-luxsci', 'payments');
});

test('An address without one leads into the first policy of the page', async () => {
  const page = await demo.newPage();
  await openTogether(page, '#introduction');
  await reaches(page, 'p-mxroute', 'introduction');
  const link = page.locator('#p-lsoft').getByRole('link', {name: 'Link to section Introduction'});
  assert.equal(await link.getAttribute('href'), '#lsoft/introduction');
  await page
    .locator('#p-luxsci')
    .getByRole('link', {name: 'Payments:', exact: true})
    .first()
    .click();
  await reaches(page, 'p-luxsci', 'payments');
  assert.equal(new URL(page.url()).hash, '#luxsci/payments');
});
