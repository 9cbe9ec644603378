import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {bundled} from './test/support/bundled.js';
import {
  CHROMIUM_ADVICE,
  CHROMIUM_FLAGS,
  findHeadlessChromium,
  findFirefox,
  findWebKit,
} from './test/support/browsers.js';
import {patience} from './test/support/patience.js';
import {summaryReporter} from './test/support/summary-reporter.js';
import {webkitLauncher} from './test/support/webkit-launcher.js';

/** ENGINES=all adds Firefox and WebKit where they are installed; ENGINES=most has them leave out what LONG names. */
const {ENGINES} = process.env;
const all = ENGINES === 'all' || ENGINES === 'most';

/**
 * Generated input by the hundred, and words: the same code reads and draws it in every engine, and two more of them take a
 * third of all browser tests for it.
 */
const LONG = [
  'test/hostile/{drawn-properties,faults,words}.test.ts',
  'test/elements/{consent-banner-bundles,hostile-bundles,languages,manifest,practice-words,slices}.test.ts',
  'test/elements/privacy-policy-{hostile,languages}.test.ts',
  'test/signal/meta-pixel.test.ts',
];
/** A file that `npm test` wants the counts in. */
const summary = process.env.TEST_SUMMARY;
/** BUNDLED=1 has browsers load all tests from a few files; `--watch` has to know every one of them. */
const isBundled = !!process.env.BUNDLED;

function chromium() {
  const executablePath = findHeadlessChromium();
  if (!executablePath) throw new Error(CHROMIUM_ADVICE);
  const launcher = chromeLauncher({
    launchOptions: {executablePath, args: CHROMIUM_FLAGS},
    // A tab in the background gets no frames.
    concurrency: 1,
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

/** Every file begins as a first visit: none may find what another one has stored. */
const page = (testFramework) => `<!doctype html>
<html lang="en">
  <head><title>Tests</title></head>
  <body>
    <script>
      localStorage.clear();
      sessionStorage.clear();
      for (const pair of document.cookie.split('; ')) {
        document.cookie = pair.split('=')[0] + '=; Max-Age=0; Path=/';
      }
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

const others = [
  ...(firefoxPath ? [firefox(firefoxPath)] : []),
  ...(webkitPaths ? [webkitLauncher(webkitPaths)] : []),
];
const isMost = ENGINES === 'most' && others.length > 0;

export default {
  files: ['test/**/*.test.ts'],
  ...(isMost && {
    groups: [
      {
        name: 'other engines',
        files: ['test/**/*.test.ts', ...LONG.map((path) => `!${path}`)],
        browsers: others,
      },
    ],
  }),
  testRunnerHtml: page,
  nodeResolve: true,
  plugins: [
    ...(isBundled ? [bundled()] : []),
    patience(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [chromium(), ...(isMost ? [] : others)],
  concurrentBrowsers: 3,
  // A slow or busy machine may take long for anything; only what hangs is to be found here.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 20_000}},
  // Lit's development build says so once a page, and is what tests want.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: summary
    ? [defaultReporter({reportTestProgress: false}), summaryReporter(summary)]
    : [defaultReporter()],
};
