import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {openDemo} from '../support/demo.js';
import {answer, banner, dialog, mayDo, visit} from '../support/shop.js';

const demo = await openDemo();
const themes = await readdir('demo/themes');

/** What has the focus, by its words, through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    const labels = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
    return (labels ?? active)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  });

/** How two buttons look. */
const looksOf = (page: Page) =>
  page.evaluate(() =>
    ['accept', 'reject'].map((name) => {
      const button = document.querySelector(`consent-banner [slot=${name}]`)!;
      const {width, height, top, left} = button.getBoundingClientRect();
      const style = getComputedStyle(button);
      const names = [
        'color',
        'backgroundColor',
        'borderTopColor',
        'borderTopWidth',
        'fontSize',
        'fontWeight',
        'fontFamily',
        'opacity',
        'visibility',
        'display',
        'clipPath',
        'transform',
        'filter',
      ] as const;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return {
        size: [width, height].map(Math.round),
        isOnTop: hit === button,
        style: Object.fromEntries(names.map((each) => [each, style[each]])),
      };
    }),
  );

/** WCAG 2.2, relative luminance and contrast. */
function contrast(...colors: readonly string[]): number {
  const [a = 0, b = 0] = colors.map((color) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((each) => {
      const value = Number(each) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const HOSTILE = `
  consent-banner, consent-banner * { display: none !important; opacity: 0 !important; }
  [slot=reject] { font-size: 2px !important; width: 3px !important; height: 3px !important;
    color: #eee !important; background: #eee !important; border: 0 !important; transform: scale(0) !important;
    clip-path: inset(50%) !important; visibility: hidden !important; pointer-events: none !important;
    position: absolute !important; left: -9999px !important; filter: blur(9px) !important; order: 9 !important; }
  [slot=accept] { font-size: 40px !important; font-weight: 900 !important; padding: 40px !important; }
  [slot=reject]::before { content: 'Do not '; }
  body { font: 9px/1 cursive !important; }
  button { all: unset; }
`;

async function areEqual(page: Page): Promise<void> {
  await banner(page).waitFor();
  const [accept, reject] = await looksOf(page);
  assert.ok(accept && reject);
  assert.deepEqual(accept, reject);
  assert.ok(accept.isOnTop && accept.size[1]! >= 44 && accept.size[0]! >= 44);
  const {color = '', backgroundColor = ''} = accept.style;
  const ratio = contrast(color, backgroundColor);
  assert.ok(ratio >= 4.5, `contrast ${ratio}`);
}

describe('Accept and reject', () => {
  for (const theme of ['', ...themes]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`look the same and can be read: ${theme || 'the shop’s own theme'}, ${colorScheme}`, async () => {
        const page = await demo.newPage({colorScheme});
        await visit(page, '/shop/?region=DE');
        if (theme) {
          const css = await readFile(`demo/themes/${theme}`, 'utf8');
          await page.evaluate((text) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(text);
            document.adoptedStyleSheets.push(sheet);
          }, css);
        }
        await areEqual(page);
      });
    }
  }

  it('look the same under a style sheet that wants reject gone, and take one click each', async () => {
    for (const name of ['Accept all', 'Reject all']) {
      const page = await demo.newPage();
      await page.addInitScript((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      }, HOSTILE);
      await visit(page, '/shop/?region=DE');
      await areEqual(page);
      await answer(page, name).click();
      const value = name === 'Accept all';
      await mayDo(page, {counting: value, suggestions: value, ads: value});
    }
  });
});

describe('By keyboard', () => {
  it('the link of the footer opens the preferences, which keep the focus until Escape gives it back', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=DE');
    await answer(page, 'Reject all').click();
    await page.getByRole('button', {name: 'Privacy settings'}).focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    const seen = new Set<string>();
    for (let pressed = 0; pressed < 24; pressed += 1) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active === document.body || !!active?.closest('dialog');
      });
      assert.ok(isInside, `Tab ${pressed + 1} leads out of the dialog`);
      seen.add(await focused(page));
    }
    for (const name of ['Reject all', 'Accept all', 'Save my choices', 'Close without saving']) {
      assert.ok(seen.has(name), `${name} is reached`);
    }
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({state: 'hidden'});
    assert.equal(await focused(page), 'Privacy settings');
  });

  it('what was set and not saved is given up by Escape, and decides nothing', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=DE');
    await answer(page, 'Let me choose').click();
    const toggle = dialog(page).getByRole('switch', {name: 'Counting my visits'});
    await toggle.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({state: 'hidden'});
    assert.equal(await focused(page), 'Let me choose');
    await mayDo(page, {counting: false, suggestions: false, ads: false});
    await answer(page, 'Let me choose').click();
    assert.equal(await toggle.isChecked(), false);
  });

  for (const viewport of [
    {width: 1100, height: 700},
    {width: 360, height: 640},
  ]) {
    it(`nothing that has the focus is hidden by the banner, down a long page and back, ${viewport.width} px`, async () => {
      const page = await demo.newPage({viewport});
      await visit(page, '/shop/policy.html?region=DE');
      await banner(page).waitFor();
      await page.locator('privacy-policy summary').first().waitFor();
      let count = 0;
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let pressed = 0; pressed < 70; pressed += 1) {
          await page.keyboard.press(key);
          const told = await page.evaluate(async () => {
            await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)));
            let active = document.activeElement;
            if (!active || active === document.body) return 'body';
            if (active.closest('consent-banner')) return 'banner';
            while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
            const card = document
              .querySelector('consent-banner')!
              .shadowRoot!.querySelector('[part=banner]')!
              .getBoundingClientRect();
            const box = active.getBoundingClientRect();
            const isWhole = box.top >= card.top - 1 && box.bottom <= card.bottom + 1;
            return isWhole && box.height ? `covered: ${active.textContent}` : 'seen';
          });
          assert.doesNotMatch(told, /^covered/);
          if (told === 'seen') count += 1;
        }
      }
      assert.ok(count > 60, `${count} places had the focus`);
    });
  }
});

