import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {axe} from '../support/axe.js';
import {openDemo} from '../support/demo.js';
import {seen} from '../support/lsoft.js';

/** MXroute's pages and the front page of the demo, as pages that anybody must be able to use. */
const demo = await openDemo();

/** Each page, and words that are there once its elements are drawn. */
const PAGES: Readonly<Record<string, string>> = {
  '/': 'Which lists am I on?',
  '/mxroute/': 'Internal Policy',
  '/mxroute/policy.html': 'Not described in this policy',
  '/mxroute/order.html': 'Billing for services',
  '/mxroute/account.html?offer=yes': 'added by this site, not stated by the policy',
};

/** Nobody can find fault with what is folded, and not drawn. */
const unfold = (page: Page) =>
  page.locator('details:not([open])').evaluateAll((folds: HTMLDetailsElement[]) => {
    for (const fold of folds) fold.open = true;
  });

async function open(path: string, colorScheme: 'light' | 'dark', width: number): Promise<Page> {
  const page = await demo.newPage({colorScheme, viewport: {width, height: 900}});
  await page.goto(path);
  await unfold(page);
  await seen(page.getByText(PAGES[path] ?? '').last());
  await unfold(page);
  return page;
}

for (const path of Object.keys(PAGES)) {
  for (const colors of ['light', 'dark'] as const) {
    test(`${path} is accessible in ${colors} colours`, async () => {
      const page = await open(path, colors, 1200);
      assert.deepEqual(await axe(page), []);
    });
  }

  test(`${path} fits a narrow screen`, async () => {
    const page = await open(path, 'light', 360);
    const widths = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
    assert.deepEqual(widths, [360, 360]);
  });

  test(`${path} has no id or class that content blockers hide`, async () => {
    const page = await open(path, 'light', 1200);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('[id], [class]')].map(
        ({id, classList}) => `${id} ${classList.value}`,
      ),
    );
    assert.deepEqual(
      names.filter((name) => /cookie|consent|privacy/i.test(name)),
      [],
    );
  });
}

test('Without script, the policy page says where the policy is and whom to ask', async () => {
  const page = await demo.newPage({javaScriptEnabled: false});
  await page.goto('/mxroute/policy.html');
  const policy = page.locator('privacy-policy');
  await seen(policy.getByRole('link', {name: 'this bundle'}));
  await seen(policy.getByRole('link', {name: 'jarland@mxroute.com'}));
});
