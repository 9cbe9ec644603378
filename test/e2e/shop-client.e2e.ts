import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {answer, banner, mayDo, recordsOf, said} from '../support/shop.js';

const demo = await openDemo();

/** Of DuckDuckGo autoconsent, as its own tests inject it. */
const CLIENT = 'node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js';

interface Message {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly url?: string;
}

/** A browser with the client in it, that has no rules and looks for itself. */
async function withClient(page: Page): Promise<Message[]> {
  const heard: Message[] = [];
  const code = await readFile(CLIENT, 'utf8');
  const config = {
    enabled: true,
    autoAction: 'optOut',
    enablePrehide: false,
    enableHeuristicDetection: true,
    heuristicMode: 'reject',
    detectRetries: 40,
  };
  await page.exposeBinding('autoconsentSendMessage', async (_, message: Message) => {
    heard.push(message);
    if (message.type !== 'init') return;
    const answered = JSON.stringify({type: 'initResp', config, rules: {autoconsent: []}});
    await page.evaluate(`autoconsentReceiveMessage(${answered})`);
  });
  await page.addInitScript(code);
  return heard;
}

describe('A consent client without a rule for us', () => {
  for (const query of ['region=DE', 'region=GB', 'region=DE&lang=de']) {
    it(`finds and presses “Reject all”: ${query}`, async () => {
      const page = await demo.newPage();
      const heard = await withClient(page);
      await page.goto(`/shop/?${query}`);
      await page.locator('#log li[data-event=consent-record]').first().waitFor();
      assert.equal(await page.locator('consent-banner > [slot=accept]').count(), 0);
      const [record] = await recordsOf(page, 1);
      assert.deepEqual(said(record), {counting: 'denied', suggestions: 'denied', ads: 'denied'});
      assert.equal(record?.event.action, 'reject-all');
      assert.equal(record?.event.method.trusted, false);
      const found = heard.find(({type}) => type === 'popupFound');
      assert.match(found?.cmp ?? '', /heuristic/i);
      assert.equal(heard.find(({type}) => type === 'optOutResult')?.result, true);
    });
  }

  it('has nothing to press where nothing is asked', async () => {
    const page = await demo.newPage();
    const heard = await withClient(page);
    await page.goto('/shop/?region=AQ');
    await mayDo(page, {counting: true, suggestions: true, ads: true});
    await page.waitForTimeout(2_500);
    assert.equal(
      heard.some(({type}) => type === 'popupFound'),
      false,
    );
    assert.equal((await banner(page).count()) + (await answer(page, 'Reject all').count()), 0);
  });
});
