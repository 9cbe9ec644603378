import puppeteer, {type ElementHandle} from 'puppeteer-core';
import {findFirefox} from '../../support/browsers.js';
import type {Wish} from '../ways.js';
import type {Opener} from './engine.js';

/** What a visitor wishes, as Firefox's preferences. */
const preferences = ({dark, forcedColors, reducedMotion}: Wish) => ({
  'ui.systemUsesDarkTheme': dark ? 1 : 0,
  'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
  // Colours of the page are replaced always (2), or with a contrast theme only (0).
  'browser.display.document_color_use': forcedColors ? 2 : 0,
});

/** Firefox by Puppeteer over WebDriver BiDi, which emulates no media: each wish is a profile's. */
export const firefox: Opener = {
  engine: 'Firefox',
  changes: false,
  installed: () => !!findFirefox(),
  async open(origin, wish) {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error(`${this.engine} is not installed.`);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: preferences(wish),
    });
    const page = await browser.newPage();
    return {
      close: () => browser.close(),
      tab: {
        async goto(path) {
          await page.goto(origin + path);
          // A page behind another one has no focus to show.
          await page.bringToFront();
        },
        define: (script) => page.evaluate(`${script};0`),
        run: (expression) => page.evaluate(expression),
        async headings(tag, names) {
          const root = await page.evaluateHandle(`document.querySelector('${tag}').shadowRoot`);
          const ask = async (name: string) =>
            (await (root as ElementHandle).$$(`aria/${name}[role="heading"]`)).length;
          const found: string[] = [];
          for (const name of names) if (await ask(name)) found.push(name);
          return {count: await ask(''), found};
        },
        pdf: () => page.pdf({width: '21cm', height: '29.7cm'}),
        async press(key) {
          const names = key.replace('Space', ' ').split(/(?<=.)\+/);
          const keys = names as Parameters<typeof page.keyboard.press>[0][];
          for (const each of keys) await page.keyboard.down(each);
          for (const each of keys.reverse()) await page.keyboard.up(each);
        },
        async show(_, {width, height, scale = 1}) {
          await page.setViewport({width, height, deviceScaleFactor: scale});
        },
      },
    };
  },
};
