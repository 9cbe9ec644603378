import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {call, choice, log, reads, seen, visit} from '../support/lsoft.js';

/** That the host page receives every record, once, whatever happens to the page meanwhile. */
const demo = await openDemo();

const REGION = 'Remember my region on this device';

interface Stored {
  recordId: string;
  principalId: {value: string};
  event: {action: string; sequence: number; previousRecordId: string | null};
}

/** What the host has stored of one visitor, in the order in which it came. */
async function stored(page: Page): Promise<Stored[]> {
  const records = (await call(page, 'records.list()')) as Stored[];
  const subject = records[0]?.principalId.value;
  const answer = await page.request.get('/records?bundle=lsoft');
  const all = (await answer.json()) as Stored[];
  return all.filter(({principalId}) => principalId.value === subject);
}

/** Waits until nothing is left to hand over. */
async function delivered(page: Page) {
  for (let turn = 0; turn < 200; turn += 1) {
    if (((await call(page, 'records.pending()')) as unknown[]).length === 0) return;
    await page.waitForTimeout(25);
  }
  assert.fail('records were still pending after 5 s');
}

const toggle = (page: Page) => choice(page, REGION).getByRole('switch');

/** Makes the click that decides leave the page too, in the same turn. */
const leaveOnClick = (page: Page, where: string) =>
  toggle(page).evaluate((button, url) => {
    button.addEventListener('click', () => location.assign(url));
  }, where);

test('An act reaches the host as one record, and once', async () => {
  const page = await visit(await demo.newPage(), 'account.html');
  await toggle(page).click();
  await reads(log(page, 'consent-record'), 'stored');
  await delivered(page);
  await visit(page, 'account.html');
  await delivered(page);
  const records = await stored(page);
  assert.deepEqual(
    records.map(({event}) => event.action),
    ['save-choices'],
  );
  await reads(log(page, 'consent-ready'), 'nothing left to ask');
  assert.equal(await log(page, 'consent-record').count(), 0);
});

test('Leaving the page in the same click loses nothing, and stores nothing twice', async () => {
  const page = await visit(await demo.newPage(), 'account.html');
  await leaveOnClick(page, '/lsoft/contact.html');
  await toggle(page).click();
  await page.waitForURL('**/contact.html');
  await call(page, 'consent.ready');
  assert.equal(await call(page, `consent.granted({choice: 'region'})`), true);
  await delivered(page);

  await visit(page, 'account.html');
  await leaveOnClick(page, '/lsoft/');
  await toggle(page).click();
  await page.waitForURL('**/lsoft/');
  await call(page, 'consent.ready');
  assert.equal(await call(page, `consent.granted({choice: 'region'})`), false);
  await delivered(page);
  const records = await stored(page);
  assert.deepEqual(
    records.map(({event}) => [event.action, event.sequence]),
    [
      ['save-choices', 1],
      ['withdraw', 2],
    ],
  );
  assert.equal(records[1]?.event.previousRecordId, records[0]?.recordId);
});

test('Leaving for a page without the library delivers on the next page that has it', async () => {
  const page = await visit(await demo.newPage({allow: [/favicon/]}), 'account.html');
  await leaveOnClick(page, '/lsoft/mark.svg');
  await toggle(page).click();
  await page.waitForURL('**/mark.svg');
  await visit(page, '');
  await delivered(page);
  assert.equal((await stored(page)).length, 1);
});

test('What the host could not store is handed over again on the next page, with the same id', async () => {
  const page = await demo.newPage({allow: [/503/]});
  const posted: (string | undefined)[] = [];
  let down = true;
  await page.route('**/records', async (route, request) => {
    if (request.method() !== 'POST') return route.continue();
    posted.push(request.headers()['idempotency-key']);
    if (down) return route.fulfill({status: 503, body: 'down'});
    return route.continue();
  });
  await visit(page, 'account.html');
  await toggle(page).click();
  await reads(log(page, 'consent-record'), 'not stored (the server answered 503)');
  assert.equal(((await call(page, 'records.pending()')) as unknown[]).length, 1);
  assert.equal((await stored(page)).length, 0);

  await visit(page, 'contact.html');
  await reads(log(page, 'consent-record'), 'not stored');
  down = false;
  await visit(page, '');
  await reads(log(page, 'consent-record'), /stored$|stored /);
  await delivered(page);
  assert.equal((await stored(page)).length, 1);
  assert.equal(posted.length, 3);
  assert.equal(new Set(posted).size, 1);
});

test('An answer that does not name the record is no acknowledgement', async () => {
  const page = await demo.newPage();
  let captive = true;
  await page.route('**/records', (route, request) =>
    captive && request.method() === 'POST'
      ? route.fulfill({status: 200, contentType: 'text/html', body: '<p>Sign in to the network'})
      : route.continue(),
  );
  await visit(page, 'account.html');
  await toggle(page).click();
  await reads(log(page, 'consent-record'), 'not stored');
  captive = false;
  await visit(page, '');
  await seen(log(page, 'consent-record'));
  await delivered(page);
  assert.equal((await stored(page)).length, 1);
});

test('Records come in the order of the acts, also after an outage', async () => {
  const page = await demo.newPage({allow: [/503/]});
  let down = true;
  await page.route('**/records', (route, request) =>
    down && request.method() === 'POST' ? route.fulfill({status: 503}) : route.continue(),
  );
  await visit(page, 'account.html');
  for (const state of ['true', 'false', 'true']) {
    await toggle(page).click();
    await seen(choice(page, REGION).locator(`[role=switch][aria-checked="${state}"]`));
  }
  // All three have met the outage.
  await seen(log(page, 'consent-record').filter({hasText: 'not stored'}).nth(2));
  down = false;
  await visit(page, '');
  await delivered(page);
  assert.deepEqual(
    (await stored(page)).map(({event}) => event.sequence),
    [1, 2, 3],
  );
});
