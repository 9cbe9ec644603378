// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout as delay} from 'node:timers/promises';

/**
 * Names of keys for `sendKeys` that WebDriver spells with a private code point.
 * @type {Record<string, string>}
 */
const CODES = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  Backspace: '\uE003',
  Delete: '\uE017',
};

/** How long a slow machine may take to bring up a display or the driver, in milliseconds. */
const PATIENCE = 60_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Drives WebKitGTK for Web Test Runner over plain WebDriver, in an X server of its own. Port and
 * display are free ones, so that several runs can go on side by side.
 * @param {{driver: string, browser: string, xvfb: string}} paths as `findWebKit` gives them
 * @returns {import('@web/test-runner-core').BrowserLauncher}
 */
export function webkitLauncher(paths) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  /** @type {Map<string, string>} */
  const active = new Map();
  /** @type {Promise<string> | undefined} */
  let session;
  let endpoint = '';

  /** @param {string} method @param {string} path @param {unknown} [body] */
  async function send(method, path, body) {
    const response = await fetch(endpoint + path, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** Xvfb picks a free display by itself and writes its number to the descriptor it is given. */
  async function openDisplay() {
    const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const child = spawn(paths.xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    children.push(child);
    const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
    const [number] = await once(numbers, 'data', {signal: AbortSignal.timeout(PATIENCE)});
    return `:${String(number).trim()}`;
  }

  async function waitForDriver() {
    const until = Date.now() + PATIENCE;
    for (;;) {
      try {
        return await send('GET', '/status');
      } catch (error) {
        if (Date.now() > until) throw error;
        await delay(50);
      }
    }
  }

  async function open() {
    const DISPLAY = await openDisplay();
    const port = await freePort();
    endpoint = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      DISPLAY,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // WebKit's sandbox does not start for root or in a container; the pages are our own tests.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const args = ['--host=127.0.0.1', `--port=${port}`];
    children.push(spawn(paths.driver, args, {env, stdio: 'ignore'}));
    await waitForDriver();
    const options = {binary: paths.browser, args: ['--automation']};
    const {sessionId} = await send('POST', '/session', {
      capabilities: {
        alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options},
      },
    });
    return `/session/${sessionId}`;
  }

  const endChildren = () => {
    for (const child of children.splice(0).reverse()) child.kill();
  };
  process.once('exit', endChildren);

  const launcher = {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      session ??= open();
      active.set(id, url);
      await send('POST', `${await session}/url`, {url});
    },
    /** @param {string} id */
    async stopSession(id) {
      active.delete(id);
      return {testCoverage: undefined, errors: []};
    },
    /** Found by the sendKeys command of @web/test-runner-commands. @param {string} _id @param {string[]} keys */
    async sendKeys(_id, keys) {
      const actions = keys.flatMap((key) => [
        {type: 'keyDown', value: CODES[key] ?? key},
        {type: 'keyUp', value: CODES[key] ?? key},
      ]);
      await send('POST', `${await session}/actions`, {
        actions: [{type: 'key', id: 'keyboard', actions}],
      });
    },
    /** @param {string} id */
    isActive: (id) => active.has(id),
    /** @param {string} id */
    getBrowserUrl: (id) => active.get(id) ?? '',
    async startDebugSession() {
      throw new Error('WebKit has no debug session here');
    },
    async stop() {
      const opened = await session?.catch(() => undefined);
      if (opened) await send('DELETE', opened).catch(() => undefined);
      endChildren();
    },
  };
  return launcher;
}
