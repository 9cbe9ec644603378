import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {after, afterEach, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import type {Page} from 'playwright-core';
import {blocksOf, copyCdn, openSite, type Site} from '../support/folder-site.js';

/** Does what the README says, with what it says, in an empty folder. */
let site: Site;
const first = async (language: string) => (await blocksOf('README.md', language))[0] ?? '';
const bundle = await first('json');
const page = await first('html');
const listening = await first('js');
const theme = await first('css');

before(async () => {
  site = await openSite();
  await site.write('privacy.json', bundle);
});
after(() => site.close());
afterEach(() => assert.deepEqual(site.problems.splice(0), []));

/** What the README promises that one sees. */
async function seesThePolicy(shown: Page): Promise<void> {
  await shown.getByRole('heading', {level: 1, name: 'Privacy policy'}).waitFor();
  await shown.getByText('Example Ltd').first().waitFor();
  await shown.getByRole('heading', {name: 'What we log'}).waitFor();
  await shown.getByText('Our server logs your IP address for a week.').waitFor();
  await shown.getByText('Attacks are found in the log.').waitFor();
  assert.equal(await shown.getByText('Our policy is drawn by a script.').isVisible(), false);
}

describe('the first page of the README', () => {
  it('has a bundle that `forthright check` finds nothing wrong with', () => {
    const command = [join(process.cwd(), 'dist/cli/forthright.js'), 'check', 'privacy.json'];
    const said = execFileSync(process.execPath, command, {cwd: site.folder, encoding: 'utf8'});
    assert.equal(said.trim(), 'privacy.json: nothing is wrong.');
  });

  it('draws the policy', async () => {
    await copyCdn(site);
    await site.write('privacy.html', page);
    await seesThePolicy(await site.open('privacy.html'));
  });

  it('draws it in a folder of a site too', async () => {
    await site.write('deep/down/privacy.json', bundle);
    const script = page.replace('"forthright/', '"../../forthright/');
    await site.write('deep/down/privacy.html', script);
    await seesThePolicy(await site.open('deep/down/privacy.html'));
  });

  it('takes the colours, type and measure of the theme', async () => {
    const themed = page.replace('</head>', `<style>${theme}</style></head>`);
    await site.write('themed.html', themed);
    const shown = await site.open('themed.html');
    const link = shown.getByRole('link', {name: 'Where the policy says this'}).first();
    await link.waitFor();
    const style = await link.evaluate((each) => {
      const {color, fontFamily} = getComputedStyle(each);
      return {color, fontFamily};
    });
    assert.deepEqual(style, {color: 'rgb(102, 51, 153)', fontFamily: 'Georgia, serif'});
  });

  it('runs what the README listens with', async () => {
    const whole = JSON.parse(bundle) as Record<string, unknown>;
    const asks = [{data: 'address', label: 'Email address'}];
    const newsletter = {id: 'newsletter', kind: 'subscription', label: 'News', asks};
    const mechanisms = [{act: 'grant', by: 'host'}];
    await site.write(
      'heard.json',
      JSON.stringify({...whole, choices: [{...newsletter, mechanisms}]}),
    );
    await site.write('listen.js', listening);
    await site.write(
      'heard.html',
      page
        .replace('"privacy.json"', '"heard.json"')
        .replace('</head>', '<script type="module" src="listen.js"></script></head>'),
    );
    const shown = await site.open('heard.html');
    await shown.getByLabel('Email address').fill('ada@example.com');
    const [subscribed, recorded] = [
      shown.waitForRequest('**/newsletter'),
      shown.waitForRequest('**/records'),
    ];
    await shown.getByLabel('Email address').press('Enter');
    assert.deepEqual((await subscribed).postDataJSON(), {address: 'ada@example.com'});
    const record = (await recorded).postDataJSON() as {recordId: string};
    assert.ok(record.recordId);
    assert.doesNotMatch(JSON.stringify(record), /ada@example\.com/);
  });

  it('tells a script of the page that comes later than the bundle', async () => {
    await site.write(
      'late.js',
      `addEventListener('policy-ready', ({bundleId}) => (document.title = 'read: ' + bundleId));`,
    );
    const late = '<script type="module" src="late.js"></script></head>';
    await site.write('late.html', page.replace('</head>', late));
    const shown = await site.browser.newPage();
    await shown.route('**/late.js', async (route) => {
      // The text is there by then, as it is at once where it is cached.
      await shown.getByText('Attacks are found in the log.').waitFor();
      await route.continue();
    });
    await shown.goto(`${site.origin}/late.html`);
    await shown.waitForFunction(() => document.title.startsWith('read: '));
    await shown.close();
  });

  it('draws the policy from a bundler too', async () => {
    await build({
      stdin: {contents: "import 'forthright/define'", resolveDir: process.cwd()},
      bundle: true,
      splitting: true,
      format: 'esm',
      chunkNames: '[hash]',
      outdir: join(site.folder, 'built'),
      logLevel: 'silent',
    });
    await site.write('built.html', page.replace('forthright/forthright.js', 'built/stdin.js'));
    await seesThePolicy(await site.open('built.html'));
  });
});

describe('the examples of docs/elements.md', () => {
  it('all draw something, or give others what to draw', async () => {
    const examples = await blocksOf('docs/elements.md', 'html');
    const all = JSON.parse(bundle) as Record<string, unknown>;
    const practice = {id: 'address-kept', at: 'logs', does: 'keep', how: 'does'};
    const says = ['Your address is kept.'];
    const choice = {id: 'ads', kind: 'opt-out', label: 'Sale', startsAs: 'granted'};
    const whole = {
      ...all,
      practices: [{...practice, says}],
      choices: [choice, {id: 'count', kind: 'consent', label: 'Count my visits'}],
    };
    await site.write('privacy.json', JSON.stringify(whole));
    const body = examples.map((example) => `<main>${example}</main>`).join('');
    await site.write('examples.html', page.replace(/<privacy-policy>[^]*<\/privacy-policy>/, body));
    const shown = await site.open('examples.html');
    const empty = () =>
      shown.evaluate(() =>
        [...document.querySelectorAll('main')]
          .filter((each) => {
            const boxes = [...each.querySelectorAll('*')].map((one) => one.getBoundingClientRect());
            return !boxes.some(({width, height}) => width > 20 && height > 15);
          })
          .map((each) => each.firstElementChild?.localName),
      );
    for (let tries = 0; tries < 100 && (await empty()).length; tries += 1) {
      await shown.waitForTimeout(100);
    }
    assert.deepEqual(await empty(), []);
  });
});
