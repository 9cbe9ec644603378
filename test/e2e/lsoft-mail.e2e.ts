import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator} from 'playwright-core';
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
import {confirm, held, LISTS, newest, subscribe, subscriberOf} from '../support/lsoft-mail.js';

/** What L-Soft's policy says of the details, the format and the pixel of its mail, and of asking it. */
const demo = await openDemo();

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
