import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ConsentStore} from '../../src/consent/store.js';
import {CLICK, open} from './bundles.js';
import {FakeBrowser, type Fault} from './fake-world.js';

const CHOICES = ['analytics', 'ads', 'sale', 'news', 'lists'] as const;

/** What can happen around one visitor; tab 0, 1 or 2. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('act' as const),
    tab: fc.nat(2),
    choice: fc.constantFrom(...CHOICES),
    value: fc.constantFrom('granted', 'denied', 'requested'),
  }),
  fc.record({do: fc.constant('confirm' as const), tab: fc.nat(2)}),
  fc.record({do: fc.constantFrom('reload' as const, 'wake' as const), tab: fc.nat(2)}),
  fc.record({
    do: fc.constant('region' as const),
    tab: fc.nat(2),
    region: fc.constantFrom('US', 'DE', undefined),
  }),
  fc.record({do: fc.constant('gpc' as const), on: fc.boolean()}),
  fc.record({do: fc.constant('clear' as const), what: fc.constantFrom('cookies', 'stored')}),
  fc.record({
    do: fc.constant('fault' as const),
    cookies: fc.constantFrom<Fault>('none', 'drop', 'throw'),
    storage: fc.constantFrom<Fault>('none', 'drop', 'throw'),
  }),
  fc.record({do: fc.constant('pass' as const), seconds: fc.nat(10)}),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class Run {
  readonly browser = new FakeBrowser();
  readonly tabs: ConsentStore[] = [];

  async begin(): Promise<void> {
    for (let tab = 0; tab < 3; tab++) this.tabs.push(await open(this.browser));
  }

  async take(next: Step): Promise<void> {
    const {browser} = this;
    const store = 'tab' in next ? this.tabs[next.tab]! : undefined;
    switch (next.do) {
      case 'act':
        store!.act({[next.choice]: next.value}, CLICK);
        break;
      case 'confirm':
        store!.confirm('lists');
        break;
      case 'region':
        store!.region = next.region;
        break;
      case 'reload':
        store!.dispose();
        this.tabs[next.tab] = await open(browser);
        break;
      case 'wake':
        browser.wake();
        break;
      case 'gpc':
        browser.gpc = next.on;
        break;
      case 'clear':
        browser[next.what === 'cookies' ? 'cookies' : 'stored'].clear();
        break;
      case 'fault':
        browser.cookieFault = next.cookies;
        browser.storageFault = next.storage;
        break;
      case 'pass':
        browser.pass(next.seconds * 1000);
    }
  }

  end(): void {
    for (const tab of this.tabs) tab.dispose();
  }
}

describe('Whatever happens', () => {
  it('a denial becomes a grant only by an act of somebody, or where the page was left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 25}), async (steps) => {
        const run = new Run();
        await run.begin();
        for (const next of steps) {
          const before = run.tabs.map((tab) => CHOICES.map((id) => tab.get(id).state));
          const tabs = [...run.tabs];
          await run.take(next);
          if (next.do === 'act' && next.value === 'granted') continue;
          if (next.do === 'confirm') continue;
          for (const [at, tab] of run.tabs.entries()) {
            // Another page knows only what was stored; another tab's grant is somebody's act.
            if (tab !== tabs[at] || next.do === 'wake' || next.do === 'act') continue;
            for (const [which, id] of CHOICES.entries()) {
              const [was, is] = [before[at]?.[which], tab.get(id).state];
              const isGpc = id === 'sale' && next.do === 'gpc';
              assert.ok(was !== 'denied' || is !== 'granted' || isGpc, `${id} ${next.do}`);
            }
          }
        }
        run.end();
      }),
      {numRuns: 300},
    );
  });

  it('what nobody has granted is never granted where everybody is asked first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 25}), async (steps) => {
        const run = new Run();
        await run.begin();
        const granted = new Set<string>(['news']);
        for (const next of steps) {
          if (next.do === 'region') continue;
          if (next.do === 'act' && next.value === 'granted') granted.add(next.choice);
          if (next.do === 'confirm') granted.add('lists');
          await run.take(next);
          for (const tab of run.tabs) {
            for (const id of CHOICES) {
              assert.ok(granted.has(id) || !tab.granted({choice: id}), id);
              if (run.browser.gpc && id === 'sale') assert.ok(!tab.granted({choice: id}), 'gpc');
            }
          }
        }
        run.end();
      }),
      {numRuns: 300},
    );
  });

  it('in a browser that works, all tabs and the next page agree, and every act is journaled', async () => {
    const working = step.filter(
      ({do: what}) => !['fault', 'clear', 'gpc', 'region'].includes(what),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(working, {maxLength: 25}), async (steps) => {
        const run = new Run();
        await run.begin();
        let acts = 0;
        for (const next of steps) {
          const waits = ['requested', 'pending'].includes(run.tabs[0]!.get('lists').state);
          const isSubscription = next.do === 'act' && next.choice === 'lists';
          if (next.do === 'act' && (next.value !== 'requested' || isSubscription)) acts++;
          if (next.do === 'confirm' && waits) acts++;
          await run.take(next);
          const pages = [...run.tabs, await open(run.browser)];
          const [first, ...others] = pages.map((tab) => CHOICES.map((id) => tab.get(id).state));
          for (const other of others) assert.deepEqual(other, first);
          pages.at(-1)!.dispose();
        }
        const entries = run.tabs[0]!.journal.entries();
        assert.deepEqual(
          entries.map(({sequence}) => sequence),
          Array.from({length: acts}, (_, index) => index + 1),
        );
        assert.equal(new Set(entries.map(({id}) => id)).size, acts);
        run.end();
      }),
      {numRuns: 200},
    );
  });
});
