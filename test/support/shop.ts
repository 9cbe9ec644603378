import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';

/** What a test needs to know of a record that the shop's server keeps. */
export interface ShopRecord {
  readonly event: {
    readonly action: string;
    readonly method: {readonly label: string; readonly trusted: boolean; readonly control: string};
  };
  readonly notice: {readonly surface: string; readonly language: string};
  readonly jurisdiction: {readonly code?: string; readonly model: string};
  readonly decisions: readonly {
    readonly choiceId: string;
    readonly state: string;
    readonly source: string;
  }[];
  readonly principalId: {readonly value: string};
}

/** The first layer. */
export const banner = (page: Page): Locator =>
  page.getByRole('region', {name: 'Your choice', exact: true});

/** A button of the first layer. */
export const answer = (page: Page, name: string): Locator =>
  page.locator('consent-banner').getByRole('button', {name, exact: true});

/** The second layer. */
export const dialog = (page: Page): Locator => page.getByRole('dialog', {name: 'Your choices'});

/** What the page would do for a choice. */
export const runs = (page: Page, choice: string): Locator =>
  page.locator(`#runs li[data-choice=${choice}]`);

/** Waits until the page says what it may do: `yes` or `no`, for counting, suggestions and ads. */
export async function mayDo(page: Page, expected: Record<string, boolean>): Promise<void> {
  for (const [choice, may] of Object.entries(expected)) {
    const text = may ? 'may happen' : 'does not happen';
    await runs(page, choice).filter({hasText: text}).waitFor();
  }
}

/** Opens a page of the shop, and waits until it is known whether to ask. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#log li[data-event=consent-ready]').first().waitFor();
}

/** The records of this visitor that the server has acknowledged, once there are so many. */
export async function recordsOf(
  page: Page,
  count: number,
  bundle = 'kettle-moss',
): Promise<ShopRecord[]> {
  const cookie = await page.evaluate(async () => {
    const library: string = '/forthright/forthright.js';
    const {forthright} = (await import(library)) as {
      forthright: {records: {list(): Promise<{principalId: {value: string}}[]>}};
    };
    return (await forthright.records.list()).at(-1)?.principalId.value;
  });
  const end = Date.now() + 10_000;
  for (;;) {
    const all = (await (
      await page.request.get(`/records?bundle=${bundle}`)
    ).json()) as ShopRecord[];
    const own = all.filter(({principalId}) => principalId.value === cookie);
    if (own.length >= count || Date.now() > end) {
      assert.equal(own.length, count, 'records of this visitor');
      return own;
    }
    await page.waitForTimeout(50);
  }
}

/** What a record says of each choice. */
export const said = (record: ShopRecord | undefined): Record<string, string> =>
  Object.fromEntries((record?.decisions ?? []).map(({choiceId, state}) => [choiceId, state]));

/** All that is stored in this browser for the shop. */
export const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...document.cookie.split('; ').filter(Boolean),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);
