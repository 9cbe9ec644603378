import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {type HeadSite, nonced, openHeadSite} from '../support/head-site.js';

const guide = await readFile('docs/csp.md', 'utf8');
const headers = [...guide.matchAll(/```http\nContent-Security-Policy: (.*)\n```/g)].map(
  ([, header]) => header!,
);
/** The nonce that scripts of these pages have; the guide has one of its own. */
const nonce = /nonce="([^"]+)"/.exec(nonced('<script>'))![1]!;

const BODY = `<consent-banner></consent-banner><privacy-policy></privacy-policy>
  <opt-out-controls></opt-out-controls><policy-bundle></policy-bundle>`;
/** As text, since the page knows no TypeScript. */
const LISTEN = `
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI}) =>
    violations.push(effectiveDirective + ' ' + blockedURI));`;
interface View {
  violations: string[];
}

describe('The headers in docs/csp.md', () => {
  let site: HeadSite;
  before(async () => {
    site = await openHeadSite();
  });
  after(() => site.close());

  it('are whole: three, each for a server to send as it stands', () => {
    assert.equal(headers.length, 3);
    for (const header of headers) {
      assert.match(header, /^default-src 'none'; script-src .*; trusted-types lit-html/);
      assert.doesNotMatch(header, /…|\.\.\./);
    }
  });

  for (const [at, header] of headers.entries()) {
    it(`let all run, with the frame __gppLocator and no frame-src, without a violation: ${header}`, async () => {
      const path = `/${at}`;
      const tag = 'data-bundle="/privacy.json" data-signals="gpp"';
      site.sheets.set(path, {tag, body: BODY, csp: header.replace('R4nd0m', nonce)});
      const context = await site.visitor();
      await context.addInitScript(LISTEN);
      const page = await site.open(path, context);
      await page.getByRole('button', {name: 'Accept all'}).click();
      await page.getByRole('switch', {name: 'Advertising', checked: true}).first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(await page.locator('iframe[name=__gppLocator]').count(), 1);
      assert.equal(await page.evaluate(() => '__gppLocator' in window.frames), true);
      const violations = () => page.evaluate(() => (globalThis as never as View).violations);
      assert.deepEqual(await violations(), []);
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = '/framed';
        document.body.append(frame);
      });
      await page.waitForFunction(() => (globalThis as never as View).violations.length);
      assert.match((await violations()).join(), /^frame-src /, 'a frame that loads something');
    });
  }
});
