import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {openDemo} from '../support/demo.js';

const demo = await openDemo();

const files = (await readdir('demo', {recursive: true}))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

/** What stands around the pages of the shop, and what the media page shows in frames from its second origin. */
const IN_OTHERS = [/^server\/shop\/pages\/layout\.html$/, /^server\/media\/(film|map)\.html$/];

/** Where the demo serves a page; what its server puts together is served without `server` and `pages`. */
const addressOf = (file: string) =>
  `/${file.replace(/^server\/(\w+)\/pages\//, '$1/').replace(/(^|\/)index\.html$/, '$1')}`;

/** What else goes wrong in a page is looked at by the tests of that page. */
const OTHERWISE = /^(?!.*(Content[- ]Security|Trusted))/is;

const pages = files.filter((file) => !IN_OTHERS.some((pattern) => pattern.test(file)));

describe('The pages of the demo under their Content-Security-Policy', () => {
  for (const file of pages) {
    // What violates it fails the test: see openDemo.
    it(`demo/${file} is drawn, asked and read again without a violation`, async () => {
      const page = await demo.newPage({allow: [OTHERWISE]});
      const response = await page.goto(addressOf(file));
      assert.equal(response?.status(), 200);
      const policy = response.headers()['content-security-policy'] ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html/);
      assert.doesNotMatch(policy, /unsafe|\*/);
      const drawn = () => page.waitForFunction(() => !document.querySelector(':not(:defined)'));
      await drawn();
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        scrollTo(0, document.body.scrollHeight);
      });
      const accept = page.locator('consent-banner').getByRole('button', {name: /accept/i});
      if (await accept.count()) await accept.first().click();
      await page.waitForLoadState('networkidle');
      await page.reload();
      await drawn();
      await page.waitForLoadState('networkidle');
    });
  }

  it('are all of them, the page that unsubscribes too', () => {
    assert.ok(pages.includes('lsoft/unsubscribe.html'));
    assert.ok(pages.length > 20, `${pages.length} pages`);
  });

  it('would be missed: a violation is heard of here', async () => {
    const page = await demo.newPage({allow: [/style-src|inline style/]});
    await page.goto('/');
    const said = page.waitForEvent('console', (message) =>
      message.text().startsWith('Content-Security-Policy: style-src-attr'),
    );
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    assert.doesNotMatch((await said).text(), OTHERWISE);
  });
});
