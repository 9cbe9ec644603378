import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo} from '../support/demo.js';
import {answer, banner, dialog, kept, mayDo, recordsOf, said, visit} from '../support/shop.js';

const demo = await openDemo();
const ALL = ['counting', 'suggestions', 'ads'];
const every = (state: string) => Object.fromEntries(ALL.map((id) => [id, state]));
const may = (allowed: boolean) => Object.fromEntries(ALL.map((id) => [id, allowed]));

describe('Where visitors are asked first', () => {
  it('nothing is stored and nothing but the library’s own is fetched before somebody decides', async () => {
    const page = await demo.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visit(page, '/shop/?region=DE');
    await banner(page).waitFor();
    await page.waitForLoadState('networkidle');
    await mayDo(page, may(false));
    assert.deepEqual(await kept(page), []);
    assert.deepEqual(
      asked.filter((path) => !/^\/(shop|shared|forthright)\//.test(path)),
      [],
    );
  });

  for (const [name, value] of [
    ['Reject all', false],
    ['Accept all', true],
  ] as const) {
    const state = value ? 'granted' : 'denied';

    it(`one click with the mouse is enough: ${name}`, async () => {
      const page = await demo.newPage();
      await visit(page, '/shop/?region=DE');
      await answer(page, name).click();
      await banner(page).waitFor({state: 'hidden'});
      await mayDo(page, may(value));
      const [record] = await recordsOf(page, 1);
      assert.deepEqual(said(record), every(state));
      assert.equal(record?.event.action, value ? 'accept-all' : 'reject-all');
      assert.deepEqual(record?.event.method, {control: 'button', label: name, trusted: true});
      assert.equal(record?.notice.surface, 'consent-banner');
      await page.reload();
      await mayDo(page, may(value));
      assert.equal(await banner(page).count(), 0);
    });

    it(`one press by keyboard is enough: ${name}`, async () => {
      const page = await demo.newPage();
      await visit(page, '/shop/?region=DE');
      await banner(page).waitFor();
      const isThere = () =>
        answer(page, name).evaluate((element) => element === document.activeElement);
      for (let pressed = 0; !(await isThere()); pressed += 1) {
        assert.ok(pressed < 6, 'the banner is first in the body, and so in the order of Tab');
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await mayDo(page, may(value));
      const [record] = await recordsOf(page, 1);
      assert.deepEqual(said(record), every(state));
      assert.equal(record?.event.method.trusted, true);
    });

    it(`one tap is enough: ${name}`, async () => {
      const page = await demo.newPage({
        hasTouch: true,
        isMobile: true,
        viewport: {width: 390, height: 800},
      });
      await visit(page, '/shop/?region=DE');
      await answer(page, name).tap();
      await mayDo(page, may(value));
      assert.deepEqual(said((await recordsOf(page, 1))[0]), every(state));
    });
  }

  it('a choice made one by one is one record of what was saved', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=DE');
    await answer(page, 'Let me choose').click();
    await dialog(page).getByRole('switch', {name: 'Counting my visits'}).click();
    await mayDo(page, may(false));
    await dialog(page).getByRole('button', {name: 'Save my choices'}).click();
    await dialog(page).waitFor({state: 'hidden'});
    await mayDo(page, {counting: true, suggestions: false, ads: false});
    const [record] = await recordsOf(page, 1);
    assert.deepEqual(said(record), {counting: 'granted', suggestions: 'denied', ads: 'denied'});
    assert.equal(record?.notice.surface, 'consent-preferences');
    assert.equal(await banner(page).count(), 0);
  });

  it('Escape decides nothing, keeps a date alone, and the banner stays away', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=DE');
    await answer(page, 'Accept all').focus();
    await page.keyboard.press('Escape');
    await banner(page).waitFor({state: 'hidden'});
    await mayDo(page, may(false));
    assert.deepEqual(await kept(page), ['forthright.dismissed.kettle-moss']);
    await visit(page, '/shop/account.html?region=DE');
    await page.getByText('Nothing has been decided on this device.').waitFor();
    assert.equal(await banner(page).count(), 0);
  });

  it('a click that leads away at once is kept, also before the store is there', async () => {
    const page = await demo.newPage();
    await page.goto('/shop/?region=DE');
    await banner(page).waitFor();
    await page.evaluate(() => {
      const button = [...document.querySelectorAll('consent-banner button')].find(
        ({textContent}) => textContent === 'Reject all',
      );
      (button as HTMLButtonElement).click();
      location.assign('/shop/account.html?region=DE');
    });
    await page.waitForURL(/account/);
    await page.getByText('Everything rejected').waitFor();
    assert.equal(await banner(page).count(), 0);
    assert.deepEqual(said((await recordsOf(page, 1))[0]), every('denied'));
  });
});
