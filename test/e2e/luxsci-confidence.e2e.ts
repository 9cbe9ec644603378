import assert from 'node:assert/strict';
import {before, test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {fact, glance, gone, note, section, seen, type Row} from '../support/lsoft.js';
import {openPolicy, reads, readsOnly} from '../support/luxsci.js';

/** The rows of LuxSci's policy on confidentiality and medical privacy, with their exceptions. */
const demo = await openDemo();

let page: Page;
let policy: Locator;
before(async () => {
  page = await demo.newPage({lasting: true});
  policy = await openPolicy(page);
});

const LEGAL = 'http://luxsci.com/extranet/legal.html';
const MAIL = 'Staff does not examine the content of your email or your WebAides.';
const CONFIDENCE =
  'What your email messages and WebAides contain then stays as strictly confidential as local, state, and federal laws let it.';

/** An exception in the note beside the promise not to read mail. */
const exception = (label: string) =>
  note(policy, MAIL)
    .getByRole('listitem')
    .filter({has: page.locator('strong', {hasText: label})});

/** An entry of the documents, the laws or the glossary, by its name. */
const entry = (part: string, name: string) =>
  section(policy, part)
    .locator('li', {has: page.getByText(name, {exact: true})})
    .first();

/** The entry of the glossary that a link led to. */
const meaning = () =>
  section(policy, 'Glossary')
    .locator('dl > div', {has: page.locator('dt:focus')})
    .first();

/** Follows a mark from a text of a clause to what is said about it. */
async function follow(clause: string, name: string) {
  await policy.locator(`#${clause}`).getByRole('link', {name}).first().click();
}

const rows: Row<void>[] = [
  {
    id: 'X28',
    says: 'never reads mail or WebAides, with a badge that opens its two exceptions',
    async shows() {
      const promise = note(policy, MAIL);
      const badge = promise.getByText('2 exceptions', {exact: true});
      const first = exception('Exception 1');
      const second = exception('Exception 2');
      await seen(first);
      await badge.click();
      await gone(first);
      await gone(second);
      await badge.click();
      await seen(first);
      await seen(second);
      await reads(exception('By your choice'), 'Examination of my email and WebAides by staff');
      const row = await glance(policy, MAIL);
      await reads(fact(row, 'What'), /^Never reads Content of incoming and outgoing.*WebAides$/);
      await seen(row.getByText('2 exceptions', {exact: true}));
    },
  },
  {
    id: 'X29',
    says: 'numbers exception 1, with two conditions that must both hold, linked both ways, and the AUP',
    async shows() {
      const aup = exception('Exception 1');
      await readsOnly(
        fact(aup, 'When'),
        'management considers a violation of the Acceptable Use Policy possible and analysis is needed to ' +
          'establish it, to stop SPAM, to stop Unsolicited Email, to stop excessive use of system resources, ' +
          'or to stop other violations of the AUP',
      );
      await follow('exception-1', 'Exception 1');
      await seen(aup.and(policy.locator(':focus')));
      await aup.getByRole('link', {name: 'in these words'}).click();
      await reads(
        policy.locator('span:focus'),
        'management believes that a client may be violating',
      );
      await seen(policy.getByText(`Exception 1 to: ${MAIL}`));
      const link = policy
        .locator('#exception-1')
        .getByRole('link', {name: 'Acceptable Use Policy', exact: true});
      assert.equal(await link.getAttribute('href'), LEGAL);
      await reads(entry('Documents', 'Acceptable Use Policy'), 'Related document');
    },
  },
  {
    id: 'X30',
    says: 'keeps what exception 1 lets be seen in the strictest confidence that the law allows',
    async shows() {
      await reads(policy.locator('#exception-1'), CONFIDENCE);
      await exception('Exception 1')
        .getByRole('link', {name: 'kept in the strictest confidence'})
        .click();
      const row = policy.locator(':focus');
      await reads(fact(row, 'What'), /^Protects Content of incoming and outgoing.*WebAides$/);
      await readsOnly(fact(row, 'When'), 'Exception 1 applies');
    },
  },
  {
    id: 'X31',
    says: 'numbers exception 2, which is for High Volume customers alone',
    async shows() {
      const filter = policy.getByLabel('Show what concerns');
      const second = exception('Exception 2');
      await readsOnly(fact(second, 'Applies to'), 'High Volume customers');
      await seen(policy.getByText('Applies to: High Volume customers', {exact: true}));
      await filter.selectOption({label: 'Visitors'});
      await gone(policy.locator('#exception-2'));
      await seen(second);
      await filter.selectOption({label: 'High Volume customers'});
      await seen(policy.locator('#exception-2'));
      await seen(section(policy, 'Members:'));
      await gone(section(policy, 'Medical privacy:'));
      await filter.selectOption({label: 'everyone'});
      const link = policy
        .locator('#exception-2')
        .getByRole('link', {name: 'High Volume Outbound Email'});
      assert.equal(
        await link.getAttribute('href'),
        'http://luxsci.com/extranet/high-volume-smtp-email.html',
      );
    },
  },
  {
    id: 'X32',
    says: 'stores and reviews outbound mail of that service, by the HVAUP, which is explained',
    async shows() {
      const allowed = fact(exception('Exception 2'), 'Then allowed');
      await reads(allowed, /can and will be stored.*can and will be reviewed/);
      await allowed.getByRole('link', {name: 'can and will be reviewed'}).click();
      await reads(fact(policy.locator(':focus'), 'Why'), 'High Volume Email Restrictions');
      const clause = policy.locator('#exception-2');
      assert.equal(
        await clause.getByRole('link', {name: 'High Volume AUP'}).getAttribute('href'),
        LEGAL,
      );
      await clause.getByRole('link', {name: 'HVAUP'}).first().click();
      await reads(meaning(), /HVAUP.*The High Volume AUP/);
      await readsOnly(fact(entry('Documents', 'High Volume AUP'), 'In short'), 'HVAUP');
    },
  },
  {
    id: 'X33',
    says: 'says the sentence on confidence a second time, word for word, for exception 2',
    async shows() {
      await reads(policy.locator('#exception-2'), CONFIDENCE);
      assert.equal(await policy.getByText(CONFIDENCE, {exact: true}).count(), 2);
      await exception('Exception 2')
        .getByRole('link', {name: 'kept in the strictest confidence'})
        .click();
      await readsOnly(fact(policy.locator(':focus'), 'When'), 'Exception 2 applies');
    },
  },
  {
    id: 'X34',
    says: 'adds the addendum for HIPAA clients when they accept the MSA, with nothing to turn on or off',
    async shows() {
      const medical = section(policy, 'Medical privacy:');
      await reads(medical, 'Applies to: HIPAA clients');
      await reads(medical, 'by reference, without doing anything else');
      assert.equal(await medical.getByRole('switch').count(), 0);
      const addendum = entry('Documents', 'Medical Privacy: Addendum to Master Services Agreement');
      await reads(fact(addendum, 'Part of'), /Master Services Agreement \(MSA\).*by reference/);
      await readsOnly(
        fact(addendum, 'When'),
        'the Master Services Agreement is agreed to at signup',
      );
      await readsOnly(fact(addendum, 'Applies to'), 'HIPAA clients');
      await readsOnly(fact(entry('Laws', 'HIPAA'), 'Reference'), 'Pub. L. 104-191');
    },
  },
  {
    id: 'X35',
    says: 'explains the Business Associate Agreement and who plays which part in it',
    async shows() {
      const roles = {'Business Associate': 'LuxSci', 'Covered Entity': 'The client'};
      for (const [term, party] of Object.entries(roles)) {
        await policy.locator('#roles').getByRole('link', {name: term, exact: true}).click();
        await reads(meaning(), term);
        await readsOnly(fact(meaning(), 'Who that is'), party);
      }
      await reads(section(policy, 'Glossary'), 'The addendum on medical privacy');
    },
  },
  {
    id: 'X36',
    says: 'links the addendum as a PDF, and warns that it is an archived copy',
    async shows() {
      const title = 'Medical Privacy: Addendum to Master Services Agreement';
      const url = 'http://luxsci.com/extranet/pdf/msa_med.pdf';
      const inText = policy.locator('#addendum-document').getByRole('link', {name: title});
      assert.equal(await inText.getAttribute('href'), url);
      const addendum = entry('Documents', title);
      await readsOnly(fact(addendum, 'File type'), 'application/pdf');
      await readsOnly(fact(addendum, 'Kind'), 'Addendum');
      await reads(fact(addendum, 'Address'), 'as in the archived copy; it may lead nowhere now');
      const copy = fact(addendum, 'Archived copy').getByRole('link');
      assert.equal(
        await copy.getAttribute('href'),
        `https://web.archive.org/web/20090529013313id_/${url}`,
      );
    },
  },
];

for (const row of rows) test(`${row.id} ${row.says}`, () => row.shows());
