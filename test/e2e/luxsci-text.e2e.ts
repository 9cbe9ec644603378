import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {choice, fact, glance, note, section, seen, storageRow, type Row} from '../support/lsoft.js';
import {openPolicy, reads, readsOnly, visit} from '../support/luxsci.js';

/** The rows of LuxSci's policy that its sections state, as the policy page shows them. */
const demo = await openDemo();

let page: Page;
let policy: Locator;
before(async () => {
  page = await demo.newPage({lasting: true});
  policy = await openPolicy(page);
});

const RELEASE = 'Information about clients is not released to third parties.';
/** An exception in the note beside a commitment. */
const exception = (says: string, label: string) =>
  note(policy, says)
    .getByRole('listitem')
    .filter({has: page.locator('strong', {hasText: label})});

/** An entry of the documents, the laws or the glossary, by its name. */
const entry = (part: string, name: string) =>
  section(policy, part)
    .locator('li', {has: page.getByText(name, {exact: true})})
    .first();

/** Follows a mark from a text of a clause to what is said about it. */
async function follow(clause: string, name: string) {
  await policy.locator(`#${clause}`).getByRole('link', {name}).first().click();
}

const rows: Row<void>[] = [
  {
    id: 'X8',
    says: 'logs visits by itself for three purposes, on the website, of visitors',
    async shows() {
      const row = await glance(policy, 'Visits to the website are kept in a log file');
      await reads(
        fact(row, 'What'),
        /^Collects Pages accessed, Files downloaded, Errors that occur, and Top domain addresses/,
      );
      await readsOnly(
        fact(row, 'Why'),
        'Analyzing which pages are accessed, Analyzing which files are downloaded, and Analyzing which errors occur',
      );
      await readsOnly(fact(row, 'How it comes about'), 'Recorded automatically during a visit.');
      await readsOnly(fact(row, 'Applies to'), 'Visitors');
      await readsOnly(fact(row, 'Covers'), 'This website');
    },
  },
  {
    id: 'X9',
    says: 'reviews top domain addresses, in the same row',
    async shows() {
      await reads(
        policy.locator('#visits'),
        'looks at the top domain addresses that visits come from',
      );
      await follow('visits', 'top domain addresses');
      const row = policy.locator(':focus');
      await reads(row, 'the top domain addresses that visit are reviewed');
      await reads(fact(row, 'What'), 'Top domain addresses that visit the site');
    },
  },
  {
    id: 'X10',
    says: 'claims to collect nothing personal for the log of visits alone',
    async shows() {
      const row = await glance(policy, 'The log of visits holds nothing personal');
      await reads(fact(row, 'What'), 'Never collects Personal information about you');
      await readsOnly(fact(row, 'How it comes about'), 'The log of visits, and only that.');
      const claim = 'collects anything personal about you or your business';
      await reads(storageRow(policy, 'A log file of visits'), `It never does this: ${claim}`);
      assert.equal(await policy.getByRole('row').filter({hasText: claim}).count(), 1);
    },
  },
  {
    id: 'X12',
    says: 'collects four kinds of data for three purposes, of members',
    async shows() {
      const row = await glance(policy, 'Names, addresses, phone numbers and email addresses');
      await readsOnly(fact(row, 'What'), 'Collects Name, Address, Phone number, and Email address');
      await readsOnly(fact(row, 'Why'), 'Identifying users, Billing, and Support services');
      await reads(fact(row, 'Applies to'), 'Members');
      await row.getByRole('link', {name: 'Members:'}).click();
      await seen(policy.locator('#member-details:focus'));
    },
  },
  {
    id: 'X23',
    says: 'releases nothing without explicit consent, which nobody has given yet',
    async shows() {
      await reads(policy.locator('#third-parties'), 'unless the client explicitly consents');
      const consent = exception(RELEASE, 'By your choice');
      await reads(consent, 'with the client’s explicit consent');
      await consent.getByRole('link', {name: 'Release of information about me'}).click();
      const control = choice(page, 'Release of information about me to third parties');
      await reads(control.getByRole('status'), 'Not allowed.');
      assert.equal(await control.getByRole('switch').getAttribute('aria-checked'), 'false');
      const row = await glance(policy, RELEASE);
      await readsOnly(fact(row, 'What'), 'Never shares Any information about clients');
    },
  },
  {
    id: 'X24',
    says: 'draws the exception for the law wherever it draws the promise',
    async shows() {
      const law = 'as compliance with local, state, and federal law requires';
      await reads(exception(RELEASE, 'Exception 1'), law);
      await reads(await glance(policy, RELEASE), law);
      await reads(exception(RELEASE, 'Exception 1'), 'is released where the law requires it');
      await seen(entry('Laws', 'local, state, and federal law'));
      const home = await visit(await demo.newPage(), 'index.html');
      const promises = home.getByRole('complementary', {name: 'As the policy has it'});
      const promise = promises.getByRole('listitem').filter({hasText: RELEASE}).first();
      await reads(
        promise,
        `By your choice: with the client’s explicit consent Exception 1: ${law}`,
      );
    },
  },
  {
    id: 'X25',
    says: 'never gives out email addresses',
    async shows() {
      await reads(policy.locator('#third-parties'), 'does not hand out the email addresses');
      const row = await glance(policy, 'Email addresses of clients are not given out.');
      await readsOnly(fact(row, 'What'), 'Never shares Email address');
    },
  },
  {
    id: 'X26',
    says: 'never sends SPAM',
    async shows() {
      await reads(policy.locator('#third-parties'), 'it sends no SPAM');
      const row = await glance(policy, 'No SPAM is sent.');
      await readsOnly(fact(row, 'What'), 'Never sends SPAM');
    },
  },
];

for (const row of rows) test(`${row.id} ${row.says}`, () => row.shows());
