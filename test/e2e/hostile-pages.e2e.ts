import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {smallBundle} from '../support/bundles.js';
import {launchChromium} from '../support/launch.js';
import {startSite} from '../support/site.js';

const NONCE = 'r4nd0m';
const ELEMENTS =
  '<privacy-policy controls="none"></privacy-policy><opt-out-controls></opt-out-controls>';
const BUNDLE = '<link rel="policy-bundle" href="/small.json">';
const script = (folder: string) => `<script type="module" src="/${folder}/forthright.js"></script>`;
const strict = (types: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types ${types}`;

const PAGES = {
  '/nonce': {
    html: `${BUNDLE}<script type="module" nonce="${NONCE}" src="/one/forthright.js"></script>${ELEMENTS}`,
    csp:
      `default-src 'none'; script-src 'nonce-${NONCE}'; connect-src 'self'; base-uri 'none'; ` +
      `require-trusted-types-for 'script'; trusted-types lit-html`,
  },
  '/same': {html: `${BUNDLE}${script('one')}${script('one')}${ELEMENTS}`},
  '/two': {html: `${BUNDLE}${script('one')}${script('two')}${ELEMENTS}`},
  '/two-allowed': {
    html: `${BUNDLE}${script('one')}${script('two')}${ELEMENTS}`,
    csp: strict("lit-html 'allow-duplicates'"),
  },
  '/two-forbidden': {
    html: `${BUNDLE}${script('one')}${script('two')}${ELEMENTS}`,
    csp: strict('lit-html'),
  },
  '/taken': {
    html: `${BUNDLE}${script('one')}<privacy-policy></privacy-policy>`,
  },
};

/** Notes in `told` what the library says, and violations. As text, since the page knows no TypeScript. */
const LISTEN = `
  globalThis.told = [];
  for (const type of ['consent-ready', 'consent-change', 'consent-record', 'policy-problem', 'securitypolicyviolation']) {
    addEventListener(type, ({problem, effectiveDirective, blockedURI}) =>
      told.push([type, problem ?? effectiveDirective, blockedURI].filter(Boolean).join(' ')));
  }`;

describe('pages that make it hard', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;
  before(async () => {
    site = await startSite(PAGES, {'/small.json': smallBundle()});
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Opens a page; everything that went wrong in it, and what the library said, is on `told`. */
  async function open(path: keyof typeof PAGES, prepare?: string) {
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(`uncaught ${error.message}`));
    await page.addInitScript(LISTEN);
    if (prepare) await page.addInitScript(prepare);
    await page.goto(site.origin + path);
    return {
      page,
      wrong,
      told: () => page.evaluate(() => (globalThis as never as {told: string[]}).told),
    };
  }

  const switchOf = (page: Page) =>
    page.locator('opt-out-controls').getByRole('switch', {name: 'Count my visits'});

  /** Reads the policy and makes one decision, as a visitor would. */
  async function decide(page: Page) {
    await page.getByText('The server writes a log.').waitFor();
    await switchOf(page).click();
    await page.waitForFunction(() => document.cookie.includes('count-visits:gv'));
    await page.waitForFunction(() =>
      (globalThis as never as {told: string[]}).told.includes('consent-record'),
    );
    assert.equal(await switchOf(page).getAttribute('aria-checked'), 'true');
  }

  it('F18: under a policy with nothing but a nonce, all is drawn and works without a violation', async () => {
    const {page, wrong, told} = await open('/nonce');
    await decide(page);
    assert.deepEqual(wrong, []);
    assert.deepEqual(await told(), ['consent-ready', 'consent-change', 'consent-record']);
  });

  for (const path of ['/same', '/two', '/two-allowed'] as const) {
    it(`F08: ${path}: two copies share one store, and tell everything once`, async () => {
      const {page, wrong, told} = await open(path);
      await decide(page);
      assert.equal(await page.getByText('The server writes a log.').count(), 1);
      assert.deepEqual(wrong, []);
      assert.deepEqual(await told(), ['consent-ready', 'consent-change', 'consent-record']);
      if (path === '/same') return;
      const [one, two] = await page.evaluate<boolean[]>(`
        Promise.all(['one', 'two'].map((each) => import('/' + each + '/forthright.js'))).then((copies) =>
          copies.map(({forthright}) => forthright.consent.granted({choice: 'count-visits'})))`);
      assert.deepEqual([one, two], [true, true], 'both copies know');
    });
  }

  it("F08: a second copy of Lit without 'allow-duplicates': the first keeps working, and it is said once", async () => {
    const {page, wrong, told} = await open('/two-forbidden');
    await decide(page);
    assert.deepEqual(wrong, []);
    const all = await told();
    assert.deepEqual(
      all.filter((each) => each.startsWith('consent-')),
      ['consent-ready', 'consent-change', 'consent-record'],
    );
    const problems = all.filter((each) => each.startsWith('policy-problem'));
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, /<opt-out-controls> could not be loaded: .*lit-html/);
  });

  it('F08: a tag that the page has taken stays the page’s', async () => {
    const {page, wrong} = await open(
      '/taken',
      `customElements.define('privacy-policy', class extends HTMLElement {
        connectedCallback() { this.textContent = 'Mine.'; }
      });`,
    );
    await page.getByText('Mine.').waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(wrong, []);
  });

  it('F07: listeners that throw keep nothing from being stored, drawn and recorded', async () => {
    const {page, wrong} = await open(
      '/same',
      `for (const type of ['consent-ready', 'consent-change', 'consent-record', 'policy-problem']) {
        addEventListener(type, () => { throw new Error('a host failed'); });
      }`,
    );
    await decide(page);
    await page.reload();
    await page.waitForFunction(() => document.cookie.includes('count-visits:gv'));
    assert.equal(await switchOf(page).getAttribute('aria-checked'), 'true');
    assert.deepEqual(
      wrong.filter((each) => !each.includes('a host failed')),
      [],
    );
  });
});
