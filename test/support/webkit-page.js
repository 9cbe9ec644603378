// @ts-check
/** @typedef {import('./webkit-session.js').WebKitSession} WebKitSession */

/**
 * Keys that WebDriver spells with a private code point.
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

/** @param {'keyDown' | 'keyUp'} type @param {string} key */
const stroke = (type, key) => ({type, value: CODES[key] ?? key});

/**
 * The page of a WebKit session with the few methods of Playwright's `Page` that our tests use.
 * @param {WebKitSession} session
 */
export function webkitPage({send}) {
  /** @param {ReturnType<typeof stroke>[]} actions */
  const act = (actions) =>
    send('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});

  /** @param {string} script the body of a function @param {unknown[]} args */
  const execute = (script, args = []) => send('POST', '/execute/sync', {script, args});

  /** @param {string} key such as `Enter` or `Shift+Tab` */
  async function press(key) {
    const keys = key.length > 1 ? key.split('+') : [key];
    const down = keys.map((each) => stroke('keyDown', each));
    const up = [...keys].reverse().map((each) => stroke('keyUp', each));
    await act([...down, ...up]);
  }

  return {
    execute,
    /** @param {string} url */
    goto: (url) => send('POST', '/url', {url}),
    keyboard: {
      press,
      /** @param {string} text */
      type: (text) =>
        act([...text].flatMap((key) => [stroke('keyDown', key), stroke('keyUp', key)])),
      /** @param {string} key */
      down: (key) => act([stroke('keyDown', key)]),
      /** @param {string} key */
      up: (key) => act([stroke('keyUp', key)]),
    },
    /** Makes the window as large as that, and its toolbar. @param {{width: number, height: number}} size */
    async setViewportSize({width, height}) {
      const read = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [beside, above] = await execute(read);
      await send('POST', '/window/rect', {width: width + beside, height: height + above});
      const arrived = 'return innerWidth === arguments[0] && innerHeight === arguments[1]';
      for (let tries = 0; tries < 100; tries += 1) {
        if (await execute(arrived, [width, height])) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(`WebKit's window does not become ${width} × ${height}.`);
    },
    async emulateMedia() {
      throw new Error('WebKitGTK emulates no media: what it says follows the desktop.');
    },
  };
}
