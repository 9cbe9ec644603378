import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {
  call,
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
  text,
  visit,
} from '../support/lsoft.js';

/** What the three policies of L-Soft say in their sections. */
const demo = await openDemo();

let page: Page;
let policy: Locator;
before(async () => {
  page = await demo.newPage({lasting: true});
  policy = await openPolicy(page);
});

const lists = () => section(policy, 'Privacy Policy for Email Lists');
const website = () => section(policy, 'Privacy Policy for Website');

const rows: Row<void>[] = [
  {
    id: 'Z9',
    says: 'tells the history, defines double opt-in, and marks what was published garbled',
    async shows() {
      await reads(lists(), /LISTSERV® \[published as LISTSERVÂ®\] since 1986/);
      await reads(lists(), /came in 1993, first in LISTSERV/);
      await reads(lists(), 'A spam filter and virus protection of its own were further firsts');
      await seen(await glance(policy, 'to let users control their own personal information'));
      const term = definition(section(policy, 'Glossary'), 'Double opt-in');
      await reads(term, 'only after you have answered a message that asks you to confirm');
      const optIn = definition(lists(), 'Opt-In');
      const links = await Promise.all([
        optIn.getByRole('link', {name: 'double opt-in', exact: true}).getAttribute('href'),
        lists().getByRole('link', {name: 'Double opt-in', exact: true}).getAttribute('href'),
      ]);
      assert.ok(links[0]);
      assert.equal(links[0], links[1]);
    },
  },
  {
    id: 'Z10',
    says: 'marks the policy for lists as covering the corporate lists of L-Soft only',
    async shows() {
      await reads(lists(), "Covers: L-Soft's corporate email lists");
      await reads(lists(), 'covers the lists that L-Soft itself runs as a company, and no others');
      const row = await glance(policy, 'Only the corporate email lists of L-Soft are covered');
      assert.equal(await text(fact(row, 'Covers')), "L-Soft's corporate email lists");
    },
  },
  {
    id: 'Z11',
    says: 'leaves to licensees what is theirs, and never speaks for them',
    async shows() {
      await reads(lists(), 'each licensee decides what it collects');
      const row = await glance(policy, 'does not answer for the policies of LISTSERV customers');
      assert.equal(await text(fact(row, 'What')), 'Never makes a commitment');
      assert.equal(await text(fact(policy, 'Provider')), 'L-Soft');
      const scopes = await policy
        .getByLabel('Show what covers')
        .getByRole('option')
        .allInnerTexts();
      assert.equal(scopes.filter((scope) => /customer|licensee/i.test(scope)).length, 0);
    },
  },
  {
    id: 'Z18',
    says: 'names both laws as written and by their canonical ids',
    async shows() {
      await reads(lists(), /CAN-SPAM Act of 2003.*EU Directive 2002\/58\/CE/);
      const entry = (name: string) =>
        section(policy, 'Laws').getByRole('listitem').filter({hasText: name}).first();
      const spam = entry('CAN-SPAM Act of 2003');
      assert.equal(await text(fact(spam, 'Reference')), 'Pub. L. 108-187');
      const privacy = entry('EU Directive 2002/58/CE');
      assert.equal(await text(fact(privacy, 'Reference')), 'CELEX 32002L0058');
      assert.equal(await text(fact(privacy, 'Official name')), 'Directive 2002/58/EC');
      await seen(privacy.getByRole('link', {name: 'EU Directive 2002/58/CE'}));
    },
  },
  {
    id: 'Z19',
    says: 'shows the section that the text refers to in vain as text, and as no fault of the author',
    async shows() {
      await reads(lists(), 'legal framework section [this section does not exist in this version');
      assert.equal(await policy.getByRole('link', {name: 'legal framework'}).count(), 0);
      assert.deepEqual(await log(page, 'policy-problem').allInnerTexts(), []);
    },
  },
  {
    id: 'Z20',
    says: 'logs visits for analysis, in total only, attacks excepted',
    async shows() {
      const row = await glance(policy, 'The website logs information about visitors');
      assert.equal(await text(fact(row, 'Why')), 'Analyse website traffic');
      assert.equal(await text(fact(row, 'How it comes about')), 'Your visit, automatically.');
      const limit = note(website(), 'viewed and analysed in aggregate only');
      await reads(limit, /1 exception.*Exception 1: Special cases.*attack/);
    },
  },
  {
    id: 'Z21',
    says: 'defines the IP address, and says what it is logged for',
    async shows() {
      const term = definition(section(policy, 'Glossary'), 'IP address');
      await reads(term, 'identifies a computer or another device on a TCP/IP network');
      const row = await glance(policy, 'IP addresses are logged');
      assert.equal(await text(fact(row, 'What')), 'Collects IP address');
      await reads(fact(row, 'Why'), 'Analyse website traffic and Improve content and service');
      await reads(definition(website(), 'IP Address'), 'does not routinely trace them');
    },
  },
  {
    id: 'Z22',
    says: 'lists attacks and troubleshooting as the cases in which addresses are traced',
    async shows() {
      const limit = note(definition(website(), 'IP Address'), 'not routinely traced');
      await reads(limit, /2 exceptions.*Exception 1: Answering attacks.*Exception 2: Solving/);
      await reads(limit, /Then allowed.*to trace the IP addresses that took part in an incident/);
      const row = await glance(policy, 'Logs of the web and of other internet services may serve');
      await reads(fact(row, 'Why'), 'Respond to attacks and Answer requests and solve problems');
      await reads(fact(row, 'When'), /attacks.*or.*problems of customers or subscribers/);
      const tension = note(website(), 'viewed and analysed in aggregate only');
      await reads(tension, 'In tension: Attacks are the one example given here');
    },
  },
  {
    id: 'Z23',
    says: 'defines the cookie, and shows what its main purpose stands in tension with, text unchanged',
    async shows() {
      const term = definition(section(policy, 'Glossary'), 'Cookie');
      await reads(term, 'a web server to a browser, which sends it back with each page');
      const entry = definition(website(), 'Cookie');
      await reads(
        entry,
        /^(Applies to: [^.]+ )?A cookie is a piece of text .* goes back to the server\./,
      );
      await reads(entry, 'Mostly cookies are there to identify users');
      const tensions = note(entry, 'Cookies in general serve to identify users');
      await reads(
        tensions,
        /In tension: Identifying users .*tracking individual users is ruled out/,
      );
      await reads(tensions, /In tension: A cookie may hold a password/);
      await reads(tensions, /In tension: The use of cookies is counted among/);
      await reads(
        definition(policy, 'Non-Personally Identifiable Information'),
        'In tension: Cookies in general serve to identify users',
      );
    },
  },
  {
    id: 'Z27',
    says: 'stands beside a form: what it asks, what for, and that no third party gets it, but where said',
    async shows() {
      const visitor = await visit(await demo.newPage(), 'contact.html');
      const beside = visitor.getByRole('complementary', {name: 'How what you enter here is used'});
      await reads(beside, /Collects Full name, Email address, Company, and others/);
      await reads(beside, 'only to answer the request and follow it up');
      await reads(beside, 'No third party gets what a form collects.');
      await reads(beside, /Exception 1:\s*It is explicitly mentioned\./);
      const [first] = await beside.getByRole('link').all();
      assert.match((await first?.getAttribute('href')) ?? '', /^\/lsoft\/policy\.html#web-forms$/);

      await visitor.getByLabel('Name', {exact: true}).fill('Ada');
      await visitor.getByLabel('Email address').fill('ada@example.org');
      await visitor.getByLabel('Message').fill('Hello');
      await visitor.getByRole('button', {name: 'Send'}).click();
      await reads(visitor.getByText('Sent. It lies'), 'Sent.');
      assert.deepEqual(await call(visitor, 'records.list()'), []);
    },
  },
  {
    id: 'Z28',
    says: 'asks of buyers what the law requires, which is no choice of theirs',
    async shows() {
      await reads(definition(policy, 'Purchases'), 'the law on commercial transactions asks for');
      const row = await glance(policy, 'Buyers must give the data');
      assert.equal(await text(fact(row, 'Must you give it?')), 'The law asks for it.');
      await reads(fact(row, 'Cannot be refused'), 'The law requires the data');
      assert.equal(await call(page, `consent.granted({purpose: 'legal-compliance'})`), true);
      await reads(section(policy, 'Not described in this policy'), 'is not named');
      for (const within of [row, definition(policy, 'Purchases')]) {
        assert.equal(await within.getByRole('switch').count(), 0);
        assert.equal(await within.getByRole('checkbox').count(), 0);
      }
      const choices = await page.locator('choice-control').getByRole('heading').allInnerTexts();
      assert.ok(choices.length);
      assert.ok(!choices.some((label) => /purchase|buyer|law/i.test(label)), choices.join());
    },
  },
  {
    id: 'Z29',
    says: 'may pass an inquiry on to another recipient, who is not described',
    async shows() {
      await reads(definition(policy, 'Inquiries and Support'), 'go on to another recipient');
      const row = await glance(policy, 'An inquiry or support request may be passed');
      assert.equal(await text(fact(row, 'What')), 'May share Inquiry or request');
      const to = 'Another recipient who can answer your inquiry';
      assert.equal(await text(fact(row, 'Shared with')), to);
      await reads(row, /Who receives data not described in this policy/);
    },
  },
];

for (const row of rows) test(`${row.id} ${row.says}`, () => row.shows());
