import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {
  answer,
  KEPT_BEFORE,
  keptIn,
  type MediaVisit,
  openMedia,
  read,
  told,
} from '../support/media.js';

const demo = await openDemo();
const open = (prepare?: (page: Page) => Promise<unknown>) => openMedia(demo, prepare);

/** The page, its style, picture and scripts, the bundle and the library; the list at its foot is the demo's. */
const FILES =
  /^GET \/(media\/(|site\.css|page\.js|privacy\.json|asked)|shared\/demo\.css|shop\/leaf\.svg|forthright\/[\w-]+\.js)$/;

/** The mirror of the answer, its record, and what she had before her when she gave it. */
const OURS = /^forthright\.(long-steep|(records|read)\.long-steep|journal\.long-steep\.[\w-]+)$/;

/** Whatever is optional has not run, and nobody but the site was asked for anything. */
async function nothingRan({page, asked, own}: MediaVisit): Promise<void> {
  assert.deepEqual(asked, [], 'other origins were asked for nothing');
  assert.deepEqual(
    own.filter((each) => !FILES.test(each)),
    [],
    'the site was asked for its files alone',
  );
  assert.deepEqual(await told(page), []);
  assert.equal(await page.locator('consent-gate iframe').count(), 0);
}

/** Before a decision nothing is kept, of ours neither; nor has anything been for a moment. */
async function nothingLeft(visit: MediaVisit): Promise<void> {
  await nothingRan(visit);
  assert.deepEqual(await keptIn(visit.page), KEPT_BEFORE);
}

/** After a refusal what is kept is that. */
async function onlyTheAnswer(visit: MediaVisit): Promise<void> {
  await nothingRan(visit);
  const kept = await keptIn(visit.page);
  const {local} = kept;
  assert.ok(local.includes('forthright.long-steep'));
  assert.deepEqual(
    local.filter((key) => !OURS.test(key)),
    [],
  );
  const cookies = ['forthright', ...KEPT_BEFORE.cookies];
  assert.deepEqual(kept, {...KEPT_BEFORE, cookies, local, written: kept.written});
}

const answerOf = async (page: Page) => {
  const cookies = await page.context().cookies();
  return cookies.find(({name}) => name === 'forthright')?.value;
};

/** Keeps files from the page; the list grows with what it asks for of them. */
async function blocking(page: Page, files: RegExp): Promise<string[]> {
  const blocked: string[] = [];
  await page.route(files, async (route) => {
    blocked.push(route.request().url());
    await route.abort();
  });
  return blocked;
}

/** A phone on a bad day: every request of the page takes long, and little comes at a time. */
async function slowly(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 150_000,
    uploadThroughput: 50_000,
  });
}

describe('A page with a counter, advertisements, a film and a map, before anything is allowed', () => {
  it('promise 1: asks for nothing and stores nothing, also by what comes late', async () => {
    const visit = await open();
    await answer(visit.page, 'Accept all').waitFor();
    await read(visit.page);
    await visit.page.waitForLoadState('networkidle');
    await nothingLeft(visit);
    assert.match(
      (await visit.page.locator('consent-gate').first().getByRole('group').textContent()) ?? '',
      /How green tea is steamed.*Reel Inc\..*Showing films/s,
    );
  });

  it('asks for the bundle once, though the page has the browser ask for it before head.js does', async () => {
    const visit = await open();
    await visit.page.getByRole('button', {name: 'Accept all'}).waitFor();
    const bundles = visit.own.filter((each) => each === 'GET /media/privacy.json');
    assert.equal(bundles.length, 1);
  });

  it('promise 1: the same on a slow network, while our own code is on its way, and when it is there', async () => {
    const visit = await open(slowly);
    await nothingLeft(visit);
    await read(visit.page);
    await nothingLeft(visit);
    await answer(visit.page, 'Accept all').waitFor();
    await visit.page.locator('consent-gate').nth(1).getByRole('button').first().waitFor();
    await visit.page.waitForLoadState('networkidle');
    await nothingLeft(visit);
  });

  for (const [what, pattern] of [
    ['all of our code', /\/forthright\//],
    ['all of our code but the head', /\/forthright\/(?!head\.js)/],
    ['the bundle', /\/privacy\.json$/],
  ] as const) {
    it(`F01 the same where ${what} never comes`, async () => {
      let blocked: string[] = [];
      const visit = await open(async (page) => (blocked = await blocking(page, pattern)));
      await read(visit.page);
      assert.notDeepEqual(blocked, []);
      await nothingLeft(visit);
    });

    it(`F01 promise 2: a refusal holds on the next page where ${what} never comes there`, async () => {
      const visit = await open();
      await answer(visit.page, 'Reject all').click();
      await visit.page.waitForLoadState('networkidle');
      const given = await answerOf(visit.page);
      const blocked = await blocking(visit.page, pattern);
      await visit.page.reload();
      await read(visit.page);
      assert.notDeepEqual(blocked, []);
      await onlyTheAnswer(visit);
      assert.equal(await answerOf(visit.page), given);
    });
  }

  it('promise 2: after a refusal the same, on the next page too, on a slow network too', async () => {
    const visit = await open();
    await answer(visit.page, 'Reject all').click();
    await read(visit.page);
    await onlyTheAnswer(visit);
    await slowly(visit.page);
    await visit.page.reload();
    await read(visit.page);
    await onlyTheAnswer(visit);
    await visit.page.locator('consent-gate').nth(1).getByRole('button').first().waitFor();
    await onlyTheAnswer(visit);
    assert.equal(await visit.page.locator('consent-banner').getByRole('button').count(), 0);
  });

  it('would be missed: a write that is taken back at once is seen by these tests', async () => {
    const {page} = await open();
    await page.evaluate(() => {
      localStorage.setItem('forthright.early', '1');
      localStorage.removeItem('forthright.early');
      document.cookie = 'forthright=; Max-Age=0';
    });
    assert.deepEqual(await keptIn(page), {
      ...KEPT_BEFORE,
      written: ['setItem forthright.early', 'cookie forthright'],
    });
  });
});
