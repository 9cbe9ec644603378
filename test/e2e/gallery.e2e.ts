import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo} from '../support/demo.js';

const demo = await openDemo();

describe('The gallery', () => {
  it('leads from its list to a state, and from its switches to the same state shown otherwise', async () => {
    const page = await demo.newPage();
    await page.goto('/gallery/');
    await page.getByRole('link', {name: 'Consent: allowed'}).click();
    await page.getByRole('switch', {name: 'Counting my visits', checked: true}).waitFor();
    await page.getByLabel('Colours').selectOption('Dark');
    await page.waitForURL(/scheme=dark/);
    await page.getByRole('switch', {name: 'Counting my visits', checked: true}).waitFor();
    const scheme = await page
      .locator('html')
      .evaluate((html) => getComputedStyle(html).colorScheme);
    assert.equal(scheme, 'dark');
    await page.getByRole('link', {name: 'This state alone'}).click();
    await page.getByRole('switch', {name: 'Counting my visits', checked: true}).waitFor();
    assert.equal(await page.getByRole('navigation').count(), 0);
  });

  it('says so where there is no such state', async () => {
    const page = await demo.newPage();
    await page.goto('/gallery/?state=nothing-of-the-kind');
    await page.getByText('There is no state “nothing-of-the-kind”.').waitFor();
  });
});
