import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {ABSENT, corpus, imported} from '../cli/corpus.js';
import {bundleWords, parting} from '../cli/words.js';
import {openDemo} from '../support/demo.js';

const sources = corpus();

const PAGE = `<!doctype html><meta charset="utf-8"><title>A policy</title>
<link rel="policy-bundle" href="/imported.json">
<script type="module" src="/forthright/forthright.js"></script><privacy-policy></privacy-policy>`;

/** Letters and digits alone: how words are apart is for the layout to say. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('real policies, imported', {skip: sources.length ? false : ABSENT}, async () => {
  const demo = await openDemo();

  let bundle: PolicyBundle;
  let page: Page;

  before(async () => {
    page = await demo.newPage({lasting: true});
    await page.route('**/imported.json', (route) => route.fulfill({json: bundle}));
    await page.route('**/imported.html', (route) =>
      route.fulfill({contentType: 'text/html', body: PAGE}),
    );
  });

  for (const source of sources) {
    it(`are drawn word for word: ${source.path}`, async () => {
      ({bundle} = imported(source));
      await page.goto('/imported.html');
      const drawn = await page.locator('privacy-policy').evaluate(async (element) => {
        await customElements.whenDefined('privacy-policy');
        await (element as HTMLElement & {complete: Promise<unknown>}).complete;
        const texts: string[] = [];
        // The library's own words beside the text: links to sections, and notes.
        const skipped = 'a[aria-label], small';
        for (const section of element.shadowRoot!.querySelectorAll('section[part~="section"]')) {
          if (section.parentElement!.closest('section[part~="section"]')) continue;
          const copy = section.cloneNode(true) as Element;
          for (const each of copy.querySelectorAll(skipped)) each.remove();
          // Where a link leads, when its words name another place.
          for (const each of copy.querySelectorAll('a > bdi:nth-last-child(1)')) {
            if (each.nextSibling?.nodeValue === ')') each.remove();
          }
          texts.push(copy.textContent);
        }
        return texts.join('\n');
      });
      const expected = letters(bundleWords(bundle, {numbered: false}));
      const got = letters(drawn);
      assert.ok(got === expected, parting(expected, got));
    });
  }
});
