import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';

/** One row of what L-Soft's policy says, and how a visitor or the host sees it. */
export interface Row<Where> {
  id: string;
  says: string;
  shows(where: Where): Promise<void>;
}

/** How long to wait for words to appear, in milliseconds. */
const PATIENCE = 10_000;

/** Waits until something is there to be seen, and fails where it never is. */
export const seen = (element: Locator) => element.first().waitFor({state: 'visible'});

/** Waits until none of it is to be seen. */
export const gone = (element: Locator) => element.first().waitFor({state: 'hidden'});

/** What can be read there, in one line; out of sight, browsers leave text of a long policy undrawn. */
export async function text(element: Locator): Promise<string> {
  await element.scrollIntoViewIfNeeded();
  return (await element.innerText()).replace(/\s+/g, ' ').trim();
}

/** Waits until what can be read there matches. */
export async function reads(element: Locator, words: RegExp | string) {
  await seen(element);
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const found = await text(element.first());
    if (typeof words === 'string' ? found.includes(words) : words.test(found)) return;
    if (Date.now() > deadline) assert.fail(`expected ${words} in: ${found}`);
    await element.page().waitForTimeout(25);
  }
}

/** Opens a page of the site and waits until it is known what has been decided. */
export async function visit(page: Page, name: string): Promise<Page> {
  await page.goto(`/lsoft/${name}`);
  await call(page, 'consent.ready');
  return page;
}

/** What the page's own scripts get from the library: `expression` follows `forthright.`. */
export const call = (page: Page, expression: string): Promise<unknown> =>
  page.evaluate(
    `import('/forthright/forthright.js').then(({forthright}) => forthright.${expression})`,
  );

/** The policy, drawn to its end. */
export async function openPolicy(page: Page): Promise<Locator> {
  await visit(page, 'policy.html');
  const policy = page.locator('privacy-policy');
  await seen(policy.getByRole('heading', {level: 1, name: 'L-Soft Privacy Policy'}));
  await policy.evaluate((element) => Reflect.get(element, 'complete') as Promise<void>);
  return policy;
}

/** A section of the text, or a part that follows it, by its heading. */
export const section = (policy: Locator, name: string) =>
  policy
    .locator('section', {has: policy.page().getByRole('heading', {level: 2, name, exact: true})})
    .first();

/** What stands beside a term in a list of facts. */
export const fact = (within: Locator, name: string) =>
  within
    .locator('div', {has: within.page().locator('dt').getByText(name, {exact: true})})
    .locator('dd')
    .first();

/** What a defined term of the text says. */
export const definition = (policy: Locator, term: string) =>
  policy
    .locator('dl > div', {has: policy.page().locator('dt').getByText(term, {exact: true})})
    .locator('dd')
    .first();

/** The note beside the text on a commitment and what limits it. */
export const note = (policy: Locator, says: string) =>
  policy.getByRole('note').filter({has: policy.page().locator('summary', {hasText: says})});

/** The practice at a glance that says this. */
export async function glance(policy: Locator, says: string): Promise<Locator> {
  const heading = policy.page().getByRole('heading', {name: 'At a glance'});
  const fold = policy.locator('details', {has: heading});
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  const row = fold
    .getByRole('listitem')
    .filter({has: policy.page().locator('strong', {hasText: says})})
    .first();
  await seen(row);
  return row;
}

/** The rows of a list of storage items that speak of this. */
export const storageRow = (within: Locator, says: string) =>
  within.getByRole('row').filter({hasText: says}).first();

/** One choice under "Your choices". */
export const choice = (page: Page, label: string) =>
  page
    .locator('choice-control', {has: page.getByRole('heading', {name: label, exact: true})})
    .first();

/** The log of the host page, and in it the events of one name, newest first. */
export const log = (page: Page, event: string) =>
  page
    .getByRole('region', {name: 'What the host page received'})
    .locator(`li[data-event="${event}"]`);
