import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {type ChoiceWords, choiceWords} from '../../src/locales/choices.js';
import {LANGUAGES, speak} from '../../src/locales/layer.js';
import {LAYERS} from './layers.js';

type Message = (...args: unknown[]) => string;

/** All texts and messages of a set of words, by path. */
function entriesOf(words: object, path = ''): [string, string | Message][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object'
      ? entriesOf(value as object, `${path}${key}.`)
      : [[path + key, value as string | Message] as [string, string | Message]],
  );
}

/** What stands for each parameter of a message: long enough to be found again. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'annex.exceptions': [7],
  'banner.list': [['Alpha', 'Beta']],
  'choices.signals.honoured': ['Alpha', 7],
  'policy.age': [7],
  'policy.open': [7, 9],
  'filters.notShown': [7, 9, 'Alpha'],
  'problems.partly': [7],
  'policy.practices': [7],
  'practices.exception': [7],
  'practices.what': ['share', 'may', 'Alpha'],
};
const say = (path: string, message: Message) =>
  message(...(ARGUMENTS[path] ?? ['Alpha', 'Beta'].slice(0, Math.max(message.length, 1))));

/** Words that two languages share. */
const SAME = ['name', 'cookie', 'cookies', 'navigation', 'direction', 'language', 'locale'];

describe('our own words', () => {
  it('have a folder for each language, and a file in it for each layer', () => {
    const folder = (name: string) => new URL(`../../src/locales/${name}`, import.meta.url);
    const files = (language: string) => readdirSync(folder(language)).sort();
    assert.equal(Object.keys(LAYERS).length, files('en').length);
    for (const language of LANGUAGES) assert.deepEqual(files(language), files('en'));
  });

  for (const [layer, source] of Object.entries(LAYERS)) {
    for (const language of LANGUAGES) {
      it(`say in ${language} all that they say in English: ${layer}`, async () => {
        const english = new Map(entriesOf(await speak(source, 'en')));
        const words = await speak(source, language);
        const entries = entriesOf(words);
        assert.equal(words.language, language);
        assert.deepEqual(entries.map(([path]) => path).sort(), [...english.keys()].sort());
        for (const [path, text] of entries) {
          const said = typeof text === 'string' ? text : say(`${layer}.${path}`, text);
          const original = english.get(path)!;
          const meant = typeof original === 'string' ? original : say(`${layer}.${path}`, original);
          assert.equal(said.trim() === '', meant === '', `${path} says something`);
          for (const given of meant.match(/Alpha|Beta|\d+/g) ?? []) {
            assert.ok(said.includes(given), `${path} says ${given}: ${said}`);
          }
          const key = path.split('.').at(-1)!;
          const nothingOfOurs = !/\p{L}/u.test(meant.replace(/Alpha|Beta/g, ''));
          if (SAME.includes(key) || nothingOfOurs) continue;
          assert.notEqual(said, meant, `${path} is translated`);
        }
      });
    }
  }

  it('do not compile where one is missing', async () => {
    const {heading, ...rest} = await speak(choiceWords, 'de');
    // @ts-expect-error -- there is no heading
    const words: ChoiceWords = rest;
    assert.ok(heading && words);
  });

  it('say in Arabic nothing in Latin letters of their own', async () => {
    for (const [layer, source] of Object.entries(LAYERS)) {
      for (const [path, text] of entriesOf(await speak(source, 'ar'))) {
        if (['language', 'locale', 'direction'].includes(path)) continue;
        const said = typeof text === 'string' ? text : say(`${layer}.${path}`, text);
        const rest = said.replace(
          /Alpha|Beta|Global Privacy Control|Your (California )?Privacy Choices/g,
          '',
        );
        assert.doesNotMatch(rest, /\p{Script=Latin}/u, `${layer}.${path}: ${said}`);
      }
    }
  });

  it('isolate in every language what runs the other way', async () => {
    const arabic = 'الإعلانات';
    for (const language of ['en', ...LANGUAGES]) {
      const {asking, state} = await speak(
        (await import('../../src/locales/choices.js')).choiceWords,
        language,
      );
      const foreign = language === 'ar' ? 'Example Ltd' : arabic;
      const own = language === 'ar' ? arabic : 'Example Ltd';
      assert.ok(asking(foreign).includes(`\u2068${foreign}\u2069`), language);
      assert.doesNotMatch(asking(own), /[\u2068\u2069]/);
      assert.ok(state.chosen(foreign).includes(`\u2068${foreign}\u2069`), language);
    }
  });
});
