import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import {call, seen} from './lsoft.js';

/** Milliseconds until words must be there. */
const PATIENCE = 10_000;

async function settles(element: Locator, wanted: string, holds: (found: string) => boolean) {
  const deadline = Date.now() + PATIENCE;
  let found = '';
  for (;;) {
    try {
      // Out of sight, browsers leave text of a long policy undrawn.
      await element.first().scrollIntoViewIfNeeded({timeout: PATIENCE});
      found = (await element.first().innerText({timeout: PATIENCE})).replace(/\s+/g, ' ').trim();
      if (holds(found)) return;
    } catch (error) {
      // It was drawn anew meanwhile.
      if (!/not attached/.test(String(error))) throw error;
    }
    if (Date.now() > deadline) assert.fail(`expected ${wanted} in: ${found}`);
    await element.page().waitForTimeout(25);
  }
}

/** Waits until these words can be read there, in one line, among others. */
export const reads = (element: Locator, words: RegExp | string) =>
  settles(element, String(words), (found) =>
    typeof words === 'string' ? found.includes(words) : words.test(found),
  );

/** Waits until these words can be read there, in one line, and no others. */
export const readsOnly = (element: Locator, words: string) =>
  settles(element, `only ${words}`, (found) => found === words);

/** Opens a page of the site and waits until it is known what has been decided. */
export async function visit(page: Page, name: string): Promise<Page> {
  await page.goto(`/luxsci/${name}`);
  await call(page, 'consent.ready');
  return page;
}

/** The policy, drawn to its end. */
export async function openPolicy(page: Page): Promise<Locator> {
  await visit(page, 'policy.html');
  const policy = page.locator('privacy-policy');
  await seen(policy.getByRole('heading', {level: 1, name: 'Privacy Policy'}));
  await policy.evaluate((element) => Reflect.get(element, 'complete') as Promise<void>);
  return policy;
}

/** Logs in as a member; the host sets its cookie then, and keeps a row for the member. */
export async function logIn(page: Page) {
  await page.getByRole('button', {name: 'Log in'}).click();
  await seen(page.getByText('Logged in as a member.'));
}

/** What the host keeps of the member who is logged in, as its page shows it. */
export const kept = (page: Page, what: string) =>
  page
    .getByRole('region', {name: 'Your row in the database'})
    .locator('dt', {hasText: what})
    .locator('xpath=following-sibling::dd[1]');