describe('Three languages', () => {
  for (const [lang, reject, title, dir] of [
    ['en', 'Reject all', 'Your choice', 'ltr'],
    ['de', 'Alle ablehnen', 'Ihre Entscheidung', 'ltr'],
    ['ar', 'رفض الكل', 'القرار لك', 'rtl'],
  ] as const) {
    it(`asks, chooses and remembers in ${lang}`, async () => {
      const page = await demo.newPage({viewport: {width: 360, height: 800}});
      await visit(page, `/shop/account.html?region=DE&lang=${lang}`);
      const region = page.getByRole('region', {name: title, exact: true});
      await region.waitFor();
      const direction = await page
        .locator('consent-banner [slot=text]')
        .evaluate((text) => getComputedStyle(text).direction);
      assert.equal(direction, dir);
      await page.locator('consent-banner').getByRole('button', {name: reject, exact: true}).click();
      await page.locator('consent-history li').first().waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${width} px wide`);
    });
  }
});

describe('A thousand recipients', () => {
  it('can be searched, and one of them refused', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/many.html?region=DE');
    await answer(page, 'Let me choose').click();
    await dialog(page).getByLabel('Find a recipient').fill('Juniper Media SRL');
    await dialog(page).getByText('1 recipient found').waitFor();
    await dialog(page).getByRole('switch', {name: 'Juniper Media SRL'}).click();
    await dialog(page).getByRole('button', {name: 'Save my choices'}).click();
    await dialog(page).waitFor({state: 'hidden'});
    await page.reload();
    await page.getByRole('button', {name: 'Privacy settings'}).first().click();
    await dialog(page).getByLabel('Find a recipient').fill('Juniper Media SRL');
    const toggle = dialog(page).getByRole('switch', {name: 'Juniper Media SRL'});
    await toggle.waitFor();
    assert.equal(await toggle.isChecked(), false);
  });
});
