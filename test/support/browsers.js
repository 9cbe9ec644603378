// @ts-check
import {existsSync, readdirSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** @param {(string | undefined)[]} paths */
const first = (paths) => paths.find((path) => path && existsSync(path));

/** @param {string} name a program to look for on the PATH */
const onPath = (name) =>
  first((process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** @param {string} folder */
const entries = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** @returns {string | undefined} MiniBrowser, which WebKitGTK keeps away from the PATH */
function miniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const folders = libraries.flatMap((lib) => [lib, ...entries(lib).map((name) => join(lib, name))]);
  return first(
    folders.flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((name) =>
        join(folder, name, 'MiniBrowser'),
      ),
    ),
  );
}

/** @returns {string | undefined} Chromium, or Chrome; CHROME_PATH outranks what is installed */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  return first([
    process.env.CHROME_PATH,
    ...names.map(onPath),
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);
}

/**
 * Chromium without windows, which opens pages for two thirds of the work; it has no back/forward cache.
 * @returns {string | undefined} CHROME_PATH outranks it, and any Chromium does where there is none
 */
export function findHeadlessChromium() {
  return first([
    process.env.CHROME_PATH,
    onPath('chromium-headless-shell'),
    onPath('chrome-headless-shell'),
    findChromium(),
  ]);
}

/** @returns {string | undefined} Firefox; FIREFOX_PATH outranks what is installed */
export function findFirefox() {
  return first([
    process.env.FIREFOX_PATH,
    onPath('firefox-esr'),
    onPath('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
}

/**
 * WebKitGTK needs its driver, its browser and an X server; it is there when all three are.
 * @returns {{driver: string, browser: string, xvfb: string} | undefined}
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const browser = miniBrowser();
  const xvfb = onPath('Xvfb');
  return driver && browser && xvfb ? {driver, browser, xvfb} : undefined;
}

/**
 * What Chromium is to leave out: pages that draw its own address bar's list, two more for each page of a test, and
 * what Playwright leaves out, since the last such flag is the one that holds.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** Root has no sandbox to give, containers little shared memory, and tests want no background chatter. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${LEFT_OUT.join()}`,
];

/** The one line to run where there is no Chromium. */
export const CHROMIUM_ADVICE =
  'No Chromium was found: install one (Debian, as root: apt-get update && apt-get install -y chromium), or set CHROME_PATH to a Chrome or Chromium.';
