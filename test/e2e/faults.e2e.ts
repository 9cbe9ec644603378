import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Frame, Page} from 'playwright-core';
import {openFaultSite, OUTAGES, ready, released} from '../support/fault-site.js';

/** Faults that take more than one page of a browser; the others are in test/faults. */
const site = await openFaultSite();

async function open(page: Page, path = '/') {
  await page.goto(path);
  await ready(page);
  return page;
}

/** Waits until what is released is this. */
const settles = (page: Page, what: string[]) =>
  page.waitForFunction(
    (wanted) =>
      ['analytics', 'sale']
        .filter((choice) => window.forthright.consent.granted({choice}))
        .join() === wanted,
    what.join(),
    {polling: 20},
  );

for (const [path, what] of [
  ['/accepting', ['analytics', 'sale']],
  ['/rejecting', []],
] as const) {
  test(`A click that decides and leaves by the same handler is stored (${path})`, async () => {
    const context = await site.visitor();
    const page = await open(await context.newPage(), path);
    for (let round = 0; round < 5; round++) {
      await context.clearCookies();
      await page.evaluate(() => localStorage.clear());
      await open(page, path);
      await page.getByText('Leave').click();
      await page.waitForURL('**/');
      await ready(page);
      assert.deepEqual(await released(page), what);
      assert.deepEqual(await page.evaluate(() => window.forthright.consent.state?.mustAsk), []);
    }
  });
}

test('A click before anything but the front is loaded, and leaves, is stored and recorded once', async () => {
  const context = await site.visitor();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/early');
  await page.locator('body[data-ready="true"]').waitFor();
  assert.ok(!asked.some((path) => path.includes('store')), asked.join());
  await page.getByText('Accept and leave').click();
  await page.waitForURL('**/');
  await ready(page);
  assert.deepEqual(await released(page), ['analytics', 'sale']);
  const records = await page.evaluate(async () => window.forthright.records.list());
  assert.deepEqual(
    records.map(({event}) => [event.action, event.sequence]),
    [['accept-all', 1]],
  );
});

test('F09, F10: two tabs come to agree, and an older answer overwrites no newer one', async () => {
  const context = await site.visitor();
  const [here, there] = [await open(await context.newPage()), await open(await context.newPage())];
  await here.evaluate(() => window.forthright.consent.acceptAll());
  await settles(there, ['analytics', 'sale']);
  await there.evaluate(() => window.forthright.consent.set('sale', 'denied'));
  await settles(here, ['analytics']);
  await here.evaluate(() => window.forthright.consent.set('analytics', 'granted'));
  assert.deepEqual(await released(here), ['analytics']);
  await settles(there, ['analytics']);
  const history = await here.evaluate(async () => window.forthright.consent.history());
  assert.deepEqual(
    history.map(({action, elsewhere}) => [action, elsewhere]),
    [
      ['save-choices', false],
      ['opt-out', true],
      ['accept-all', false],
    ],
  );
});

test('F16: a page that comes back from the back/forward cache follows a withdrawal elsewhere', async () => {
  const context = await site.visitor();
  const page = await open(await context.newPage());
  await page.evaluate(() => {
    window.forthright.consent.acceptAll();
    addEventListener('pageshow', ({persisted}) => Object.assign(window, {restored: persisted}));
  });
  await page.getByText('Plain').click();
  await page.waitForURL('**/plain');
  const other = await open(await context.newPage());
  await other.evaluate(() => window.forthright.consent.withdrawAll());
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => 'restored' in window);
  assert.equal(await page.evaluate(() => Reflect.get(window, 'restored') as boolean), true);
  assert.deepEqual(await released(page), []);
});

test('F03: a sandboxed frame and a frame of another site draw, decide for the page, and release nothing', async () => {
  const context = await site.visitor();
  const page = await context.newPage();
  await page.goto('/frames');
  const [, sandboxed, foreign] = page.frames() as [Frame, Frame, Frame];
  for (const frame of [sandboxed, foreign]) {
    const control = frame.getByRole('switch', {name: 'Count my visits'});
    await control.waitFor();
    assert.equal(await control.getAttribute('aria-checked'), 'false');
  }
  await sandboxed.getByRole('switch', {name: 'Count my visits'}).click();
  const held = await sandboxed.evaluate(async () => {
    const {forthright} = window;
    await forthright.consent.ready;
    return [
      forthright.consent.granted({choice: 'analytics'}),
      forthright.consent.get('sale').state,
    ];
  });
  assert.deepEqual(held, [false, 'unset']);
});

for (const [what, how] of OUTAGES) {
  test(`N5: ${what}, instead of the bundle, releases nothing and destroys no answer`, async () => {
    const context = await site.visitor();
    const page = await open(await context.newPage());
    await page.evaluate(() => {
      window.forthright.consent.set('analytics', 'granted');
      window.forthright.consent.set('sale', 'denied');
    });
    const before = await context.cookies();
    site.answering(how);
    await page.goto('/');
    await page.waitForFunction(() => 'forthright' in window);
    await page.waitForTimeout(300);
    assert.deepEqual(await released(page), []);
    assert.equal(await page.getByText('Plain').isVisible(), true);
    // What was decided stays; what follows from it is worked out anew, and is nothing under such a bundle.
    const decided = ({value}: {value: string}) => value.split('|').filter((_, at) => at !== 9);
    assert.deepEqual(
      (await context.cookies()).filter(({name}) => name === 'forthright').map(decided),
      before.map(decided),
    );
    site.answering(undefined);
    await open(page);
    assert.deepEqual(await released(page), ['analytics']);
    // And what follows is what it was, to the letter, as soon as the bundle is back.
    assert.deepEqual(
      (await context.cookies()).filter(({name}) => name === 'forthright').map(({value}) => value),
      before.map(({value}) => value),
    );
    assert.equal(await page.evaluate(() => window.forthright.consent.get('sale').state), 'denied');
  });
}

test('N5: a bundle that is slow releases nothing until it is there, then what was answered', async () => {
  const context = await site.visitor();
  const page = await open(await context.newPage());
  await page.evaluate(() => window.forthright.consent.set('analytics', 'granted'));
  let arrive!: () => void;
  const there = new Promise<void>((done) => (arrive = done));
  site.answering((response, bundle) => {
    void there.then(() => response.end(JSON.stringify(bundle)));
  });
  await page.goto('/');
  await page.waitForFunction(() => 'forthright' in window);
  assert.deepEqual(await released(page), []);
  arrive();
  await ready(page);
  assert.deepEqual(await released(page), ['analytics']);
});
