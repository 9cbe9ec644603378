import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page, Route} from 'playwright-core';
import {openDemo} from '../support/demo.js';

const demo = await openDemo();

/** Opens a page of the demo that says it is in that language, and keeps the scripts that it fetches. */
async function pageIn(lang: string, blocked?: RegExp): Promise<{page: Page; scripts: string[]}> {
  const page = await demo.newPage(blocked && {allow: [/Failed to load|ERR_FAILED/]});
  const scripts: string[] = [];
  const answer = async (route: Route) => {
    const type = route.request().resourceType();
    if (type !== 'document' && type !== 'script') return route.continue();
    const response = await route.fetch();
    const body = await response.text();
    if (type === 'script') {
      if (blocked?.test(body)) return route.abort();
      scripts.push(body);
      return route.fulfill({response});
    }
    return route.fulfill({response, body: body.replace(/<html[^>]*>/, `<html lang="${lang}">`)});
  };
  // A test may be over while the page still fetches.
  await page.route('**/*', (route) => answer(route).catch(() => undefined));
  await page.addInitScript(() => {
    const problems: string[] = [];
    Object.assign(globalThis, {problems});
    addEventListener('policy-problem', ({problem, severity}) =>
      problems.push(`${severity}: ${problem}`),
    );
  });
  await page.goto('/luxsci/policy.html');
  return {page, scripts};
}

const ARABIC = /[\u0621-\u064a]{4}/;
const GERMAN = /Erklärung|Abschnitt/;

describe('a page in another language', () => {
  it('fetches its own words, and none of any other language', async () => {
    const german = await pageIn('de');
    await german.page.getByRole('button', {name: 'Alle Abschnitte schließen'}).waitFor();
    await german.page.getByText('Auf einen Blick').first().waitFor();
    assert.ok(german.scripts.some((script) => GERMAN.test(script)));
    assert.ok(!german.scripts.some((script) => ARABIC.test(script)));

    const english = await pageIn('en');
    await english.page.getByRole('button', {name: 'Close all sections'}).waitFor();
    await english.page.waitForLoadState('networkidle');
    for (const words of [GERMAN, ARABIC]) {
      assert.ok(!english.scripts.some((script) => words.test(script)), `${words}`);
    }
  });

  it('never shows English while its words are on their way', async () => {
    const {page} = await pageIn('de');
    await page.getByRole('navigation', {name: 'Inhalt'}).waitFor();
    assert.equal(await page.getByRole('navigation', {name: 'Contents'}).count(), 0);
  });

  it('is English where its words cannot be loaded, and says so once for each element', async () => {
    const {page} = await pageIn('de', GERMAN);
    await page.getByRole('button', {name: 'Close all sections'}).waitFor();
    const problems = await page.evaluate(
      () => (globalThis as unknown as {problems: string[]}).problems,
    );
    assert.ok(
      problems.some((problem) => /^warning: no words in "de"/.test(problem)),
      problems.join(),
    );
  });

  it('follows a switch of the language, from right to left too', async () => {
    const {page} = await pageIn('en');
    await page.getByRole('button', {name: 'Close all sections'}).waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'ar'));
    const button = page.getByRole('button', {name: 'إغلاق كل الأقسام'});
    await button.click();
    await page.getByText(/كل الأقسام مغلقة/).waitFor();
    assert.equal(await button.evaluate((each) => getComputedStyle(each).direction), 'rtl');
  });
});
