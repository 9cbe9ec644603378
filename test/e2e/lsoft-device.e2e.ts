import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {
  call,
  choice,
  fact,
  glance,
  log,
  openPolicy,
  reads,
  seen,
  storageRow,
  visit,
} from '../support/lsoft.js';

/** What L-Soft's policy says of cookies, and what the page then stores. */
const demo = await openDemo();

const REGION = 'Remember my region on this device';
const PASSWORD = 'Remember my password on this device';

/** The cookies of the host page, apart from the one that keeps the answers. */
async function cookies(page: Page): Promise<Record<string, string>> {
  const all = await page.context().cookies();
  return Object.fromEntries(
    all.filter(({name}) => name !== 'forthright').map(({name, value}) => [name, value]),
  );
}

/** The switch of a choice under "Your choices". */
const toggle = (page: Page, label: string) => choice(page, label).getByRole('switch');

const recorded = async (page: Page) =>
  (
    (await call(page, 'records.list()')) as {
      event: {action: string};
      decisions: {eventState?: string}[];
    }[]
  ).map(({event}) => event.action);

test('Z24 declares the cookie for regional preferences, whose name and lifetime are not described', async () => {
  const page = await visit(await demo.newPage(), 'account.html');
  const row = storageRow(page.locator('cookie-disclosure'), 'Remember regional preferences');
  await reads(row, /^Name not described Cookie/);
  await reads(row, 'L-Soft');
  await reads(row, 'not described');
  await reads(row, 'your permission (read out of the policy)');
  await seen(choice(page, REGION).getByText('added by this site, not stated by the policy'));
  await seen(page.getByText('This policy states no way to opt out of this: Cookies remember'));
});

test('Z24 keeps the region once that is allowed, on the next page too, and clears it on refusal', async () => {
  const page = await visit(await demo.newPage(), 'account.html');
  const region = page.getByRole('combobox', {name: 'Region'});
  await region.selectOption({label: 'Europe'});
  assert.deepEqual(await cookies(page), {});
  await visit(page, 'account.html');
  assert.equal(await region.inputValue(), 'us');

  assert.equal(await toggle(page, REGION).getAttribute('aria-checked'), 'false');
  await toggle(page, REGION).click();
  await reads(choice(page, REGION).getByRole('status'), /^Allowed since/);
  await region.selectOption({label: 'Europe'});
  assert.deepEqual(await cookies(page), {lsoft_region: 'eu'});
  const row = storageRow(page.locator('cookie-disclosure'), 'Remember regional preferences');
  await reads(row, 'In use now.');
  await visit(page, '');
  assert.equal(await page.getByRole('combobox', {name: 'Region'}).inputValue(), 'eu');

  await visit(page, 'account.html');
  await row.getByRole('switch').click();
  await reads(choice(page, REGION).getByRole('status'), 'The cookie is deleted');
  assert.equal(await toggle(page, REGION).getAttribute('aria-checked'), 'false');
  await reads(row, /Off now/);
  assert.deepEqual(await cookies(page), {});
  assert.deepEqual(await recorded(page), ['save-choices', 'withdraw']);
});

test('Z25 offers to keep the password to three audiences, off until they permit it', async () => {
  const page = await demo.newPage();
  const policy = await openPolicy(page);
  const off = policy.getByText('Does not hold for you now: By permission, a cookie stores');
  const kept = await glance(policy, 'Cookies are not used to track');
  await seen(kept);
  await reads(off, 'It would when “Remember my password on this device” is allowed');
  assert.equal(await call(page, `consent.granted({choice: 'keep-password'})`), false);

  await visit(page, 'account.html');
  assert.equal(await toggle(page, PASSWORD).getAttribute('aria-checked'), 'false');
  await seen(
    choice(page, PASSWORD).getByText(/For: LISTSERV administrators, List owners,? and Subscribers/),
  );
  await seen(choice(page, PASSWORD).getByText('does not say how to take this back'));
  const row = storageRow(page.locator('cookie-disclosure'), 'Sign in without typing');
  await reads(row, /^Name not described Cookie/);
  await reads(row, 'your permission (stated by the policy)');
  await reads(row, /Off now/);
});

test('Z25 sets the cookie after the opt-in alone, and deletes it when that is revoked', async () => {
  const page = await visit(await demo.newPage(), 'account.html');
  const signIn = async () => {
    await page.getByLabel('User name').fill('owner');
    await page.getByRole('button', {name: 'Sign in'}).click();
  };
  await signIn();
  await reads(page.locator('#signed-in'), 'until you leave this page');
  assert.deepEqual(await cookies(page), {});

  await toggle(page, PASSWORD).click();
  await reads(choice(page, PASSWORD).getByRole('status'), 'A cookie on this device stores');
  await reads(page.locator('#signed-in'), 'This device remembers you.');
  assert.deepEqual(await cookies(page), {lsoft_saved_login: 'owner'});
  const kept = await glance(await openPolicy(page), 'By permission, a cookie stores the passwords');
  await reads(
    fact(kept, 'Applies to'),
    /LISTSERV administrators, List owners,? (and )?Subscribers/,
  );
  await visit(page, 'account.html');
  await reads(page.locator('#signed-in'), 'Signed in as owner');

  await toggle(page, PASSWORD).click();
  await reads(choice(page, PASSWORD).getByRole('status'), 'deleted from this device');
  assert.deepEqual(await cookies(page), {});
  await reads(log(page, 'consent-change'), 'keep-password denied');
  await visit(page, 'account.html');
  await reads(page.locator('#signed-in'), 'You are not signed in.');
  assert.deepEqual(await recorded(page), ['save-choices', 'withdraw']);
});

test('Z25 lets nobody but the visitor decide: the banner audience is not asked for it', async () => {
  const page = await visit(await demo.newPage(), '');
  await reads(log(page, 'consent-ready'), 'still to ask: region');
});

test('Z26 rules tracking out: in the text, beside each cookie, and by no declared purpose', async () => {
  const page = await demo.newPage();
  const policy = await openPolicy(page);
  const row = await glance(policy, 'Cookies are not used to track individual users.');
  await reads(fact(row, 'What'), /^Never/);
  await visit(page, 'account.html');
  const table = page.locator('cookie-disclosure');
  const declared = table.getByRole('row').filter({hasText: /Name not described\s*Cookie/});
  assert.equal(await declared.count(), 2);
  for (const each of await declared.all()) await reads(each, 'track individual users');
  const bundle = (await (await page.request.get('/lsoft/privacy.json')).json()) as {
    purposes: {id: string; category?: string}[];
    storage: {type: string; purposes: string[]; party: string}[];
  };
  for (const {purposes, party} of bundle.storage.filter(({type}) => type === 'cookie')) {
    assert.equal(party, 'first');
    for (const id of purposes) {
      const {category} = bundle.purposes.find((purpose) => purpose.id === id) ?? {};
      assert.equal(category, 'functional');
    }
  }
});
