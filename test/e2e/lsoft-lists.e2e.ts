import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {
  call,
  choice,
  fact,
  glance,
  gone,
  log,
  openPolicy,
  reads,
  seen,
  storageRow,
  visit,
} from '../support/lsoft.js';

/** What L-Soft's policy says of its email lists, over pages and days, with a mailbox that answers. */
const demo = await openDemo();

/** In milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
const LISTS = "L-Soft's email lists";
const GRANTED = `consent.granted({choice: 'lists'})`;
const state = (page: Page) => call(page, `consent.get('lists').state`);

/** Everything that the demo server holds under a path. */
async function held<T>(page: Page, path: string): Promise<T[]> {
  return (await (await page.request.get(path)).json()) as T[];
}

interface Subscriber {
  email: string;
  name?: string;
  country?: string;
  confirmed: boolean;
}
const subscriberOf = async (page: Page, email: string) =>
  (await held<Subscriber>(page, '/subscribers')).find((each) => each.email === email);

/** The newest message to an address, in the mailbox of the demo. */
async function newest(page: Page, email: string): Promise<Locator> {
  await visit(page, 'mailbox.html');
  const letter = page
    .getByRole('listitem')
    .filter({hasText: `To ${email},`})
    .first();
  await seen(letter);
  return letter;
}

/** Asks to be subscribed on the page that offers it, up to the message that is on its way. */
async function subscribe(page: Page, email: string) {
  await visit(page, 'subscribe.html');
  const lists = choice(page, LISTS);
  await lists.getByLabel('Email address').fill(email);
  await lists.getByRole('button', {name: /^Subscribe/}).click();
  await reads(lists.getByRole('status'), /L-Soft asked you to confirm on .* is open until/);
}

async function confirm(page: Page, email: string) {
  await (await newest(page, email)).getByRole('link', {name: 'Confirm my subscription'}).click();
  await reads(page.locator('#outcome'), 'Your subscription is confirmed.');
}

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

test('Z14 asks for address, name and country, of which only the address is needed', async () => {
  const page = await visit(await demo.newPage(), 'subscribe.html');
  const beside = page.getByRole('complementary', {name: 'How what you enter here is used'});
  await reads(
    beside,
    /May collect Full name, Email address, Country,? and Other details, depending/,
  );
  const lists = choice(page, LISTS);
  await lists.getByRole('button', {name: 'Subscribe'}).click();
  assert.equal(await call(page, `consent.get('lists').state`), 'unset');
  await lists.getByLabel('Email address').fill('z14@example.org');
  await lists.getByLabel('Full name').fill('Ada Lovelace');
  await lists.getByLabel('Country').fill('England');
  await lists.getByRole('button', {name: 'Subscribe'}).click();
  await reads(lists.getByRole('status'), 'L-Soft asked you to confirm');
  const {name, country} = (await subscriberOf(page, 'z14@example.org')) ?? {};
  assert.deepEqual({name, country}, {name: 'Ada Lovelace', country: 'England'});
  await seen(log(page, 'consent-record').filter({hasText: 'stored'}));
  const written = JSON.stringify(await held(page, '/records?bundle=lsoft'));
  assert.doesNotMatch(written, /z14@example\.org|Lovelace/);
});

test('Z15 lets one choose plain text or HTML, keeps it, and tells the host', async () => {
  const page = await demo.newPage();
  await visit(page, 'subscribe.html');
  const format = choice(page, 'Mail format');
  await format.getByLabel('HTML with images').click();
  await reads(format.getByRole('status'), /“HTML with images” is chosen since/);
  await reads(format.getByRole('status'), 'Mail will be sent to you as HTML with images.');
  await reads(log(page, 'choice-request'), 'format: html');
  await reads(log(page, 'consent-change'), 'format html');
  await subscribe(page, 'z15@example.org');
  await confirm(page, 'z15@example.org');
  const announced = async (): Promise<Locator> => {
    await visit(page, 'mailbox.html');
    await page.getByRole('button', {name: 'Send this month’s announcement'}).click();
    await reads(page.locator('#outcome'), /^Sent to \d/);
    return page.getByRole('listitem').filter({hasText: 'To z15@example.org,'}).first();
  };
  await reads(await announced(), 'Sent as HTML with images, with a gif of one pixel.');
  await visit(page, 'account.html');
  assert.ok(await choice(page, 'Mail format').getByLabel('HTML with images').isChecked());
  await choice(page, 'Mail format').getByLabel('Plain text').click();
  await reads(choice(page, 'Mail format').getByRole('status'), 'as plain text');
  await reads(await announced(), 'Sent as plain text, without any image.');
});

test('Z16 has a pixel in HTML mail only, which choosing plain text switches off', async () => {
  const page = await visit(await demo.newPage(), 'account.html');
  const table = page.locator('cookie-disclosure');
  const pixel = storageRow(table, 'A gif of one pixel');
  await reads(pixel, /Pixel in e-mail or page/);
  await reads(pixel, 'Only while “HTML with images” is chosen for “Mail format”. Off now');
  const format = choice(page, 'Mail format');
  await format.getByLabel('HTML with images').click();
  await reads(pixel, 'In use now.');
  assert.ok(await pixel.getByLabel('HTML with images').isChecked());
  await pixel.getByLabel('Plain text').click();
  await reads(pixel, 'Off now: “Plain text” is chosen for “Mail format”.');
  assert.ok(await format.getByLabel('Plain text').isChecked());
  await visit(page, 'subscribe.html');
  const beside = page.getByRole('complementary', {name: 'How what you enter here is used'});
  await seen(beside);
  await gone(beside.getByText('HTML mail may carry a gif of one pixel'));
});

test('Z17 says that the pixel leaves nothing on the computer and collects nothing from it', async () => {
  const page = await demo.newPage();
  const policy = await openPolicy(page);
  const row = await glance(policy, 'The pixel takes nothing from your computer');
  await reads(fact(row, 'What'), 'Never');
  const pixel = storageRow(policy, 'A gif of one pixel');
  await reads(pixel, 'leave anything on your computer');
  await reads(pixel, 'collect anything from your computer');
  await reads(pixel, /never/i);
});

test('Z30 answers which lists one is on, and leads questions to the editor by mail', async () => {
  const page = await demo.newPage();
  const policy = await openPolicy(page);
  const mail = policy.getByRole('link', {name: 'editor@lsoft.com', exact: true}).first();
  assert.equal(await mail.getAttribute('href'), 'mailto:editor@lsoft.com');

  const which = choice(page, 'Which lists am I on?');
  const way = which.getByRole('link', {name: 'by e-mail to editor@lsoft.com'});
  assert.match((await way.getAttribute('href')) ?? '', /^mailto:editor@lsoft\.com\?subject=Which/);
  await which.getByLabel('Email address').fill('z30@example.org');
  await which.getByRole('button', {name: 'Send the request'}).click();
  await reads(which.getByRole('status'), /^Sent to L-Soft on .* on its way to z30@example\.org/);

  const question = choice(page, 'Ask a question or send a comment');
  await question.getByRole('button', {name: 'Send the request'}).click();
  const alert = question.getByRole('alert');
  await reads(alert, /^Nothing was (sent|changed): this page cannot pass it on\. How to ask:/);
  const address = await alert.getByRole('link').getAttribute('href');
  assert.match(address ?? '', /^mailto:editor@lsoft\.com/);
  await reads(await newest(page, 'z30@example.org'), 'not subscribed to any list');
});
