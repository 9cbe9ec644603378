import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach} from 'node:test';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import {startDemo} from '../../demo/server.js';
import {launchChromium} from './launch.js';
import {problemsOf} from './problems.js';

export interface PageOptions extends BrowserContextOptions {
  /** Problems that a test causes on purpose: those whose text matches do not fail it. */
  allow?: RegExp[];
  /** Keeps the page open for the tests that follow; the file closes it itself, or its end does. */
  lasting?: boolean;
}

export interface Demo {
  /** The address of the demo without a slash at its end. */
  origin: string;
  browser: Browser;
  /**
   * Opens a page in a browser context of its own; relative addresses are the demo's. An uncaught
   * error, an error on the console or a violation of the Content-Security-Policy, in this page or in
   * one that it opens, fails the running test, unless `allow` matches it.
   */
  newPage(options?: PageOptions): Promise<Page>;
}

/** How long a page may take for one step, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Starts the demo and a Chromium for one file of end-to-end tests. Call it once, at the top of the
 * file: it closes the pages after each test, lasting ones and all else after the last.
 * @throws where there is no Chromium
 */
export async function openDemo(): Promise<Demo> {
  const browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'forthright-demo-'));
  const server = await startDemo({recordsFile: join(folder, 'records.jsonl')});
  const open = new Map<BrowserContext, {problems: string[]; lasting: boolean}>();

  afterEach(async () => {
    const problems = [...open.values()].flatMap((each) => each.problems.splice(0));
    const over = [...open].filter(([, {lasting}]) => !lasting).map(([context]) => context);
    for (const context of over) open.delete(context);
    await Promise.all(over.map((context) => context.close()));
    assert.deepEqual(problems, [], 'The page had problems.');
  });
  after(async () => {
    await browser.close();
    await server.close();
    await rm(folder, {recursive: true, force: true});
  });

  return {
    origin: server.origin,
    browser,
    async newPage({allow = [], lasting = false, ...options} = {}) {
      const context = await browser.newContext({baseURL: server.origin, ...options});
      open.set(context, {problems: await problemsOf(context, allow), lasting});
      context.setDefaultTimeout(PATIENCE);
      return context.newPage();
    },
  };
}
