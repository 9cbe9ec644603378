import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {Locator, Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {log, reads, seen, type Row} from '../support/lsoft.js';

/** The rows of MXroute's policy that stand beside its order form, and on its account page. */
const demo = await openDemo();
const bundle = JSON.parse(
  await readFile(new URL('../../demo/mxroute/privacy.json', import.meta.url), 'utf8'),
);

/** The practice in the note beside the form that begins with these words. */
async function noted(page: Page, says: string) {
  const note = page.getByRole('complementary', {name: 'How what you enter here is used'});
  const practice = note.getByRole('listitem').filter({has: page.getByText(says, {exact: true})});
  await seen(practice);
  return practice;
}

/** The facts of a practice: its terms and what they say. */
async function facts(practice: Locator) {
  const [terms, says] = await Promise.all([
    practice.getByRole('term').allInnerTexts(),
    practice.getByRole('definition').allInnerTexts(),
  ]);
  return Object.fromEntries(terms.map((term, at) => [term, says[at]]));
}

/** What the host's server keeps of an act. */
interface Stored {
  event: {action: string};
  decisions: {choiceId: string; purposeId: string; state: string}[];
}

interface SiteRow extends Row<Page> {
  path: 'order' | 'account';
}

const rows: SiteRow[] = [
  {
    id: 'Y11',
    says: 'stands beside the order form, which shows what it sent',
    path: 'order',
    async shows(page) {
      const practice = await noted(
        page,
        'The order form takes down which services a customer asks for.',
      );
      assert.deepEqual(await facts(practice), {
        What: 'Collects Contact information and Billing information',
        'What for': 'Taking orders for services',
        Concerns: 'Customers',
        'How known': 'stated by the policy',
      });
      await page.getByLabel('Domain').fill('example.com');
      await page.getByLabel('Name').fill('Ada Example');
      await page.getByLabel('E-mail').fill('ada@example.com');
      await page.getByLabel('Billing address').fill('1 Example Street');
      await page.getByRole('button', {name: 'Send the order'}).click();
      const sent = page.getByRole('region', {name: 'What the form sent'});
      assert.deepEqual(await sent.getByRole('definition').allInnerTexts(), [
        'Plan: Letter',
        'Domain: example.com',
        'Name: Ada Example',
        'E-mail: ada@example.com',
        'Billing address: 1 Example Street',
        'Pay by: Invoice',
      ]);
    },
  },
  {
    id: 'Y12',
    says: 'keeps "(128 bit encryption)." as a sentence of its own, and a safeguard',
    path: 'order',
    async shows(page) {
      const practice = await noted(
        page,
        '128 bit encryption is named beside the order form, and nothing more is said of it.',
      );
      await practice.getByRole('link', {name: 'Where the policy says this'}).click();
      await page.waitForURL('**/mxroute/policy.html#order-form');
      const clause = page.locator('privacy-policy #order-form:focus');
      await reads(clause, 'on our site. (128 bit encryption). The sensitive');
    },
  },
  {
    id: 'Y13',
    says: 'takes "sensitive" as the provider\'s word, and says that no third party receives anything',
    path: 'order',
    async shows(page) {
      const own = await noted(
        page,
        "Information that the policy calls sensitive is used only for the provider's own purpose.",
      );
      const {What: what, 'What for': why} = await facts(own);
      assert.equal(what, 'Uses "Sensitive" information, only as said here');
      assert.equal(why, "The provider's own purpose");
      const shared = await noted(page, 'No third party receives information of any type.');
      assert.equal((await facts(shared)).What, 'Never shares Information of any type');
      for (const category of bundle.dataCategories) {
        assert.equal('sensitive' in category || 'special' in category, false, category.id);
      }
    },
  },
  {
    id: 'Y14',
    says: 'says that contact details are for getting in touch',
    path: 'order',
    async shows(page) {
      const practice = await noted(
        page,
        'Contact details serve to reach the customer when necessary.',
      );
      const {What: what, 'What for': why, Concerns: whom} = await facts(practice);
      assert.deepEqual(
        [what, why, whom],
        ['Uses Contact information', 'Getting in touch with the customer', 'Customers'],
      );
    },
  },
  {
    id: 'Y15',
    says: 'says that billing details are for the bill',
    path: 'order',
    async shows(page) {
      const practice = await noted(page, 'Billing details serve to bill for services.');
      const {What: what, 'What for': why, Concerns: whom} = await facts(practice);
      assert.deepEqual(
        [what, why, whom],
        ['Uses Billing information', 'Billing for services', 'Customers'],
      );
    },
  },
  {
    id: 'Y16',
    says: 'says that cookies are not described, makes none up, and keeps what is said of identifiers',
    path: 'account',
    async shows(page) {
      const disclosure = page.locator('cookie-disclosure');
      await seen(disclosure.getByText('This policy does not describe cookies.'));
      assert.equal(await disclosure.getByRole('table').count(), 0);
      assert.equal(bundle.storage, undefined);
      await page.goto('/mxroute/policy.html');
      const policy = page.locator('privacy-policy');
      await seen(policy.getByText('This policy does not describe cookies.'));
      await seen(policy.getByText('whether a cookie or anything else is stored on a device'));
      await policy.getByRole('heading', {name: 'At a glance'}).click();
      await seen(policy.getByText('Collects Unique identifiers'));
      await seen(policy.getByText('Verifying who a user is'));
    },
  },
  {
    id: 'Y18',
    says: 'states no opt-out of tailoring; one that the site adds works, is marked so and is recorded',
    path: 'account',
    async shows(page) {
      const controls = page.locator('opt-out-controls');
      const silence = controls.getByText('This policy states no way to opt out of this:');
      await seen(silence);
      await seen(controls.getByText('Visitors are shown content tailored to presumed interests'));
      assert.equal(await controls.getByRole('switch').count(), 0);
      const first = page.locator('#reading li').first();
      await reads(first, /^Why a fresh IP address is not trusted$/);

      await page.getByLabel('Offer a choice on tailored pages').check();
      const control = controls.getByRole('switch', {name: 'Pages tailored to me', checked: true});
      await seen(control);
      await seen(controls.getByText('added by this site, not stated by the policy'));
      await seen(silence);
      await control.click();
      await seen(controls.getByRole('switch', {name: 'Pages tailored to me', checked: false}));
      await seen(controls.getByText('Everybody who turns this off sees the same, newest first.'));
      await seen(page.getByText('Newest first, the same for everybody.'));
      await reads(first, /^Freight plans now hold 100 GB$/);
      await reads(log(page, 'consent-record'), 'stored');
      const records = (await (
        await page.request.get('/records?bundle=mxroute')
      ).json()) as Stored[];
      assert.deepEqual(
        records.map(({event}) => event.action),
        ['opt-out'],
      );
      assert.deepEqual(
        records[0]?.decisions.map(({choiceId, purposeId, state}) => [choiceId, purposeId, state]),
        [
          ['tailored-pages', 'content-personalization', 'denied'],
          ['tailored-pages', 'preferences', 'denied'],
        ],
      );

      await page.reload();
      await seen(page.getByText('Newest first, the same for everybody.'));
    },
  },
];

for (const row of rows) {
  test(`${row.id} ${row.says}`, async () => {
    const page = await demo.newPage();
    await page.goto(`/mxroute/${row.path}.html`);
    await row.shows(page);
  });
}
