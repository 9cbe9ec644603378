import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {log, reads, seen, visit} from '../support/lsoft.js';

/** L-Soft changes its policy in place and tells nobody: what a visitor learns who comes back. */
const demo = await openDemo();

/** As much of a bundle as a later version of it changes here. */
interface Changing {
  policy: {sections: {id: string; content: unknown[]}[]};
  practices: {id: string}[];
  storage: {id: string; never?: string[]}[];
}

const changesOn = (visitor: Page) => visitor.locator('policy-changes div[lang]').first();

/** A visitor who has asked to be told of changes, and comes back. */
async function returning() {
  const visitor = await visit(await demo.newPage(), 'policy.html');
  const changes = changesOn(visitor);
  await reads(changes, 'This policy does not say what has changed in it.');
  await changes.getByLabel('Tell me here when this policy changes').check();
  await reads(changes.getByRole('status'), 'You will be told here when this policy changes.');
  await visitor.reload();
  return {visitor, changes};
}

/** Publishes a later version of the bundle, as far as this visitor sees, who comes again. */
async function revise(visitor: Page, change: (bundle: Changing) => void) {
  const json = (await (await visitor.request.get('/lsoft/privacy.json')).json()) as Changing;
  change(json);
  await visitor.route('**/lsoft/privacy.json', (route) => route.fulfill({json}));
  await visitor.reload();
}

const addALine = ({policy}: Changing) =>
  void policy.sections.find(({id}) => id === 'contacting')!.content.push('Letters are welcome.');

test('Z31 tells a visitor who asked for it what has changed since, as nobody else does', async () => {
  const {visitor, changes} = await returning();
  await reads(changes, 'Nothing has changed since you last decided');
  await revise(visitor, addALine);
  await reads(changes, /Since you last decided, on .+: Sections Changed Contacting L-Soft Tell me/);
  await changes.getByRole('link', {name: 'Contacting L-Soft'}).click();
  await seen(visitor.locator('privacy-policy').getByText('Letters are welcome.'));
  assert.deepEqual(await log(visitor, 'policy-problem').allInnerTexts(), []);
});

test('Z31 keeps nothing of a visitor who only reads, and tells her of no change', async () => {
  const visitor = await visit(await demo.newPage(), 'policy.html');
  await reads(changesOn(visitor), 'This policy does not say what has changed in it.');
  await revise(visitor, addALine);
  await seen(visitor.locator('privacy-policy').getByText('Letters are welcome.'));
  await reads(changesOn(visitor), 'This policy does not say what has changed in it.');
  assert.equal(await visitor.evaluate(() => localStorage.length), 0);
});

test('Z17 shows such a visitor that a claim was weakened, as the one on the pixel was in 2019', async () => {
  const {visitor, changes} = await returning();
  await revise(visitor, (bundle) => {
    bundle.practices = bundle.practices.filter(({id}) => id !== 'pixel-leaves-nothing');
    delete bundle.storage.find(({id}) => id === 'pixel')!.never;
  });
  await reads(changes, /Practices No longer there pixel-leaves-nothing/);
  await reads(changes, /Cookies and other storage Changed pixel/);
});
