import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';

const demo = await openDemo();
const SIZES = {'a desk': {width: 1280, height: 720}, 'a phone': {width: 360, height: 720}};

/** Pages that note what moved in them, and how far, though nobody touched anything. */
async function watching(viewport: {width: number; height: number}): Promise<Page> {
  const page = await demo.newPage({viewport, allow: [/ERR_FAILED/]});
  await page.addInitScript(`
    globalThis.moved = [];
    new PerformanceObserver((list) => {
      for (const {value, hadRecentInput, sources} of list.getEntries()) {
        const what = sources.map(({node}) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 60));
        if (!hadRecentInput) moved.push([value, ...what].join(' | '));
      }
    }).observe({type: 'layout-shift', buffered: true});`);
  return page;
}

/** What has moved by the time all has been painted that is coming. */
async function moved(page: Page): Promise<string[]> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return page.evaluate(() => (globalThis as never as {moved: string[]}).moved);
}

/** Our files come when everything else has long been painted. */
const late = (page: Page) =>
  page.route('**/forthright/{forthright,part-*}.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });

const answer = (page: Page, name: string) =>
  page.locator('consent-banner').getByRole('button', {name, exact: true});

describe('Room for a film and a map that wait', () => {
  for (const [device, viewport] of Object.entries(SIZES)) {
    it(`is kept on ${device}: nothing moves when our code comes`, async () => {
      const page = await watching(viewport);
      await page.goto('/media/');
      await answer(page, 'Accept all').waitFor();
      await page.locator('consent-gate').nth(1).getByRole('button').first().waitFor();
      assert.deepEqual(await moved(page), []);
    });

    it(`is kept on ${device} where our code comes late, or never`, async () => {
      const page = await watching(viewport);
      await late(page);
      await page.goto('/media/');
      await page.locator('consent-gate').nth(1).getByRole('button').first().waitFor();
      assert.deepEqual(await moved(page), []);
      const height = await page.evaluate(() => document.querySelector('article')!.offsetHeight);
      await page.unrouteAll();
      await page.route('**/forthright/**', (route) => route.abort());
      await page.goto('/media/');
      assert.deepEqual(await moved(page), []);
      const without = await page.evaluate(() => {
        const {scrollWidth, clientWidth} = document.documentElement;
        const {offsetHeight} = document.querySelector('article')!;
        return {height: offsetHeight, isTooWide: scrollWidth > clientWidth};
      });
      assert.deepEqual(without, {height, isTooWide: false});
    });

    it(`is what they take on ${device}: nothing moves where they were allowed on an earlier visit`, async () => {
      const page = await watching(viewport);
      await page.goto('/media/');
      await answer(page, 'Accept all').click();
      await page.locator('consent-gate iframe').nth(1).waitFor();
      await late(page);
      await page.reload();
      await page.locator('consent-gate iframe').nth(1).waitFor();
      assert.deepEqual(await moved(page), []);
    });
  }

  it('would be missed: without the rules of the page it moves, and this test sees it', async () => {
    const page = await watching(SIZES['a desk']);
    await page.route('**/media/site.css', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('consent-gate', 'nothing-here');
      await route.fulfill({response, body});
    });
    await late(page);
    await page.goto('/media/');
    await page.locator('consent-gate').nth(1).getByRole('button').first().waitFor();
    assert.notDeepEqual(await moved(page), []);
  });
});
