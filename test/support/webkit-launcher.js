// @ts-check
import {webkitPage} from './webkit-page.js';
import {openWebKit} from './webkit-session.js';

/**
 * Drives WebKitGTK for Web Test Runner. It gives itself out as a launcher of Playwright, since that
 * is whose pages the commands of @web/test-runner-commands know best; `webkitPage` speaks like one.
 * @param {{driver: string, browser: string, xvfb: string}} paths as `findWebKit` gives them
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher(paths) {
  /** @type {Map<string, string>} */
  const active = new Map();
  /** @type {ReturnType<typeof openWebKit> | undefined} */
  let opening;
  /** @type {ReturnType<typeof webkitPage> | undefined} */
  let page;

  const launcher = {
    name: 'WebKit',
    type: 'playwright',
    concurrency: 1,
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      opening ??= openWebKit(paths);
      page ??= webkitPage(await opening);
      active.set(id, url);
      await page.goto(url);
    },
    /** @param {string} id */
    async stopSession(id) {
      active.delete(id);
      return {testCoverage: undefined, errors: []};
    },
    getPage: () => page,
    /** @param {string} id */
    isActive: (id) => active.has(id),
    /** @param {string} id */
    getBrowserUrl: (id) => active.get(id) ?? '',
    async startDebugSession() {
      throw new Error('WebKit has no debug session here');
    },
    async stop() {
      const session = await opening?.catch(() => undefined);
      await session?.close();
    },
  };
  return launcher;
}
