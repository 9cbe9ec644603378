import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {fact, glance, gone, note, seen, type Row} from '../support/lsoft.js';

/** The rows of MXroute's policy that its policy page shows; mxroute-site has those of forms and choices. */
const demo = await openDemo();
const {policy: carried, ...bundle} = JSON.parse(
  await readFile(new URL('../../demo/mxroute/privacy.json', import.meta.url), 'utf8'),
);

let page: Page;
let policy: Locator;
before(async () => {
  page = await demo.newPage({lasting: true});
  await page.goto('/mxroute/policy.html');
  policy = page.locator('privacy-policy');
  await seen(policy.getByRole('heading', {name: 'Not described in this policy'}));
});

/** The words of an element, whether or not the browser has painted them yet. */
const words = async (element: Locator) =>
  ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim();

const rows: Row<Locator>[] = [
  {
    id: 'Y0',
    says: 'is shown as an archived copy, with its day and where to check it, and with no address made up',
    async shows(policy) {
      await seen(
        policy.getByRole('note').filter({hasText: 'Archived copy, taken on April 7, 2016'}),
      );
      await seen(policy.getByText('look up the original snapshot in the Wayback Machine'));
      assert.equal(await policy.locator('a[href^="http"]').count(), 0);
      assert.equal(carried.sourceUrl ?? carried.baseUrl ?? bundle.provider.url, undefined);
    },
  },
  {
    id: 'Y1',
    says: 'has its title as heading, its provider apart, and the title of its page carried',
    async shows(policy) {
      await seen(policy.getByRole('heading', {level: 1, name: 'Privacy Policy', exact: true}));
      assert.equal(await words(fact(policy, 'Provider')), 'MXroute');
      assert.equal(carried.pageTitle, 'Privacy Policy | MXroute');
      assert.match(await page.title(), /^Privacy Policy \| MXroute/);
    },
  },
  {
    id: 'Y2',
    says: 'keeps the day of revision and the day of the copy apart, and says how old the text was',
    async shows(policy) {
      const revised = fact(policy, 'Revised');
      assert.equal(await words(revised), 'August 26, 2014 (19 months before this copy was taken)');
      assert.equal(await revised.locator('time').getAttribute('datetime'), '2014-08-26');
      await seen(policy.locator('time[datetime="2016-04-07"]').first());
      assert.equal(await words(fact(policy, 'Version')), 'not described in this policy');
    },
  },
  {
    id: 'Y3',
    says: 'tells why the statement was made, in the text and at a glance',
    async shows(policy) {
      await seen(policy.getByText('wants to show how firmly it stands by privacy.'));
      const row = await glance(
        policy,
        'The statement is there to show a firm commitment to privacy.',
      );
      assert.equal(await words(fact(row, 'What')), 'Makes a commitment');
      await row.getByRole('link', {name: 'Introduction'}).click();
      await seen(policy.locator('#commitment:focus'));
    },
  },
  {
    id: 'Y4',
    says: 'covers this Web site, filters by it, and marks that it speaks of mail all the same',
    async shows(policy) {
      await seen(
        policy.getByRole('note').filter({hasText: 'and yet speaks of mail on the server as well'}),
      );
      const filter = policy.getByLabel('Show what covers');
      await filter.selectOption({label: 'This Web site'});
      await gone(policy.getByRole('heading', {name: 'Internal Policy'}));
      await seen(policy.getByRole('heading', {name: 'Order Forms'}));
      await filter.selectOption({label: 'everything'});
      await seen(policy.getByRole('heading', {name: 'Internal Policy'}));
    },
  },
  {
    id: 'Y5',
    says: 'shows the promise not to read mail with its four exceptions at once, and what is odd in it',
    async shows(policy) {
      const promise = note(policy, 'The subject and body of e-mail are not read.');
      await seen(promise.getByText('4 exceptions'));
      for (const number of [1, 2, 3, 4]) await seen(promise.getByText(`Exception ${number}:`));
      await seen(promise.getByText('"under any circumstances" stands beside "unless"'));
      const row = await glance(policy, 'The subject and body of e-mail are not read.');
      assert.match(
        await words(fact(row, 'What').first()),
        /^Never reads Subject of e-mail messages and Body/,
      );
      await seen(row.getByText('Exception 4:'));
    },
  },
  {
    id: 'Y6',
    says: 'makes four exceptions out of one sentence, whose text stays whole, linked both ways',
    async shows(policy) {
      const sentence = policy.locator('#mail-content');
      assert.equal(
        await words(sentence),
        'The subject and the body of your e-mail are not read by us under any circumstances, unless they ' +
          'are handed to us directly by yourself, by a person to whom you gave access, by whoever received ' +
          'the message, or by anyone to whom that recipient sent it on.',
      );
      for (const [index, words] of [
        'yourself',
        'to whom you gave access',
        'whoever received',
        'sent it on',
      ].entries()) {
        const mark = sentence.getByRole('link', {name: `Exception ${index + 1}`});
        await mark.click();
        const exception = policy.locator('li:focus');
        await seen(exception.getByText(`Exception ${index + 1}:`));
        await exception.getByRole('link', {name: 'in these words'}).click();
        await seen(policy.locator('span:focus').filter({hasText: words}));
      }
    },
  },
  {
    id: 'Y7',
    says: 'lists what mail logs hold as an open list',
    async shows(policy) {
      await seen(
        policy.locator('#mail-logs').getByText('such as date and time, sender, recipient'),
      );
      const row = await glance(policy, 'Mail logs are read, with the basics of message headers.');
      assert.equal(
        await words(fact(row, 'What')),
        'Reads Date and time of a message, Sender, Recipient, IP address of the sender, and others',
      );
    },
  },
  {
    id: 'Y8',
    says: 'says that mail logs are reviewed as statistics, for the health of the server',
    async shows(policy) {
      const row = await glance(policy, 'Mail logs are often reviewed as statistics, in aggregate.');
      assert.equal(await words(fact(row, 'What')), 'Uses Mail logs in statistic form');
      assert.equal(await words(fact(row, 'Why')), 'Watching over the health of the server');
    },
  },
  {
    id: 'Y9',
    says: 'gives IP addresses their two purposes',
    async shows(policy) {
      const row = await glance(
        policy,
        'IP addresses are used for two purposes, and for no other reason.',
      );
      assert.equal(
        await words(fact(row, 'Why')),
        'Finding the cause of server problems and Running the Web site',
      );
      await row.getByRole('link', {name: 'Information Automatically Logged'}).click();
      await seen(policy.locator('#address-logged:focus'));
    },
  },
  {
    id: 'Y10',
    says: 'binds "for no other reason" to the use of IP addresses',
    async shows(policy) {
      await seen(policy.locator('#address-logged').getByText('It serves no reason besides these.'));
      const row = await glance(
        policy,
        'IP addresses are used for two purposes, and for no other reason.',
      );
      assert.equal(await words(fact(row, 'What')), 'Uses IP address, only as said here');
    },
  },
  {
    id: 'Y17',
    says: 'says that demographic and profile data are collected, from visitors',
    async shows(policy) {
      const row = await glance(policy, 'Demographic and profile data are collected.');
      assert.equal(await words(fact(row, 'What')), 'Collects Demographic data and Profile data');
      assert.equal(await words(fact(row, 'Applies to')), 'Visitors of the Web site');
      const filter = policy.getByLabel('Show what concerns');
      await filter.selectOption({label: 'Customers'});
      await gone(policy.locator('#profile-data'));
      await seen(policy.locator('#billing-information'));
      await filter.selectOption({label: 'everyone'});
      await seen(policy.locator('#profile-data'));
    },
  },
  {
    id: 'Y19',
    says: 'shows what "protect the loss" means, and that it was published so',
    async shows(policy) {
      const clause = policy.locator('#measures');
      assert.match(
        await words(clause),
        /protect against the loss \[published as protect the loss\], misuse and alteration/,
      );
      const row = await glance(
        policy,
        'Security measures stand against loss, misuse and alteration of information.',
      );
      assert.equal(await words(fact(row, 'What')), 'Protects Information of any type');
    },
  },
  {
    id: 'Y20',
    says: 'names strong SSL encryption among its safeguards',
    async shows(policy) {
      await seen(policy.locator('#measures').getByText('Strong SSL encryption'));
      const row = await glance(policy, 'Strong SSL encryption is used.');
      await row.getByRole('link', {name: 'Security'}).click();
      await seen(policy.locator('#measures:focus'));
    },
  },
  {
    id: 'Y21',
    says: 'keeps the capitals of its promise, styled as text and no heading',
    async shows(policy) {
      const capitals =
        'NOBODY ELSE FROM OUTSIDE IS ALLOWED TO SEE PERSONAL INFORMATION OF YOURS, SUCH AS BILLING INFORMATION, ETC.';
      const strong = policy.locator('#own-use strong');
      assert.equal(await words(strong), capitals);
      assert.equal(await strong.evaluate((node) => getComputedStyle(node).textTransform), 'none');
      assert.equal(await policy.getByRole('heading', {name: /NOBODY/}).count(), 0);
      const row = await glance(
        policy,
        'No outside person may see personal information, billing information among it.',
      );
      assert.match(
        await words(fact(row, 'What')),
        /^Never shares Personal information, Billing information, and others$/,
      );
    },
  },
  {
    id: 'Y22',
    says: 'makes the plain address a link that writes mail, and gives its three topics',
    async shows(policy) {
      const address = {name: 'jarland@mxroute.com'};
      const links = policy.getByRole('link', address);
      assert.equal(await links.count(), 2);
      for (const link of await links.all()) {
        assert.equal(await link.getAttribute('href'), 'mailto:jarland@mxroute.com');
      }
      const contact = policy.getByRole('listitem').filter({has: page.getByRole('link', address)});
      assert.deepEqual(await fact(contact, 'For').getByRole('listitem').allInnerTexts(), [
        'this privacy statement',
        'the practices of this site',
        'your dealings with the site',
      ]);
    },
  },
];

for (const row of rows) {
  test(`${row.id} ${row.says}`, () => row.shows(policy));
}
