import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {answer, KEPT_BEFORE, keptIn, openMedia, read, told} from '../support/media.js';

const demo = await openDemo();
const NECESSARY = ['steep_place'];

const open = (prepare?: (page: Page) => Promise<unknown>) => openMedia(demo, prepare);
const undeclared = async (page: Page) =>
  (await page.context().cookies())
    .map(({name}) => name)
    .filter((name) => !NECESSARY.includes(name) && !name.startsWith('forthright'));
const tags = (asked: readonly string[]) => asked.filter((path) => !path.startsWith('/pixel'));

/** By keyboard: right after a scroll, Chromium gives a click to the frame that was there before. */
const turn = (page: Page, name: string) => page.getByRole('switch', {name}).press('Space');

describe('A page with a counter, advertisements, a film and a map', () => {
  it('after accept each tag runs once and in order, and on the next page once more', async () => {
    const {page, asked} = await open();
    await answer(page, 'Accept all').click();
    await page.locator('consent-gate iframe').nth(1).waitFor();
    await page.waitForFunction(() => (globalThis as {told?: string[]}).told?.length === 3);
    assert.deepEqual(await told(page), ['loaded', 'page', 'ads']);
    await page.locator('#slot').filter({hasText: 'Bidwell'}).waitFor();
    await read(page);
    await page.locator('consent-gate iframe').nth(2).waitFor();
    assert.deepEqual(await told(page), ['loaded', 'page', 'ads', 'late']);
    assert.deepEqual(tags(asked).sort(), [
      '/bidwell.js',
      '/embed.css',
      '/embed.css',
      '/embed.css',
      '/film',
      '/film?second',
      '/map',
      '/tally.js',
    ]);
    asked.length = 0;
    await page.reload();
    await page.waitForFunction(() => (globalThis as {told?: string[]}).told?.length === 3);
    await page.locator('consent-gate iframe').nth(1).waitFor();
    assert.deepEqual(
      tags(asked).filter((path) => path.endsWith('.js')),
      ['/tally.js', '/bidwell.js'],
    );
    assert.equal(await page.locator('consent-banner').getByRole('button').count(), 0);
  });

  it('promise 1: on the next page the answer is enough, where all of our code but the head never comes', async () => {
    const {page} = await open();
    await answer(page, 'Accept all').click();
    await page.waitForFunction(() => (globalThis as {told?: string[]}).told?.length === 3);
    await page.route('**/forthright/{forthright,part-*}.js', (route) => route.abort());
    await page.reload();
    await page.waitForFunction(() => (globalThis as {told?: string[]}).told?.length === 3);
    assert.deepEqual(await told(page), ['loaded', 'page', 'ads']);
    assert.equal(await page.locator('consent-gate iframe').count(), 0);
  });

  it('one film alone can be loaded once: nothing is stored and nothing else is asked for', async () => {
    const {page, asked} = await open();
    await page.locator('consent-gate').first().getByRole('button', {name: 'Load it once'}).click();
    await page.locator('consent-gate iframe').waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(asked, ['/film', '/embed.css']);
    assert.deepEqual(await keptIn(page), KEPT_BEFORE);
  });

  it('N3 after a withdrawal nothing is left that a script could remove, and what is left is said', async () => {
    const {page} = await open();
    await answer(page, 'Accept all').click();
    await page.waitForFunction(() => (globalThis as {told?: string[]}).told?.length === 3);
    await page.waitForFunction(() => localStorage.getItem('tally.queue'));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      document.cookie = '_tally_OLD=1; Path=/media';
    });
    assert.ok((await undeclared(page)).includes('steep_visits'), 'the server has counted');
    for (const name of ['Counting readers', 'Advertisements', 'Films']) {
      await turn(page, name);
    }
    const notes = page.locator('opt-out-controls [part=cleared]');
    await notes.filter({hasText: 'reel-player'}).waitFor();
    assert.deepEqual(await undeclared(page), ['steep_visits'], 'HttpOnly');
    assert.equal(await page.evaluate(() => localStorage.getItem('tally.queue')), null);
    assert.equal(await page.locator('consent-gate').first().locator('iframe').count(), 0);
    assert.equal(await page.locator('consent-gate').nth(1).locator('iframe').count(), 1, 'the map');
    assert.deepEqual(await told(page), ['loaded', 'page', 'ads']);
  });

  it('N3 says what is gone, what only the server can delete, and offers to load the page again', async () => {
    const {page} = await open();
    await answer(page, 'Accept all').click();
    await page.waitForFunction(() => document.cookie.includes('_tally_STEEP'));
    await page.waitForLoadState('networkidle');
    await turn(page, 'Counting readers');
    const note = page.locator('opt-out-controls [part=cleared]');
    await note.waitFor();
    const text = (await note.textContent()) ?? '';
    for (const name of ['_tally', '_tally_STEEP', 'tally.queue']) assert.ok(text.includes(name));
    assert.match(text, /steep_visits – only the server can delete it/);
    assert.match(text, /still runs until this page is loaded again/);
    await Promise.all([
      page.waitForEvent('load'),
      note.getByRole('button', {name: 'Load this page again'}).click(),
    ]);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await told(page), ['ads']);
  });

  it('F18 a script put together from strings stays shut under Trusted Types, and is reported', async () => {
    const page = await demo.newPage({allow: [/require-trusted-types-for|Trusted/i]});
    await page.goto('/media/');
    await answer(page, 'Accept all').waitFor();
    const problem = page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          document.addEventListener('policy-problem', (event) => resolve(event.problem)),
        ),
    );
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset['choice'] = 'show-ads';
      script.append('window.built = true');
      document.head.append(script);
    });
    await answer(page, 'Accept all').click();
    assert.match(await problem, /put together from strings.*window\.built/s);
    assert.equal(await page.evaluate(() => 'built' in globalThis), false);
  });

  it('N11 a tag that is missing or throws changes nothing for the others', async () => {
    const {page} = await open(async (each) => {
      await each.route('**/tally.js', (route) => route.abort());
    });
    await page.evaluate(() => addEventListener('error', (event) => event.preventDefault()));
    await answer(page, 'Accept all').click();
    await page.locator('#slot').filter({hasText: 'Bidwell'}).waitFor();
    await page.locator('consent-gate iframe').nth(1).waitFor();
    assert.deepEqual(await told(page), ['ads']);
  });
});
