import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo} from '../support/demo.js';
import {answer, banner, dialog, mayDo, recordsOf, said, visit} from '../support/shop.js';

const demo = await openDemo();
const OPEN = {counting: true, suggestions: true, ads: true};

describe('In California', () => {
  it('nobody is asked, and the link has the title and the icon of the law', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=US-CA');
    await mayDo(page, OPEN);
    assert.equal(await banner(page).count(), 0);
    const link = page.getByRole('button', {name: 'Your California Privacy Choices', exact: true});
    await link.waitFor();
    const icon = await link.locator('svg').boundingBox();
    assert.ok(icon && icon.width > icon.height && icon.height >= 10, 'the icon is there to see');
    assert.equal(await page.getByText('Opt-out request honored').count(), 0);
  });

  it('one opts out behind the link, and back in', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=US-CA');
    await page.getByRole('button', {name: 'Your California Privacy Choices'}).click();
    await dialog(page).getByRole('button', {name: 'Reject all'}).click();
    await mayDo(page, {counting: false, suggestions: false, ads: false});
    // It stays, to say what was deleted.
    await page.keyboard.press('Escape');
    await page.getByRole('button', {name: 'Your California Privacy Choices'}).click();
    await dialog(page).getByRole('switch', {name: 'Ads for me on other sites'}).click();
    await dialog(page).getByRole('button', {name: 'Save my choices'}).click();
    await mayDo(page, {counting: false, suggestions: false, ads: true});
    const [, second] = await recordsOf(page, 2);
    assert.equal(said(second)['ads'], 'granted');
  });

  for (const [way, options, query] of [
    ['by the request', {}, '&gpc=1'],
    ['by the header', {extraHTTPHeaders: {'sec-gpc': '1'}}, ''],
  ] as const) {
    it(`Global Privacy Control is honoured, told inline and recorded once: ${way}`, async () => {
      const page = await demo.newPage(options);
      await visit(page, `/shop/?region=US-CA${query}`);
      await mayDo(page, {...OPEN, ads: false});
      await page.getByText('Opt-out request honored').waitFor();
      assert.equal((await banner(page).count()) + (await dialog(page).count()), 0);
      await page.reload();
      await mayDo(page, {...OPEN, ads: false});
      const [record] = await recordsOf(page, 1);
      assert.equal(record?.event.action, 'signal');
      assert.deepEqual(
        record?.decisions.map(({choiceId, state, source}) => [choiceId, state, source]),
        [['ads', 'denied', 'gpc']],
      );
    });
  }

  it('who allows it beside the signal, told of it, is believed; the record says so', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=US-CA&gpc=1');
    await mayDo(page, {...OPEN, ads: false});
    await page.getByRole('button', {name: 'Your California Privacy Choices'}).click();
    await dialog(page).getByText('Your browser objects to this').waitFor();
    await dialog(page).getByRole('switch', {name: 'Ads for me on other sites'}).click();
    await dialog(page).getByRole('button', {name: 'Save my choices'}).click();
    await mayDo(page, OPEN);
    const [, record] = await recordsOf(page, 2);
    assert.equal(said(record)['ads'], 'granted');
    await page.reload();
    await mayDo(page, OPEN);
    assert.equal(await page.getByText('Opt-out request honored').count(), 0);
  });

  it('an opt-out outlasts the signal', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=US-CA&gpc=1');
    await mayDo(page, {...OPEN, ads: false});
    await visit(page, '/shop/?region=US-CA');
    await mayDo(page, {...OPEN, ads: false});
  });
});

describe('In the United Kingdom', () => {
  it('counting begins by itself and can be objected to; the rest is asked', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=GB');
    await banner(page).getByText('United Kingdom').waitFor();
    await mayDo(page, {counting: true, suggestions: false, ads: false});
    await answer(page, 'Reject all').click();
    await mayDo(page, {counting: false, suggestions: false, ads: false});
    assert.equal(said((await recordsOf(page, 1))[0])['counting'], 'denied');
  });
});

describe('Elsewhere', () => {
  it('where the bundle says that no law asks, everything may happen and can be refused', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=AQ');
    await mayDo(page, OPEN);
    assert.equal(await banner(page).count(), 0);
    await page.getByRole('button', {name: 'Privacy settings'}).click();
    await dialog(page).getByRole('button', {name: 'Reject all'}).click();
    await mayDo(page, {counting: false, suggestions: false, ads: false});
  });

  it('where nobody knows, visitors are asked first', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/');
    await banner(page).getByText('We do not know where you are').waitFor();
    await mayDo(page, {counting: false, suggestions: false, ads: false});
  });
});

describe('A new version of the policy', () => {
  it('asks again for what has changed alone, says why and what, and keeps the other answers', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=DE&as-of=2025');
    await answer(page, 'Accept all').click();
    await mayDo(page, OPEN);
    await recordsOf(page, 1);
    await visit(page, '/shop/?region=DE');
    await mayDo(page, {counting: true, suggestions: true, ads: false});
    await banner(page)
      .getByText(/has changed/)
      .first()
      .waitFor();
    await banner(page).locator('summary').click();
    await banner(page).getByText('Mirror Social').first().waitFor();
    await answer(page, 'Reject all').click();
    await banner(page).waitFor({state: 'hidden'});
    await visit(page, '/shop/policy.html?region=DE');
    assert.equal(await banner(page).count(), 0);
  });

  it('asks nobody again for another language', async () => {
    const page = await demo.newPage();
    await visit(page, '/shop/?region=DE');
    await answer(page, 'Accept all').click();
    await mayDo(page, OPEN);
    for (const lang of ['de', 'ar']) {
      await visit(page, `/shop/?region=DE&lang=${lang}`);
      await page.locator('#runs li').nth(2).waitFor();
      assert.equal(await page.locator('consent-banner > [slot=accept]').count(), 0, lang);
    }
  });
});
