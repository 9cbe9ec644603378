import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {call, choice, fact, glance, gone, log, seen, section, type Row} from '../support/lsoft.js';
import {openPolicy, reads, readsOnly, visit} from '../support/luxsci.js';

/**
 * The rows of LuxSci's policy that are about the document as a whole, and what stood around it.
 * luxsci-text has what its sections say, luxsci-account what members decide.
 */
const demo = await openDemo();
const {policy: carried, ...bundle} = JSON.parse(
  await readFile(new URL('../../demo/luxsci/privacy.json', import.meta.url), 'utf8'),
);
const SNAPSHOT =
  'https://web.archive.org/web/20090529013313id_/http%3A//luxsci.com/extranet/privacy.html';
const SECTION = 'section[part="section"] > details';
const SECTIONS = [
  'About this statement',
  'General usage:',
  'Members:',
  'Payments:',
  'Non-disclosure:',
  'Confidentiality:',
  'Medical privacy:',
];

let page: Page;
let policy: Locator;
before(async () => {
  page = await demo.newPage({lasting: true});
  policy = await openPolicy(page);
});

/** What stood around the policy, unfolded. */
async function surroundings(kind: string) {
  const fold = policy.locator('details', {
    has: page.locator('summary', {hasText: 'What stood around the policy'}),
  });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  const part = fold.locator('div', {has: page.getByRole('heading', {name: kind})});
  await seen(part);
  return part;
}

/** Publishes another version of the bundle, as far as this page sees, and loads the page again. */
async function revise(visited: Page) {
  const json = {...bundle, policy: {...carried, version: '2009.07.01'}};
  await visited.route('**/luxsci/privacy.json', (route) => route.fulfill({json}));
  await visited.reload();
}

