import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {axe} from '../support/axe.js';
import {openDemo} from '../support/demo.js';
import {seen, storageRow, type Row} from '../support/lsoft.js';
import {logIn, openPolicy, reads, readsOnly, visit} from '../support/luxsci.js';

/** The rows of LuxSci's policy on what its forms take and what it stores; luxsci-choices has payments. */
const demo = await openDemo();

/** A practice in the note beside a form. */
const noted = (page: Page, says: string) =>
  page.getByRole('complementary').getByRole('listitem').filter({hasText: says}).first();

/** What the note beside a form says of a practice, by the name of the fact. */
const told = (practice: Locator, name: string) =>
  practice.locator('dt', {hasText: name}).first().locator('xpath=following-sibling::dd[1]');

/** The cookie that the policy declares, as the browser has it. */
const session = async (page: Page) =>
  (await page.context().cookies()).find(({name}) => name === 'lux_session');

/** What a disclosure finds wrong in what the page keeps, when it is asked to look. */
const audited = (page: Page) =>
  page.evaluate(async () => {
    const problems: string[] = [];
    const over = new AbortController();
    document.addEventListener(
      'policy-problem',
      (event) => problems.push((event as Event & {problem: string}).problem),
      {signal: over.signal},
    );
    const disclosure = document.querySelector('cookie-disclosure')!;
    disclosure.toggleAttribute('debug', true);
    await new Promise((done) => setTimeout(done, 1000));
    disclosure.toggleAttribute('debug', false);
    over.abort();
    return problems;
  });

const rows: Row<Page>[] = [
  {
    id: 'X11',
    says: 'says beside the form that entries go to a secure file or database, or to the staff',
    async shows(page) {
      await visit(page, 'contact.html');
      const practice = noted(page, 'What you enter in a form is written to a file or database');
      await reads(practice, 'emailed to the staff, or both');
      await readsOnly(told(practice, 'What'), 'Collects What you enter in a form');
      await seen(noted(page, 'The file or database that form entries are written to is secure.'));
      await practice.getByRole('link', {name: 'Where the policy says this'}).click();
      await page.waitForURL('**/luxsci/policy.html#forms');
      await seen(page.locator('#forms'));
    },
  },
  {
    id: 'X13',
    says: 'declares a necessary cookie for authentication and verification, set by logging in',
    async shows(page) {
      await visit(page, 'account.html');
      const row = storageRow(page.locator('cookie-disclosure'), 'Authentication and Verification');
      await reads(row.getByRole('rowheader'), /Name not described Cookie/);
      await reads(row, 'strictly necessary');
      await reads(row, 'Only while a member is logged in.');
      await reads(row, 'No choice: Without it nobody could stay logged in.');
      assert.equal(await row.getByRole('switch').count(), 0);
      assert.equal(await session(page), undefined);
      await logIn(page);
      assert.ok(await session(page));
    },
  },
  {
    id: 'X14',
    says: 'declares until the browser is closed, sets the cookie so, and deletes it on logging out',
    async shows(page) {
      await visit(page, 'account.html');
      const row = storageRow(page.locator('cookie-disclosure'), 'Authentication and Verification');
      await reads(row, 'until you close the browser');
      await reads(row, 'or sooner where your personal preferences say so');
      await logIn(page);
      const declared = storageOf(page, 'session-cookie');
      assert.equal((await declared).maxAgeSeconds, 0);
      assert.equal((await session(page))?.expires, -1);
      const problems = await audited(page);
      assert.deepEqual(problems, [], 'it ends with the browser, as declared');
      await page.getByRole('button', {name: 'Log out'}).click();
      await seen(page.getByText('Not logged in.'));
      assert.equal(await session(page), undefined);
      await page.evaluate(() => {
        document.cookie = 'lux_session=kept; Path=/luxsci/; Max-Age=2592000';
      });
      assert.match(
        (await audited(page)).join(),
        /"lux_session" to be kept until the browser closes/,
      );
    },
  },
  {
    id: 'X15',
    says: 'claims on the cookie that it tracks nobody across the Internet, and declares no third party',
    async shows(page) {
      await visit(page, 'account.html');
      const row = storageRow(page.locator('cookie-disclosure'), 'Authentication and Verification');
      await reads(row, 'It never does this: tracks your movement across the Internet');
      const item = await storageOf(page, 'session-cookie');
      assert.deepEqual([item.party, item.domains], ['first', undefined]);
      await reads(row, 'LuxSci this site');
      await logIn(page);
      assert.equal((await session(page))?.domain, new URL(demo.origin).hostname);
    },
  },
  {
    id: 'X16',
    says: 'claims on the cookie that it sends nothing from elsewhere; it never leaves its site',
    async shows(page) {
      await visit(page, 'account.html');
      const row = storageRow(page.locator('cookie-disclosure'), 'Authentication and Verification');
      await reads(row, 'It never does this: sends information about you while you are away');
      await logIn(page);
      assert.equal((await session(page))?.sameSite, 'Lax');
      const elsewhere = page.waitForRequest('**/mxroute/');
      await page.goto('/mxroute/');
      const {cookie = ''} = await (await elsewhere).allHeaders();
      assert.doesNotMatch(cookie, /lux_session/);
    },
  },
  {
    id: 'X17',
    says: 'lists the record of all logins and pages of members',
    async shows(page) {
      await visit(page, 'account.html');
      const row = storageRow(
        page.locator('cookie-disclosure'),
        'A record of all logins by members',
      );
      await reads(row.getByRole('rowheader'), /Server log.*Concerns: Members/);
      await reads(row, 'the pages that they visit');
      await row.getByRole('link', {name: 'Where the policy says this'}).click();
      await page.waitForURL('**/luxsci/policy.html#activity');
    },
  },
  {
    id: 'X18',
    says: 'gives that record two purposes, and says that no opt-out is stated',
    async shows(page) {
      await visit(page, 'account.html');
      const row = storageRow(
        page.locator('cookie-disclosure'),
        'A record of all logins by members',
      );
      await reads(row, 'Security and Analyzing which pages and features are used, and how often');
      await reads(row, 'This policy offers no choice about this.');
      assert.equal(await row.getByRole('switch').count(), 0);
      const silence = page.getByText('This policy states no way to opt out of this:');
      await reads(silence, 'All logins by members and the pages they visit are recorded.');
    },
  },
];

/** A storage item as the page's bundle declares it. */
async function storageOf(page: Page, id: string) {
  const bundle = (await (await page.request.get('/luxsci/privacy.json')).json()) as {
    storage: {id: string; party: string; domains?: string[]; maxAgeSeconds?: number}[];
  };
  const item = bundle.storage.find((each) => each.id === id);
  assert.ok(item);
  return item;
}

for (const row of rows) {
  test(`${row.id} ${row.says}`, async () => row.shows(await demo.newPage()));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages have nothing that axe objects to, ${colorScheme}`, async () => {
    // High enough to draw all of the policy: what is out of sight is not laid out.
    const page = await demo.newPage({colorScheme, viewport: {width: 1200, height: 15_000}});
    for (const name of ['index', 'policy', 'contact', 'payment', 'account']) {
      if (name === 'policy') await openPolicy(page);
      else await visit(page, `${name}.html`);
      await seen(page.locator('privacy-policy, data-use-note, cookie-disclosure'));
      assert.deepEqual(await axe(page), [], name);
    }
  });
}
