import {mkdir} from 'node:fs/promises';
import {cpus} from 'node:os';
import {join} from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import {CHROMIUM_ADVICE, CHROMIUM_FLAGS, findChromium} from '../support/browsers.js';
import {RESULTS} from './prepare.js';

/** What every page has in `__bench`. */
export type {Probe} from './page/probe.js';

/** Chromium by itself would call itself a robot, and measure memory only now and then. */
const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--disable-blink-features=AutomationControlled',
  '--enable-blink-features=ForceEagerMeasureMemory',
];

/** A context's cookies and storage. */
export type State = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Conditions {
  /** How many times slower than this machine; unset, 4. */
  cpu?: number;
  /** Bytes a second down and up, and milliseconds a request. */
  net?: {down: number; up: number; latency: number};
  /** What an earlier visit has left. */
  state?: State;
  /** Before the page is asked for. */
  before?: (tab: Page) => Promise<unknown>;
}

/** One page, open. */
export interface Visit {
  tab: Page;
  context: BrowserContext;
  /** What Chromium has counted so far: seconds and bytes, by name. */
  metrics(): Promise<Record<string, number>>;
  /** Bytes of the script heap after all rubbish is gone. */
  heap(): Promise<number>;
  /** Keeps a picture of it, if that is asked for. */
  shoot(name: string): Promise<void>;
}

/** Where pages are opened under the same conditions. */
export class Lab {
  readonly #origin: string;
  readonly #show: boolean;
  readonly #forget: () => void;
  #browser: Browser;

  private constructor(origin: string, show: boolean, forget: () => void, browser: Browser) {
    this.#origin = origin;
    this.#show = show;
    this.#forget = forget;
    this.#browser = browser;
  }

  /** @param forget - called right before a page is asked for */
  static async open(origin: string, show: boolean, forget: () => void): Promise<Lab> {
    return new Lab(origin, show, forget, await launch());
  }

  /** What is measured with. */
  get about(): Readonly<Record<string, string>> {
    const cores = cpus();
    return {
      chromium: this.#browser.version(),
      node: process.version,
      cpu: `${cores.length} × ${cores[0]?.model ?? 'unknown'}`,
      date: new Date().toISOString(),
    };
  }

  /** A new browser: no suite inherits what another one has left behind. */
  async renew(): Promise<void> {
    await this.#browser.close();
    this.#browser = await launch();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** Opens a page in a context of its own, so that no cache holds anything, already slowed down. */
  async visit<Result>(
    path: string,
    {cpu = 4, net, state, before}: Conditions,
    steps: (visit: Visit) => Promise<Result>,
  ): Promise<Result> {
    const context = await this.#browser.newContext({
      viewport: {width: 1280, height: 800},
      storageState: state,
    });
    try {
      const tab = await context.newPage();
      tab.setDefaultTimeout(60_000);
      if (this.#show) tab.on('pageerror', (error) => console.error(path, error.message));
      const cdp = await context.newCDPSession(tab);
      await tab.goto(`${this.#origin}/blank`);
      await cdp.send('Performance.enable');
      if (net) await slowDown(cdp, net);
      await cdp.send('Emulation.setCPUThrottlingRate', {rate: cpu});
      await before?.(tab);
      this.#forget();
      await tab.goto(this.#origin + path, {waitUntil: 'commit'});
      return await steps(this.#visit(tab, context, cdp));
    } finally {
      await context.close();
    }
  }

  #visit(tab: Page, context: BrowserContext, cdp: CDPSession): Visit {
    const metrics = async () => {
      const {metrics} = await cdp.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
    };
    return {
      tab,
      context,
      metrics,
      async heap() {
        // What the bench itself runs in a page must be equally warm on every page, the empty one too.
        await tab.evaluate(() => [__bench.count(), __bench.long, __bench.find('body')?.id]);
        await cdp.send('HeapProfiler.collectGarbage');
        return (await metrics()).JSHeapUsedSize ?? NaN;
      },
      shoot: async (name) => {
        if (!this.#show) return;
        await mkdir(RESULTS, {recursive: true});
        await tab.screenshot({path: join(RESULTS, `${name.replace(/\W+/g, '-')}.png`)});
      },
    };
  }
}

function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(CHROMIUM_ADVICE);
  return chromium.launch({executablePath, headless: true, args: FLAGS});
}

async function slowDown(cdp: CDPSession, {down, up, latency}: NonNullable<Conditions['net']>) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: down,
    uploadThroughput: up,
  });
}