const rows: Row<void>[] = [
  {
    id: 'X0',
    says: 'is shown as an archived copy, with its day, apart from the version, and the snapshot to check',
    async shows() {
      const banner = policy.getByRole('note').filter({hasText: 'Archived copy, taken on'});
      await reads(banner, 'May 29, 2009; not current');
      assert.equal(await banner.locator('time').getAttribute('datetime'), '2009-05-29');
      const source = policy.getByRole('link', {name: 'Where this text was taken from'});
      assert.equal(await source.getAttribute('href'), SNAPSHOT);
      await seen(
        policy.getByText('For the most accurate reproduction check the original snapshot'),
      );
      assert.equal(carried.archivedOn, '2009-05-29');
      assert.equal(await log(page, 'policy-problem').count(), 0);
    },
  },
  {
    id: 'X1',
    says: 'has title, page title and brand apart, links on its own site, and a breadcrumb on demand',
    async shows() {
      await seen(policy.getByRole('heading', {level: 1, name: 'Privacy Policy', exact: true}));
      assert.equal(carried.pageTitle, 'Privacy Policy | LuxSci');
      assert.match(await page.title(), /^Privacy Policy \| LuxSci/);
      await readsOnly(fact(policy, 'Provider'), 'LuxSci');
      assert.ok(!(await policy.getByText('Lux Scientiae Privacy Policy').first().isVisible()));
      const breadcrumb = await surroundings('Breadcrumb');
      await reads(breadcrumb, 'Home » Legal » Lux Scientiae Privacy Policy');
      const links = breadcrumb.getByRole('link');
      assert.deepEqual(
        await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
        ['http://luxsci.com/', 'http://luxsci.com/extranet/legal.html'],
      );
    },
  },
  {
    id: 'X2',
    says: 'shows the version as a time, and writes it into every record',
    async shows() {
      const version = fact(policy, 'Version').locator('time');
      await readsOnly(version, '2009.03.09');
      assert.equal(await version.getAttribute('datetime'), '2009-03-09');
      assert.equal(await policy.getByText('Not dated').count(), 0);

      const other = await visit(await demo.newPage(), 'account.html');
      await choice(other, 'Keep my card for monthly billing').getByRole('switch').click();
      await seen(log(other, 'consent-record').getByText('stored', {exact: true}));
      const records = await (await fetch(`${demo.origin}/records?bundle=luxsci`)).json();
      assert.ok(records.length);
      for (const {notice} of records) assert.equal(notice.bundleVersion, '2009.03.09');
    },
  },
  {
    id: 'X3',
    says: 'names the company with its trading names, and why it made the statement',
    async shows() {
      await readsOnly(fact(policy, 'Legal name'), 'Lux Scientiae, Incorporated');
      await readsOnly(fact(policy, 'Also known as'), 'Lux Scientiae');
      await reads(section(policy, SECTIONS[0]!), 'evidence that it takes privacy seriously');
      const row = await glance(policy, 'made this statement to show its commitment to privacy');
      await readsOnly(fact(row, 'What'), 'Makes a commitment');
    },
  },
  {
    id: 'X4',
    says: 'covers the website and the services in general, and narrows to either',
    async shows() {
      const row = await glance(policy, 'for this website and for the services in general');
      await readsOnly(fact(row, 'Covers'), 'This website, The services in general');
      const filter = policy.getByLabel('Show what covers');
      await filter.selectOption({label: 'This website'});
      await gone(section(policy, 'Payments:'));
      await seen(section(policy, 'General usage:'));
      await filter.selectOption({label: 'The services in general'});
      await gone(section(policy, 'General usage:'));
      await seen(section(policy, 'Payments:'));
      await seen(section(policy, 'About this statement'));
      await filter.selectOption({label: 'everything'});
    },
  },
  {
    id: 'X5',
    says: 'tells whoever has decided before that another version has come',
    async shows() {
      const later = await visit(await demo.newPage(), 'policy.html');
      await later.getByRole('switch', {name: 'Keep my card for monthly billing'}).click();
      const change = later.getByText('The policy has changed since you last decided');
      await later.reload();
      await seen(log(later, 'policy-ready'));
      assert.equal(await change.isVisible(), false);

      await revise(later);
      await reads(change, 'version 2009.07.01 has replaced 2009.03.09');
      await readsOnly(fact(later.locator('privacy-policy'), 'Version'), '2009.07.01');
      assert.equal(await call(later, "consent.granted({choice: 'keep-card'})"), true);
    },
  },
  {
    id: 'X6',
    says: 'announces changes to members in the news too, whose address is not given',
    async shows() {
      const changes = section(policy, 'Changes to this policy');
      await reads(fact(changes, 'Announced'), /in place, in this policy.*in the news for Members/);
      await reads(fact(changes, 'Period of notice'), 'No period of notice is described');
      assert.equal(await fact(changes, 'Announced').getByRole('link').count(), 0);
      await reads(section(policy, 'Not described in this policy'), 'where the news section is');

      const portal = await visit(await demo.newPage(), 'account.html');
      const news = portal.getByRole('region', {name: 'News for members'});
      await reads(news, 'No news.');
      await choice(portal, 'Keep my card for monthly billing').getByRole('switch').click();
      await revise(portal);
      await reads(news, 'version 2009.07.01 has replaced 2009.03.09');
    },
  },
  {
    id: 'X7',
    says: 'opens and closes all sections by buttons and keyboard, tells their state, and prints them all',
    async shows() {
      const fresh = await demo.newPage();
      const drawn = await openPolicy(fresh);
      const status = drawn.getByRole('status').first();
      const folds = drawn.locator(SECTION);
      const opened = () =>
        folds.evaluateAll((all) => all.filter((fold) => 'open' in fold && fold.open).length);
      await reads(status, 'All 7 sections are open');
      assert.equal(await opened(), SECTIONS.length);
      await drawn.getByRole('button', {name: 'Close all sections'}).focus();
      await fresh.keyboard.press('Enter');
      await reads(status, 'All 7 sections are closed');
      assert.equal(await opened(), 0);
      assert.equal(
        await drawn.getByText('A visit to the Lux Scientiae website').isVisible(),
        false,
      );

      await drawn.locator('summary', {hasText: 'Payments:'}).focus();
      await fresh.keyboard.press('Enter');
      await reads(status, '1 of 7 sections are open');
      await seen(log(fresh, 'section-view').filter({hasText: 'payments'}));

      await fresh.evaluate((sections) => {
        addEventListener('beforeprint', () => {
          const root = document.querySelector('privacy-policy')?.shadowRoot;
          document.title = `${root?.querySelectorAll(`${sections}[open]`).length} printed`;
        });
      }, SECTION);
      await fresh.pdf();
      assert.equal(await fresh.title(), '7 printed');
      assert.equal(await opened(), 1);

      await fresh.evaluate(() => (location.hash = '#exception-2'));
      await seen(drawn.locator('#exception-2'));
      await drawn.getByRole('button', {name: 'Open all sections'}).click();
      await reads(status, 'All 7 sections are open');
      assert.equal(await opened(), SECTIONS.length);
      assert.equal(await drawn.getByText(/open all sections \|/i).count(), 0);
    },
  },
  {
    id: 'X37',
    says: 'keeps the seal and links without words as addresses, has room for a seal, draws no nameless link',
    async shows() {
      const seal = await surroundings('Seal');
      await reads(
        seal.locator('code'),
        'https://www.mcafeesecure.com/RatingVerify?ref=www.luxsci.com',
      );
      const navigation = await surroundings('Navigation');
      assert.deepEqual(await navigation.locator('code').allInnerTexts(), [
        'http://luxsci.com/extranet/why_luxsci.html',
        'http://luxsci.com/order.html',
        'http://luxsci.com/extranet/WebMail/trial_request.php',
      ]);
      await seen(page.getByText('A seal of the site’s own would stand here.'));
      for (const part of [seal, navigation]) assert.equal(await part.getByRole('link').count(), 0);
      const nameless = await policy
        .getByRole('link')
        .evaluateAll((links) =>
          links.filter((link) => !link.textContent?.trim() && !link.getAttribute('aria-label')),
        );
      assert.equal(nameless.length, 0);
    },
  },
  {
    id: 'X38',
    says: 'keeps the testimonial outside of the policy, hidden unless asked for',
    async shows() {
      const fresh = await openPolicy(await demo.newPage());
      const quote = fresh.locator('blockquote');
      assert.equal(await quote.count(), 1);
      assert.equal(await quote.isVisible(), false);
      assert.equal(await fresh.locator('[part="body"] blockquote').count(), 0);
      await fresh.getByText('What stood around the policy on its page').click();
      await reads(quote, 'would suggest it to family and friends');
      await seen(fresh.getByRole('heading', {name: 'Testimonial'}));
    },
  },
];

for (const row of rows) test(`${row.id} ${row.says}`, () => row.shows());
