import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {states} from '../../demo/gallery/states.js';
import {openDemo} from '../support/demo.js';

const demo = await openDemo();

describe('The gallery', () => {
  const viewport = {width: 320, height: 640};
  let shared: Page | undefined;

  for (const {id, title, fails} of states) {
    it(`shows ${id}: ${title}`, async () => {
      const page = fails
        ? await demo.newPage({viewport, allow: [new RegExp(fails)]})
        : (shared ??= await demo.newPage({viewport, lasting: true}));
      await page.goto(`/gallery/?state=${id}&bare=1`);
      const html = page.locator('html');
      await page.locator('html[data-ready], html[data-broken]').waitFor({state: 'attached'});
      assert.equal(await html.getAttribute('data-broken'), null);
      const width = await html.evaluate(({scrollWidth}) => scrollWidth);
      assert.ok(width <= 320, `it is ${width} px wide on a page of 320`);
    });
  }

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
