import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {call, choice, gone, log, seen, type Row} from '../support/lsoft.js';
import {kept, logIn, reads, readsOnly, visit} from '../support/luxsci.js';

/** The rows of LuxSci's policy on what members decide: on their card and on announcements. */
const demo = await openDemo();

const KEEP = 'Keep my card for monthly billing';
const NEWS = 'Important announcements about the services';
const CARD = '4000 0000 0000 0002';

/** A practice in the note beside a form. */
const noted = (page: Page, says: string) =>
  page.getByRole('complementary').getByRole('listitem').filter({hasText: says}).first();

/** What the note beside a form says of a practice, by the name of the fact. */
const told = (practice: Locator, name: string) =>
  practice.locator('dt', {hasText: name}).first().locator('xpath=following-sibling::dd[1]');

/** The switch of a choice, and what is said beside it. */
const toggle = (page: Page, label: string) => choice(page, label).getByRole('switch');
const state = (page: Page, label: string) => choice(page, label).getByRole('status');
const trouble = (page: Page, label: string) => choice(page, label).getByRole('alert');
const isOn = async (control: Locator) => (await control.getAttribute('aria-checked')) === 'true';

/** The records that the host's server has, of one choice, oldest first. */
async function records(page: Page, choiceId: string) {
  const all = await page.request.get('/records?bundle=luxsci');
  const found = (await all.json()) as {
    principalId: {value: string};
    notice: Record<string, string>;
    decisions: {choiceId: string; state: string}[];
    event: {eventTime: string};
  }[];
  const {value} = found.at(-1)?.principalId ?? {};
  return found.filter(
    ({principalId, decisions}) =>
      principalId.value === value && decisions.some((each) => each.choiceId === choiceId),
  );
}

/** Waits until the host has this many records stored on this page. */
const stored = async (page: Page, count: number) => {
  const done = log(page, 'consent-record').filter({hasText: 'stored'});
  await seen(done.nth(count - 1));
};

async function pay(page: Page, method = 'Credit card, online') {
  await page.getByLabel(method).check();
  await page.getByRole('button', {name: 'Pay'}).click();
}

