/**
 * Shoots the states of the gallery, to look at: `npx tsx scripts/screenshots.ts [words of ids …]
 * [--as light,dark,narrow,rtl] [--theme almanac]`. Build first. The pictures go to `.screens/`, one a
 * state and way of showing it, and sheets of several side by side. `--picture` takes the README's.
 */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium, type Browser} from 'playwright-core';
import {addressOf, type Options} from '../demo/gallery/options.js';
import {states, type State} from '../demo/gallery/states.js';
import {startDemo} from '../demo/server.js';
import {CHROMIUM_ADVICE, CHROMIUM_FLAGS, findChromium} from '../test/support/browsers.js';
import {ROOT} from './run.js';

/** Ways of showing a state: what is switched, and the width of the page in pixels. */
const WAYS: Record<string, Partial<Options> & {viewport: number}> = {
  light: {scheme: 'light', viewport: 1100},
  dark: {scheme: 'dark', viewport: 1100},
  narrow: {scheme: 'light', viewport: 320},
  rtl: {scheme: 'light', dir: 'rtl', viewport: 1100},
};

/** Pixels: what is longer is cut, so that a sheet can be taken in. */
const TALLEST = 2400;

const FOLDER = join(ROOT, '.screens');

async function shoot(browser: Browser, origin: string, state: State, way: string, theme?: string) {
  const {viewport, ...switched} = WAYS[way]!;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: {width: viewport, height: 800},
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  try {
    await page.goto(addressOf({...switched, theme, state: state.id, bare: true}));
    await page.locator('html[data-ready], html[data-broken]').waitFor({state: 'attached'});
    const broken = await page.locator('html').getAttribute('data-broken');
    if (broken) console.error(`${state.id}, ${way}: ${broken}`);
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (overflow) console.error(`${state.id}, ${way}: ${overflow} px too wide`);
    await page.waitForTimeout(100);
    const height = await page.evaluate<number>('document.body.scrollHeight');
    const file = `${state.id}.${way}.png`;
    // Opened at a target, a page is scrolled to it, and the picture begins there.
    if (!state.layer && !(await page.evaluate('scrollY'))) {
      await page.setViewportSize({
        width: viewport,
        height: Math.min(Math.max(height, 80), TALLEST),
      });
    }
    // Sections that come into view are drawn with the next frame.
    await page.evaluate(
      'new Promise((then) => setTimeout(() => requestAnimationFrame(then), 100))',
    );
    await page.screenshot({path: join(FOLDER, file)});
    return {file, state, way};
  } finally {
    await context.close();
  }
}

type Shot = Awaited<ReturnType<typeof shoot>>;

/** Puts pictures side by side, as many as fit. */
async function sheet(browser: Browser, shots: readonly Shot[], name: string) {
  const cells = shots.map(
    ({file, state, way}) =>
      `<figure><figcaption>${state.id} (${way})</figcaption><img src="${file}"></figure>`,
  );
  const style = `body{margin:0;padding:16px;background:#888;columns:${shots[0]?.way === 'narrow' ? 6 : 3};font:14px sans-serif}
    figure{break-inside:avoid;margin:0 0 16px;background:#ddd}img{display:block;max-width:100%}`;
  const path = join(FOLDER, `${name}.html`);
  await writeFile(path, `<!doctype html><style>${style}</style>${cells.join('')}`);
  const page = await browser.newPage({viewport: {width: 1800, height: 1000}});
  await page.goto(`file://${path}`);
  await page.screenshot({path: join(FOLDER, `${name}.png`), fullPage: true});
  await page.close();
}

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {as: {type: 'string'}, theme: {type: 'string'}, picture: {type: 'boolean'}},
});
const ways = values.as?.split(',') ?? Object.keys(WAYS);
const unknown = ways.filter((way) => !Object.hasOwn(WAYS, way));
if (unknown.length) throw new Error(`--as takes ${Object.keys(WAYS).join(', ')}`);
const wanted = states.filter(
  ({id}) => !positionals.length || positionals.some((word) => id.includes(word)),
);
if (!wanted.length) throw new Error(`no state of the gallery is called ${positionals.join(', ')}`);

const executablePath = findChromium();
if (!executablePath) throw new Error(CHROMIUM_ADVICE);
await rm(FOLDER, {recursive: true, force: true});
await mkdir(FOLDER, {recursive: true});
const demo = await startDemo({recordsFile: join(FOLDER, 'records.jsonl')});
const browser = await chromium.launch({executablePath, args: CHROMIUM_FLAGS});
try {
  for (const way of values.picture ? [] : ways) {
    const shots: Shot[] = [];
    for (const state of wanted) {
      shots.push(await shoot(browser, demo.origin, state, way, values.theme));
    }
    const size = 9;
    for (let at = 0; at < shots.length; at += size) {
      await sheet(browser, shots.slice(at, at + size), `sheet-${way}-${at / size + 1}`);
    }
  }
  if (values.picture) {
    const page = await browser.newPage({viewport: {width: 1200, height: 960}});
    await page.goto(demo.origin + addressOf({scheme: 'light', state: 'policy-ready', bare: true}));
    await page.locator('html[data-ready]').waitFor({state: 'attached'});
    await page.screenshot({path: join(ROOT, 'docs/picture.png')});
  }
} finally {
  await browser.close();
  await demo.close();
}
console.log(
  values.picture
    ? 'The picture is docs/picture.png.'
    : `${wanted.length} states, as ${ways.join(', ')}: see .screens/.`,
);
