import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo} from '../support/demo.js';

describe('the starters', async () => {
  const demo = await openDemo();

  it('need no banner and store nothing without cookies', async () => {
    const page = await demo.newPage();
    await page.goto('/starters/no-cookies/');
    await page.getByRole('heading', {name: 'What our server writes down'}).waitFor();
    await page.getByRole('heading', {name: 'Your rights', exact: true}).first().waitFor();
    assert.equal(await page.getByRole('button', {name: 'Accept all'}).count(), 0);
    assert.deepEqual(await page.context().cookies(), []);
  });

  for (const [name, heading, choice] of [
    ['analytics-and-video', 'Counting visits', 'Videos from Tube'],
    ['shop', 'Your basket', 'Advertising by Ads Ltd'],
  ] as const) {
    it(`ask before anything, and remember a no: ${name}`, async () => {
      const page = await demo.newPage();
      await page.goto(`/starters/${name}/`);
      await page.getByRole('heading', {name: heading, exact: true}).first().waitFor();
      assert.deepEqual(await page.context().cookies(), []);
      await page.getByRole('button', {name: 'Reject all'}).click();
      await page.waitForFunction(() => /^forthright/.test(document.cookie));
      await page.reload();
      await page.getByRole('heading', {name: heading, exact: true}).first().waitFor();
      assert.equal(await page.getByRole('button', {name: 'Reject all'}).isVisible(), false);
      await page.getByText(choice).first().waitFor();
    });
  }

  it('take a subscription to the shop’s host, and say where deletion is asked for', async () => {
    const page = await demo.newPage();
    await page.goto('/starters/shop/');
    await page.getByRole('button', {name: 'Reject all'}).click();
    await page.getByText('Delete my account').first().waitFor();
    const mail = page.getByRole('link', {name: /shop@example\.com/}).first();
    assert.match((await mail.getAttribute('href'))!, /^mailto:shop@example\.com/);
  });
});