const rows: Row<Page>[] = [
  {
    id: 'X19',
    says: 'offers three ways to pay, of which PayPal is a third party',
    async shows(page) {
      await visit(page, 'payment.html');
      const practice = noted(page, 'by credit card or PayPal online, or by check offline');
      await readsOnly(told(practice, 'Shared with'), 'PayPal');
      await seen(noted(page, 'Payments online are made securely.'));
      const ways = page.getByRole('group', {name: 'How do you pay'}).getByRole('radio');
      assert.equal(await ways.count(), 3);
      await pay(page, 'PayPal, online');
      await seen(page.getByText('PayPal takes it from here.'));
      await pay(page, 'Check, offline');
      await seen(page.getByText('We look forward to your check.'));
    },
  },
  {
    id: 'X20',
    says: 'keeps the billing address after a card payment, for a time that is not described',
    async shows(page) {
      await visit(page, 'payment.html');
      const practice = noted(page, 'After a credit card payment your billing address is kept');
      await readsOnly(told(practice, 'Kept'), 'not described in this policy');
      await reads(practice, 'When you have paid by credit card.');
      await logIn(page);
      await reads(kept(page, 'Billing address'), 'none');
      await pay(page);
      await reads(kept(page, 'Billing address'), '1 Lantern Lane, Westwood');
    },
  },
  {
    id: 'X21',
    says: 'keeps no card unless monthly billing is authorized, which starts off, is recorded, and can be revoked',
    async shows(page) {
      await visit(page, 'payment.html');
      await logIn(page);
      const claim = noted(page, 'Your card is stored in the secure database');
      const none = noted(page, 'No record of your credit card number is kept.');
      assert.equal(await isOn(toggle(page, KEEP)), false);
      await reads(
        choice(page, KEEP).getByText('Not described in this policy'),
        'how to authorize or revoke',
      );
      await seen(none);
      await gone(claim);
      await pay(page);
      await reads(page.getByText('Paid.'), 'your card number is not');
      await reads(kept(page, 'Credit card'), 'none');

      await toggle(page, KEEP).click();
      await reads(state(page, KEEP), /Allowed since .* stored encrypted/);
      await seen(claim);
      await gone(none);
      await stored(page, 1);
      await reads(log(page, 'consent-change'), 'keep-card granted; by visitor');
      await pay(page);
      await reads(kept(page, 'Credit card'), /^encrypted: [\w-]{40,}$/);

      await toggle(page, KEEP).click();
      await reads(state(page, KEEP), /Not allowed since .* does not say what becomes of a card/);
      await gone(claim);
      await seen(none);
      await reads(kept(page, 'Credit card'), 'none');
      await stored(page, 2);
      const [given, taken] = await records(page, 'keep-card');
      assert.deepEqual(
        given?.decisions.map(({state}) => state),
        ['granted'],
      );
      assert.deepEqual(
        taken?.decisions.map(({state}) => state),
        ['denied'],
      );
      assert.equal(given?.notice.bundleVersion, '2009.03.09');
      assert.match(given?.notice.textDigest ?? '', /^sha-256:[\w-]{43}$/);
      assert.ok(Date.now() - Date.parse(given?.event.eventTime ?? '') < 60_000);
      assert.equal(await call(page, "consent.granted({choice: 'keep-card'})"), false);
    },
  },
  {
    id: 'X22',
    says: 'says that the card is encrypted only while it is stored, and so it is',
    async shows(page) {
      await visit(page, 'payment.html');
      await logIn(page);
      const safe = noted(page, 'The stored card is encrypted, so that it is safe even if');
      await seen(noted(page, 'No record of your credit card number is kept.'));
      await gone(safe);
      await toggle(page, KEEP).click();
      await seen(safe);
      await pay(page);
      await reads(kept(page, 'Credit card'), 'encrypted:');
      const row = JSON.stringify(await (await page.request.get('/luxsci/member')).json());
      assert.match(row, /"card":"[\w-]{40,}"/);
      assert.ok(!row.includes(CARD) && !row.includes(Buffer.from(CARD).toString('base64url')));
      await toggle(page, KEEP).click();
      await gone(safe);
    },
  },
  {
    id: 'X27',
    says: 'sends announcements unless one opts out, asks the host, and never feigns success',
    async shows(page) {
      await visit(page, 'account.html');
      await logIn(page);
      await reads(state(page, NEWS), 'Allowed; you have not opted out.');
      assert.ok(await isOn(toggle(page, NEWS)));

      await page.getByLabel('Nobody handles them', {exact: true}).check();
      await toggle(page, NEWS).click();
      await reads(
        trouble(page, NEWS),
        /Nothing was changed.* offers this choice, but says neither how nor whom to ask/,
      );
      assert.ok(await isOn(toggle(page, NEWS)));
      assert.deepEqual(await records(page, 'announcements'), []);

      await page.getByLabel('the site names a contact').check();
      await toggle(page, NEWS).click();
      await reads(trouble(page, NEWS), /members@luxsci\.example.*added by this site/);
      assert.ok(await isOn(toggle(page, NEWS)));

      await page.getByLabel('It tries and fails').check();
      await toggle(page, NEWS).click();
      await reads(trouble(page, NEWS), 'The list of announcements cannot be reached.');
      await reads(kept(page, 'Announcements'), 'on the list');
      assert.equal(
        await state(page, NEWS)
          .getByText(/has been told|go only to clients/)
          .count(),
        0,
      );

      await page.getByLabel('It does what is asked').check();
      await choice(page, NEWS).getByRole('button', {name: 'Try again'}).click();
      await reads(
        state(page, NEWS),
        /You opted out on .*LuxSci has been told\. You are off the list/,
      );
      await reads(kept(page, 'Announcements'), 'opted out');
      await seen(log(page, 'choice-request').filter({hasText: 'announcements: denied'}));
      await stored(page, 1);
      const [opted] = await records(page, 'announcements');
      assert.deepEqual(
        opted?.decisions.map(({state}) => state),
        ['denied'],
      );

      await page.reload();
      await reads(state(page, NEWS), 'You opted out on');
      assert.equal(await isOn(toggle(page, NEWS)), false);
      await toggle(page, NEWS).click();
      await reads(state(page, NEWS), /Allowed since .* You are on the list\./);
      await reads(kept(page, 'Announcements'), 'on the list');
    },
  },
];

for (const row of rows) {
  test(`${row.id} ${row.says}`, async () => row.shows(await demo.newPage()));
}
