import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {
  CHROMIUM_ADVICE,
  CHROMIUM_FLAGS,
  findChromium,
  findFirefox,
  findWebKit,
} from './test/support/browsers.js';
import {summaryReporter} from './test/support/summary-reporter.js';
import {webkitLauncher} from './test/support/webkit-launcher.js';

/** ENGINES=all adds Firefox and WebKit where they are installed. */
const all = process.env.ENGINES === 'all';
/** A file that `npm test` wants the counts in. */
const summary = process.env.TEST_SUMMARY;

function chromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(CHROMIUM_ADVICE);
  const launcher = chromeLauncher({
    launchOptions: {executablePath, args: CHROMIUM_FLAGS},
    // A tab in the background gets no frames, and no file may find what another one has stored.
    concurrency: 1,
    createBrowserContext: ({browser}) => browser.createBrowserContext(),
  });
  return Object.assign(launcher, {name: 'Chromium'});
}

/** chromeLauncher is a puppeteer launcher, which speaks WebDriver BiDi to any stock Firefox. */
function firefox(executablePath) {
  const launcher = chromeLauncher({
    concurrency: 1,
    launchOptions: {browser: 'firefox', executablePath, headless: true},
  });
  return Object.assign(launcher, {name: 'Firefox'});
}

const firefoxPath = all ? findFirefox() : undefined;
const webkitPaths = all ? findWebKit() : undefined;

export default {
  files: ['test/**/*.test.ts', '!test/smoke/**'],
  nodeResolve: true,
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromium(),
    ...(firefoxPath ? [firefox(firefoxPath)] : []),
    ...(webkitPaths ? [webkitLauncher(webkitPaths)] : []),
  ],
  concurrentBrowsers: 3,
  // A slow or busy machine may take long to open a browser; a single test may not.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 5000}},
  // Lit's development build says so once a page, and is what tests want.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: summary
    ? [defaultReporter({reportTestProgress: false}), summaryReporter(summary)]
    : [defaultReporter()],
};
