import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {choiceWords} from '../../src/locales/choices.js';
import {speak} from '../../src/locales/layer.js';

/** The language and the locale that a tag of a page comes to. */
async function spoken(tag: string): Promise<string> {
  const {language, locale} = await speak(choiceWords, tag);
  return `${language} by ${locale}`;
}

describe('speak', () => {
  it('takes a language for itself, and formats by the region that the page names', async () => {
    assert.equal(await spoken('de'), 'de by de');
    assert.equal(await spoken('de-AT'), 'de by de-AT');
    assert.equal(await spoken('DE-at-1996'), 'de by de-AT-1996');
    assert.equal(await spoken('en-GB'), 'en by en-GB');
    assert.equal(await spoken('ar-EG'), 'ar by ar-EG');
  });

  it('writes plain Arabic with the digits 0 to 9, and others as the page says', async () => {
    assert.equal(await spoken('ar'), 'ar by ar-u-nu-latn');
    assert.equal(await spoken('ar-u-nu-arab'), 'ar by ar-u-nu-arab');
  });

  it('takes the tags of content management systems for what they mean', async () => {
    assert.equal(await spoken('de_DE'), 'de by de-DE');
  });

  it('speaks English where it does not speak the language', async () => {
    for (const tag of ['fr', 'tlh', 'yue-Hant', 'dex', 'deu-DE-x']) {
      assert.equal(await spoken(tag), 'en by en', tag);
    }
  });

  it('speaks English where the tag is none, and stays quick', async () => {
    const odd = [
      '',
      ' ',
      'x-klingon',
      'i',
      '-',
      '__proto__',
      'constructor',
      'de ',
      '\u0000',
      'en-a',
    ];
    for (const tag of [...odd, 'a'.repeat(10_000), '-'.repeat(10_000)]) {
      assert.equal(await spoken(tag), 'en by en', tag.slice(0, 20));
    }
    assert.match(await spoken(`de${'-abcdefgh'.repeat(1100)}`), /^(en by en|de by de-)/);
    assert.match(await spoken(`de-x${'-abcdefgh'.repeat(1100)}`), /^(en by en|de by de-)/);
  });

  it('rejects where the words cannot be loaded, so that others can be taken', async () => {
    const broken = {...choiceWords, de: () => Promise.reject(new Error('gone'))};
    await assert.rejects(speak(broken, 'de-CH'), /gone/);
    assert.equal((await speak(broken, 'en')).language, 'en');
  });
});
