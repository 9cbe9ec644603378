import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {
  definition,
  fact,
  glance,
  log,
  note,
  openPolicy,
  type Row,
  reads,
  section,
  seen,
  gone,
  text,
  visit,
} from '../support/lsoft.js';

/**
 * The rows of L-Soft's policy that are about the document as a whole. lsoft-text has what its
 * sections say, lsoft-lists the subscription, lsoft-device the cookies.
 */
const demo = await openDemo();
const SNAPSHOT =
  'https://web.archive.org/web/20151227083551id_/http%3A//www.lsoft.com/corporate/privacypolicy.asp';

let page: Page;
let policy: Locator;
before(async () => {
  page = await demo.newPage({lasting: true});
  policy = await openPolicy(page);
});

const filter = () => policy.getByLabel('Show what concerns');

const rows: Row<void>[] = [
  {
    id: 'Z0',
    says: 'is shown as not dated and without a version, archived, with a link to the snapshot',
    async shows() {
      assert.equal(await text(fact(policy, 'Date')), 'Not dated; archived December 27, 2015');
      assert.equal(await text(fact(policy, 'Version')), 'not described in this policy');
      const copy = policy.getByRole('note').filter({hasText: 'Archived copy, taken on'});
      await reads(copy, /December 27, 2015; not current/);
      const source = policy.getByRole('link', {name: 'Where this text was taken from'});
      assert.equal(await source.getAttribute('href'), SNAPSHOT);
      const silent = section(policy, 'Not described in this policy');
      await reads(silent, 'The date of the policy');
      assert.equal(await policy.locator('header time').count(), 2);
    },
  },
  {
    id: 'Z1',
    says: 'tells the commitment to privacy in the text and at a glance',
    async shows() {
      await reads(section(policy, 'Introduction'), 'undertakes to protect your privacy');
      const row = await glance(policy, 'L-Soft undertakes to protect privacy and personal data.');
      assert.equal(await text(fact(row, 'What')), 'Protects data');
      await reads(row, 'stated by the policy');
    },
  },
  {
    id: 'Z2',
    says: 'narrows the text to subscribers, visitors or customers, who decide what they give',
    async shows() {
      const row = await glance(policy, 'You decide what information you give.');
      await reads(fact(row, 'Applies to'), /Subscribers, Website visitors,? (and )?Customers/);
      assert.equal(await text(fact(row, 'Must you give it?')), 'You need not give it.');

      const names = await filter().getByRole('option').allInnerTexts();
      for (const name of ['Subscribers', 'Website visitors', 'Customers']) {
        assert.ok(names.map((each) => each.trim()).includes(name), `${name} in ${names.join()}`);
      }
      await filter().selectOption({label: 'Customers'});
      await gone(section(policy, 'Privacy Policy for Email Lists'));
      await seen(definition(policy, 'Purchases'));
      await gone(definition(policy, 'Web Forms'));
      await reads(policy.getByRole('status').first(), /not shown for Customers/);
      await filter().selectOption({label: 'Website visitors'});
      await seen(definition(policy, 'Web Forms'));
      await gone(definition(policy, 'Purchases'));
      await filter().selectOption({label: 'everyone'});
      await seen(section(policy, 'Privacy Policy for Email Lists'));
    },
  },
  {
    id: 'Z3',
    says: 'tells that data is held securely and as the law asks',
    async shows() {
      const intro = section(policy, 'Introduction');
      await reads(intro, 'the law on data protection and on electronic communication requires');
      const row = await glance(policy, 'held securely');
      assert.equal(await text(fact(row, 'What')), 'Protects data');
    },
  },
  {
    id: 'Z4',
    says: 'promises never to release, sell or trade without consent, beside the text',
    async shows() {
      const intro = section(policy, 'Introduction');
      await reads(intro, 'never handed out, sold or traded unless you consent');
      const pledge = note(intro, 'never released, sold or traded without your consent');
      await reads(pledge, /^Commitment/);
      const row = await glance(policy, 'never released, sold or traded');
      assert.equal(await text(fact(row, 'What')), 'Never shares data');
    },
  },
  {
    id: 'Z5',
    says: 'numbers the two exceptions of that promise and links them with the text, both ways',
    async shows() {
      const pledge = note(policy, 'never released, sold or traded without your consent');
      await reads(pledge, '2 exceptions');
      await reads(pledge, /Exception 1:\s*The law requires it\./);
      await reads(pledge, /Exception 2:\s*The business is sold, or assets are transferred/);
      const row = await glance(policy, 'never released, sold or traded');
      await reads(row, /2 exceptions.*Exception 1.*Exception 2/);

      const intro = section(policy, 'Introduction');
      await intro.getByRole('link', {name: 'About this: Exception 2'}).first().click();
      const second = pledge.getByRole('listitem').filter({hasText: 'The business is sold'});
      const [, anchor] = page.url().split('#');
      assert.equal(await second.getAttribute('id'), anchor);
      await second.getByRole('link', {name: 'in these words'}).click();
      await reads(
        policy.locator(`[id="${page.url().split('#')[1]}"]`),
        'should the business be sold',
      );
    },
  },
  {
    id: 'Z6',
    says: 'defines personally identifiable information, which only you yourself give',
    async shows() {
      const term = definition(section(policy, 'Glossary'), 'Personally identifiable information');
      await reads(term, 'name, email address and company are among it');
      const entry = definition(
        section(policy, 'Introduction'),
        'Personally Identifiable Information',
      );
      await seen(entry.getByRole('link', {name: 'Anything about one particular user'}));
      const row = await glance(policy, 'only where you explicitly give it');
      const what = 'Collects Full name, Email address, Company, and others, only as said here';
      assert.equal(await text(fact(row, 'What')), what);
    },
  },
  {
    id: 'Z7',
    says: 'defines non-personal information, looked at in total only, attacks excepted',
    async shows() {
      const term = definition(
        section(policy, 'Glossary'),
        'Non-personally identifiable information',
      );
      await reads(term, 'IP address, browser type and the use of cookies');
      const logged = await glance(policy, 'counts as not personally identifiable');
      await reads(fact(logged, 'What'), 'IP address, Browser type, Use of cookies');
      const entry = definition(policy, 'Non-Personally Identifiable Information');
      await reads(note(entry, 'viewed in aggregate only'), /Exception 1: Special cases.*attack/);
      await reads(note(entry, 'viewed in aggregate only'), /In tension: .Only in aggregate./);
    },
  },
  {
    id: 'Z8',
    says: 'holds three policies, each a section with a scope of its own to narrow to',
    async shows() {
      const intro = section(policy, 'Introduction');
      for (const name of ['email lists', 'website', 'other electronic communication']) {
        await seen(intro.getByRole('link', {name, exact: true}));
      }
      const scope = policy.getByLabel('Show what covers');
      await scope.selectOption({label: 'The L-Soft website'});
      await seen(section(policy, 'Privacy Policy for Website'));
      await gone(section(policy, 'Privacy Policy for Email Lists'));
      await gone(section(policy, 'Privacy Policy for Other Electronic Communication'));
      await scope.selectOption({label: 'everything'});
      await seen(section(policy, 'Privacy Policy for Other Electronic Communication'));
    },
  },
  {
    id: 'Z31',
    says: 'says that changes are made in place, unannounced, and that visitors should look again',
    async shows() {
      const part = section(policy, 'Changes to this policy');
      assert.equal(await text(fact(part, 'Announced')), 'in place, in this policy');
      await reads(part, 'No period of notice is described');
      await reads(part, 'to review this policy from time to time');
      await seen(part.getByRole('link', {name: 'Contacting L-Soft'}));
      await reads(section(policy, 'Contacting L-Soft'), 'may be amended from time to time');
    },
  },
  {
    id: 'Z32',
    says: 'names the legal entity, and keeps the footer and its guidelines with restored links',
    async shows() {
      assert.equal(await text(fact(policy, 'Legal name')), 'L-Soft international, Inc.');
      assert.equal(await page.title(), 'L-Soft Privacy Policy');
      const improves = await glance(policy, 'Feedback is used to improve the service.');
      assert.equal(await text(fact(improves, 'Why')), 'Improve content and service');

      const documents = section(policy, 'Documents');
      const guidelines = 'Guidelines for Proper Usage of the LISTSERV Trademark';
      const link = documents.getByRole('link', {name: guidelines});
      assert.equal(await link.getAttribute('href'), 'http://www.lsoft.com/corporate/trademark.asp');

      const footer = policy.getByText('is licensed to L-Soft international, Inc.');
      await gone(footer);
      await policy.getByText('What stood around the policy on its page').click();
      await seen(footer);
      const mark = policy.getByRole('link', {name: 'LISTSERV, a registered trademark'});
      assert.equal(await mark.getAttribute('href'), 'http://www.lsoft.com/corporate/legal.asp');
      assert.equal(await policy.getByRole('link', {name: 'L-Soft international, Inc.'}).count(), 0);
    },
  },
];

for (const row of rows) test(`${row.id} ${row.says}`, () => row.shows());

test('every page of the site says that it is a demo, and nothing is wrong with its bundle', async () => {
  const visitor = await demo.newPage();
  for (const name of ['', 'subscribe.html', 'account.html', 'contact.html', 'policy.html']) {
    await visit(visitor, name);
    await reads(visitor.getByRole('complementary', {name: 'About this demo'}), 'This is a demo');
    await seen(log(visitor, 'consent-ready'));
    assert.deepEqual(await log(visitor, 'policy-problem').allInnerTexts(), []);
  }
});
