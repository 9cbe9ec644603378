import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {axe} from '../support/axe.js';
import {openDemo} from '../support/demo.js';
import {seen, visit} from '../support/lsoft.js';

/** L-Soft's pages, as pages that anybody must be able to use. */
const demo = await openDemo();

/** Each page, and words that are there once its elements are drawn. */
const PAGES: Readonly<Record<string, string>> = {
  '': 'Lists that people asked to be on',
  'account.html': 'Which lists am I on?',
  'confirm.html': 'Confirm your subscription',
  'contact.html': 'Contact',
  'mailbox.html': 'Demo mailbox',
  'policy.html': 'Not described in this policy',
  'subscribe.html': 'Subscribe',
  'unsubscribe.html': 'Unsubscribe',
};

/** Nobody can find fault with what is folded, and not drawn. */
const unfold = (page: Page) =>
  page.locator('details:not([open])').evaluateAll((folds: HTMLDetailsElement[]) => {
    for (const fold of folds) fold.open = true;
  });

async function open(path: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await demo.newPage({colorScheme, viewport: {width: 1200, height: 900}});
  await visit(page, path);
  await unfold(page);
  await seen(
    page
      .getByText(PAGES[path] ?? '')
      .locator('visible=true')
      .last(),
  );
  await unfold(page);
  return page;
}

for (const path of Object.keys(PAGES)) {
  for (const colors of ['light', 'dark'] as const) {
    test(`/lsoft/${path} is accessible in ${colors} colours`, async () => {
      const page = await open(path, colors);
      assert.deepEqual(await axe(page), []);
      await page.close();
    });
  }
}
