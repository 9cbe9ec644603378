import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {blockText, plainText} from '../../src/bundle/plain-text.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {openDemo} from '../support/demo.js';
import {call, seen} from '../support/lsoft.js';
import {reads, visit} from '../support/luxsci.js';

/** What comes to those who return when LuxSci has changed its policy, and to those without script. */
const demo = await openDemo();
const bundle = JSON.parse(
  await readFile(new URL('../../demo/luxsci/privacy.json', import.meta.url), 'utf8'),
) as PolicyBundle;

/** What the page itself was told, of versions. */
interface Told {
  type: string;
  /** Of the policy as it is now. */
  version?: string | undefined;
  /** Under which a card was authorized. */
  decided?: string | undefined;
}

/** Writes down what the page's own scripts are told, from its next load on. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    const told: Told[] = [];
    Object.assign(window, {told});
    addEventListener('policy-ready', ({type, bundle: {policy}}) =>
      told.push({type, version: policy.version}),
    );
    addEventListener('consent-ready', ({type, decisions}) =>
      told.push({type, decided: decisions['keep-card']?.version}),
    );
  });

/** Publishes another version of the bundle, as far as this page sees, and loads the page again. */
async function revise(page: Page) {
  const json = structuredClone(bundle);
  const {policy} = json;
  policy.version = '2009.07.01';
  policy.changes = [
    {
      version: policy.version,
      materiality: 'notice',
      at: ['methods'],
      says: ['A fourth way to pay.'],
    },
  ];
  policy.sections.find(({id}) => id === 'payments')!.content!.push('Cash is taken, too.');
  await page.route('**/luxsci/privacy.json', (route) => route.fulfill({json}));
  await page.reload();
}

test('X5, X2 a member who has decided is told what changed since, and under which version that was', async () => {
  const page = await visit(await demo.newPage(), 'policy.html');
  await page.getByRole('switch', {name: 'Keep my card for monthly billing'}).click();
  const changes = page.locator('policy-changes div[lang]').first();
  await page.reload();
  await reads(changes, 'Nothing has changed since you last decided');
  await revise(page);
  await reads(changes, /Since you last decided, on .+, under version 2009\.03\.09:/);
  await reads(
    changes,
    /2009\.07\.01 \(to be noted\) A fourth way to pay\..*Sections Changed Payments:/,
  );
});

test('X5 the page is told the version that holds now and the one that was decided on', async () => {
  const page = await visit(await demo.newPage(), 'policy.html');
  await page.getByRole('switch', {name: 'Keep my card for monthly billing'}).click();
  await call(page, 'records.list()');
  await listen(page);
  await revise(page);
  await page.waitForFunction(() => {
    const types = (Reflect.get(window, 'told') as Told[]).map(({type}) => type);
    return types.includes('policy-ready') && types.includes('consent-ready');
  });
  const told = await page.evaluate(() => Reflect.get(window, 'told') as Told[]);
  const of = (name: string) => told.find(({type}) => type === name);
  assert.equal(of('policy-ready')?.version, '2009.07.01');
  assert.equal(of('consent-ready')?.decided, '2009.03.09');
});

test('X7 without script, every section of the text is there to be read, and no button that does nothing', async () => {
  const page = await demo.newPage({javaScriptEnabled: false});
  await page.goto('/luxsci/policy.html');
  const policy = page.locator('privacy-policy');
  await seen(policy.getByRole('link', {name: 'this bundle'}));
  const {title, version, sections} = bundle.policy;
  await seen(policy.getByRole('heading', {level: 1, name: title}));
  // Playwright finds no text in a noscript, and reads it where it is told of the node.
  const [first] = await policy.locator('noscript > p').allInnerTexts();
  assert.ok(first?.startsWith(`Version ${version}.`), first);
  const headings = await policy.getByRole('heading', {level: 2}).allInnerTexts();
  assert.deepEqual(
    headings,
    sections.map(({heading}) => plainText(heading)),
  );
  const words = sections.flatMap(({content = []}) => content.map(blockText));
  const shown = (await policy.locator('noscript > h2 ~ p').allInnerTexts()).map((each) =>
    each.replace(/\s+/g, ' ').trim(),
  );
  assert.deepEqual(shown, words);
  for (const paragraph of await policy.locator('noscript > *').all()) await seen(paragraph);
  assert.equal(await policy.getByRole('button').count(), 0);
});
