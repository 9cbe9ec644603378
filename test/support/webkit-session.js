// @ts-check
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';

/**
 * @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Send
 * @typedef {object} WebKitSession
 * @property {Send} send one WebDriver command; its path follows `/session/ID`
 * @property {() => Promise<void>} close
 */

/** How long a slow machine may take to bring up a display or the driver, in milliseconds. */
const PATIENCE = 60_000;

/** The buttons of MiniBrowser's toolbar must not keep a window from becoming 320 pixels wide. */
const SMALL_TOOLBAR =
  'toolbar, toolbar *, headerbar, headerbar *, entry, button {min-width: 0; padding: 0; margin: 0; font-size: 1px;}';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** What a visitor has set on the desktop, in a folder of its own. @param {boolean} reducedMotion */
function desktop(reducedMotion) {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-webkit-'));
  const gtk = join(folder, 'gtk-3.0');
  mkdirSync(gtk);
  writeFileSync(join(gtk, 'gtk.css'), SMALL_TOOLBAR);
  const animations = `gtk-enable-animations=${reducedMotion ? 0 : 1}`;
  writeFileSync(join(gtk, 'settings.ini'), `[Settings]\n${animations}\n`);
  return folder;
}

/**
 * Opens WebKitGTK under plain WebDriver, in an X server of its own. Port and display are free ones,
 * so that several can go on side by side.
 * @param {{driver: string, browser: string, xvfb: string}} paths as `findWebKit` gives them
 * @param {{dark?: boolean, reducedMotion?: boolean}} [wish] what the visitor has set
 * @returns {Promise<WebKitSession>}
 */
export async function openWebKit(paths, {dark = false, reducedMotion = false} = {}) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const folder = desktop(reducedMotion);
  const end = () => {
    for (const child of children.splice(0).reverse()) child.kill();
    rmSync(folder, {recursive: true, force: true});
  };
  process.once('exit', end);

  /** Xvfb picks a free display by itself and writes its number to the descriptor it is given. */
  async function openDisplay() {
    const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const child = spawn(paths.xvfb, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    children.push(child);
    const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
    const [number] = await once(numbers, 'data', {signal: AbortSignal.timeout(PATIENCE)});
    return `:${String(number).trim()}`;
  }

  const port = await freePort();
  /** @type {Send} */
  async function send(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
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

  const env = {
    ...process.env,
    DISPLAY: await openDisplay(),
    XDG_CONFIG_HOME: folder,
    GDK_BACKEND: 'x11',
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
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
  const session = `/session/${sessionId}`;
  return {
    send: (method, path, body) => send(method, session + path, body),
    async close() {
      await send('DELETE', session).catch(() => undefined);
      end();
    },
  };
}
