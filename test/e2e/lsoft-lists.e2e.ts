import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {call, choice, log, reads, seen, visit} from '../support/lsoft.js';
import {confirm, held, LISTS, newest, subscribe, subscriberOf} from '../support/lsoft-mail.js';

/** The double opt-in of L-Soft's lists over pages and days, with a mailbox that answers. */
const demo = await openDemo();

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const GRANTED = `consent.granted({choice: 'lists'})`;
const state = (page: Page) => call(page, `consent.get('lists').state`);

interface Recorded {
  event: {action: string; sequence: number; previousRecordId: string | null};
  notice: {bundleId: string};
}
const actions = async (page: Page) =>
  ((await call(page, 'records.list()')) as Recorded[]).map(({event}) => event.action);

test('Z12 is a double opt-in: pending is no consent, and only the answer to the message is', async () => {
  const page = await demo.newPage();
  await page.clock.install();
  await subscribe(page, 'z12@example.org');
  assert.equal(await state(page), 'pending');
  assert.equal(await call(page, GRANTED), false);
  assert.equal((await subscriberOf(page, 'z12@example.org'))?.confirmed, false);

  await page.clock.fastForward(DAY);
  await visit(page, 'account.html');
  await reads(choice(page, LISTS).getByRole('status'), 'L-Soft asked you to confirm');
  await page.goto('/lsoft/mailbox.html');
  await page.getByRole('button', {name: 'Send this month’s announcement'}).click();
  await reads(page.locator('#outcome'), 'Nobody has confirmed a subscription');

  await confirm(page, 'z12@example.org');
  await reads(choice(page, LISTS).getByRole('status'), /^You are subscribed since/);
  await seen(choice(page, LISTS).getByText('held only while you are subscribed'));
  assert.equal(await call(page, GRANTED), true);
  assert.equal((await subscriberOf(page, 'z12@example.org'))?.confirmed, true);
  await seen(log(page, 'consent-record').filter({hasText: 'stored'}));
  assert.deepEqual(await actions(page), ['double-opt-in-request', 'double-opt-in-confirm']);
  const [asked, confirmed] = (await call(page, 'records.list()')) as (Recorded & {
    recordId: string;
  })[];
  assert.equal(confirmed?.event.previousRecordId, asked?.recordId);
});

test('Z12 holds details only while one is subscribed, as its note beside the form says', async () => {
  const page = await visit(await demo.newPage(), 'subscribe.html');
  const beside = page.getByRole('complementary', {name: 'How what you enter here is used'});
  await reads(beside, 'Your details are held only while you are subscribed.');
  await reads(beside, /Kept as long as .*L-Soft's email lists.*, then deleted/);
});

test('Z12 sends the message again without a second subscription, and can be cancelled', async () => {
  const page = await demo.newPage();
  await subscribe(page, 'again@example.org');
  const lists = choice(page, LISTS);
  await lists.getByRole('button', {name: 'Send the message again'}).click();
  const mails = async () =>
    (await held<{to: string}>(page, '/mailbox')).filter(({to}) => to === 'again@example.org');
  for (let turn = 0; (await mails()).length < 2 && turn < 100; turn += 1) {
    await page.waitForTimeout(20);
  }
  assert.equal((await mails()).length, 2);
  assert.equal(await state(page), 'pending');
  await lists.getByRole('button', {name: 'Cancel the request'}).click();
  await reads(lists.getByRole('status'), 'You are not subscribed.');
  await reads(lists.getByRole('status'), 'L-Soft has been told.');
  assert.equal(await subscriberOf(page, 'again@example.org'), undefined);
  const letter = await newest(page, 'again@example.org');
  await letter.getByRole('link', {name: 'Confirm my subscription'}).click();
  await reads(page.locator('#outcome'), /no request of this browser|Nothing waits/);
  assert.equal(await call(page, GRANTED), false);
});

test('Z12 lets a request run out after two days, so that its link confirms nothing', async () => {
  const page = await demo.newPage();
  await page.clock.install();
  await subscribe(page, 'late@example.org');
  await page.clock.fastForward(3 * DAY);
  await visit(page, 'account.html');
  await reads(choice(page, LISTS).getByRole('status'), /no longer open\. You are not subscribed/);
  const letter = await newest(page, 'late@example.org');
  await letter.getByRole('link', {name: 'Confirm my subscription'}).click();
  await reads(page.locator('#outcome'), /expired|Nothing waits|no request of this browser/);
  assert.equal(await call(page, GRANTED), false);
  await subscribe(page, 'late@example.org');
  await confirm(page, 'late@example.org');
  assert.equal(await call(page, GRANTED), true);
});

test('Z13 unsubscribes in one act, says removal and deletion, and lets one come back', async () => {
  const page = await demo.newPage();
  await subscribe(page, 'z13@example.org');
  await confirm(page, 'z13@example.org');
  await visit(page, 'account.html');
  const lists = choice(page, LISTS);
  await seen(lists.getByText('with the link in every message'));
  await seen(lists.getByRole('link', {name: 'by e-mail to editor@lsoft.com'}));
  await lists.getByRole('button', {name: 'Unsubscribe'}).click();
  await reads(lists.getByRole('status'), 'You are removed from the list promptly');
  await reads(lists.getByRole('status'), 'your details are deleted from the records');
  await reads(lists.getByRole('status'), 'L-Soft has been told.');
  assert.equal(await call(page, GRANTED), false);
  assert.equal(await subscriberOf(page, 'z13@example.org'), undefined);
  await seen((await newest(page, 'z13@example.org')).getByText('You are unsubscribed'));
  assert.equal((await actions(page)).at(-1), 'withdraw');

  await subscribe(page, 'z13@example.org');
  assert.equal(await call(page, GRANTED), false);
  await confirm(page, 'z13@example.org');
  assert.equal(await call(page, GRANTED), true);
});

test('Z13 ends every announcement with a link that unsubscribes at once', async () => {
  const page = await demo.newPage();
  await subscribe(page, 'link@example.org');
  await confirm(page, 'link@example.org');
  await visit(page, 'mailbox.html');
  await page.getByRole('button', {name: 'Send this month’s announcement'}).click();
  await reads(page.locator('#outcome'), /^Sent to \d/);
  const letter = page.getByRole('listitem').filter({hasText: 'To link@example.org,'}).first();
  await reads(letter, /Announcement: .* Unsubscribe$/);
  await letter.getByRole('link', {name: 'Unsubscribe'}).click();
  await reads(page.locator('#outcome'), 'removed from the list, and your details are deleted');
  await reads(choice(page, LISTS).getByRole('status'), /^You unsubscribed on/);
  assert.equal(await subscriberOf(page, 'link@example.org'), undefined);
  await seen(log(page, 'consent-record').filter({hasText: 'stored'}));
});
