import {findHeadlessChromium} from '../../support/browsers.js';
import {launchChromium} from '../../support/launch.js';
import {problemsOf} from '../../support/problems.js';
import {isolatedWorld, type IsolatedWorld} from '../../support/isolated.js';
import type {Opener} from './engine.js';

/** Chromium by Playwright; what a visitor wishes is emulated, so that a page stays where it is. */
export const chromium: Opener = {
  engine: 'Chromium',
  changes: true,
  installed: () => !!findHeadlessChromium(),
  async open(baseURL, {screenReader}) {
    const browser = await launchChromium(screenReader ? ['--force-renderer-accessibility'] : []);
    const page = await browser.newPage({baseURL});
    const problems = await problemsOf(page.context());
    const devtools = await page.context().newCDPSession(page);
    let world: IsolatedWorld | undefined;
    return {
      close: () => browser.close(),
      tab: {
        async goto(path) {
          await world?.close();
          await page.goto(path);
          world = await isolatedWorld(page);
        },
        async define(script) {
          await world?.run(`${script};0`);
        },
        async run(expression) {
          return world?.run(expression);
        },
        async headings(_, names) {
          const {nodes} = await devtools.send('Accessibility.getFullAXTree');
          const listed = nodes.filter(({ignored, role}) => !ignored && role?.value === 'heading');
          const all = listed.map(({name}) => String(name?.value));
          return {count: all.length, found: names.filter((name) => all.includes(name))};
        },
        problems: () => problems.splice(0),
        pdf: () => page.pdf({format: 'A4'}),
        press: (key) => page.keyboard.press(key),
        async show({dark, forcedColors, reducedMotion, print}, {width, height, scale = 1}) {
          await page.emulateMedia({
            colorScheme: dark ? 'dark' : 'light',
            forcedColors: forcedColors ? 'active' : 'none',
            reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
            media: print ? 'print' : 'screen',
          });
          await devtools.send('Emulation.setDeviceMetricsOverride', {
            width,
            height,
            deviceScaleFactor: scale,
            mobile: false,
          });
        },
      },
    };
  },
};
