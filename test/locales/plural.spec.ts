import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {choiceWords} from '../../src/locales/choices.js';
import {speak} from '../../src/locales/layer.js';
import {plural} from '../../src/locales/plural.js';
import {filterWords} from '../../src/locales/filters.js';
import {policyWords} from '../../src/locales/policy.js';
import {annexWords} from '../../src/locales/policy-annex.js';
import {practiceWords} from '../../src/locales/practices.js';

describe('counts in words', () => {
  it('write numbers as the language does, whether a format is made for them or not', () => {
    for (const locale of ['en', 'en-IN', 'de', 'de-CH', 'ar', 'ar-EG', 'en-u-nu-deva'])
      for (const count of [0, 7, 42, 999, 1000, 1234567])
        assert.equal(plural(locale, count, {other: '#'}), count.toLocaleString(locale));
  });

  it('have two forms in English and in German', async () => {
    const english = await speak(annexWords, 'en');
    assert.deepEqual([0, 1, 2].map(english.exceptions), [
      '0 exceptions',
      '1 exception',
      '2 exceptions',
    ]);
    const german = await speak(annexWords, 'de');
    assert.deepEqual([0, 1, 2].map(german.exceptions), [
      '0 Ausnahmen',
      '1 Ausnahme',
      '2 Ausnahmen',
    ]);
  });

  it('have six forms in Arabic', async () => {
    const {exceptions} = await speak(annexWords, 'ar');
    assert.deepEqual([0, 1, 2, 3, 11, 100, 103].map(exceptions), [
      'لا استثناءات',
      'استثناء واحد',
      'استثناءان',
      '3 استثناءات',
      '11 استثناءً',
      '100 استثناء',
      '103 استثناءات',
    ]);
  });

  it('are written by the locale', async () => {
    assert.equal((await speak(policyWords, 'en')).practices(1234), '1,234 practices');
    assert.equal((await speak(policyWords, 'de')).practices(1234), '1.234 Praktiken');
    assert.equal((await speak(policyWords, 'ar')).practices(1234), '1,234 ممارسة');
    assert.equal((await speak(policyWords, 'ar-EG')).practices(5), '٥ ممارسات');
  });

  it('say how many sections are open, and how many are not shown', async () => {
    const [en, de, ar] = await Promise.all(
      ['en', 'de', 'ar'].map((tag) => speak(policyWords, tag)),
    );
    assert.equal(en!.open(2, 5), '2 of 5 sections are open');
    assert.equal(en!.open(1, 1), 'The only section is open');
    const [enShown, deShown, arShown] = await Promise.all(
      ['en', 'de', 'ar'].map((tag) => speak(filterWords, tag)),
    );
    assert.equal(
      enShown!.notShown(2, 1, 'Members'),
      '2 sections and 1 passage not shown for Members',
    );
    assert.equal(enShown!.notShown(0, 2, 'Members'), '2 passages not shown for Members');
    assert.equal(de!.open(1, 5), '1 von 5 Abschnitten ist geöffnet');
    assert.equal(de!.open(5, 5), 'Alle 5 Abschnitte sind geöffnet');
    assert.equal(de!.open(0, 5), 'Alle 5 Abschnitte sind geschlossen');
    assert.match(deShown!.notShown(1, 2, 'Kunden'), /Kunden: 1 Abschnitt und 2 Textstellen$/);
    assert.equal(ar!.open(2, 5), 'الأقسام المفتوحة: 2 من 5');
    assert.match(arShown!.notShown(2, 3, 'الأعضاء'), /قسمان و3 فقرات$/);
  });

  it('say how old a copy is in months, then in years', async () => {
    const [en, de] = await Promise.all(['en', 'de'].map((tag) => speak(policyWords, tag)));
    assert.equal(en!.age(1), '1 month before this copy was taken');
    assert.equal(en!.age(30), '2 years before this copy was taken');
    assert.equal(de!.age(23), '23 Monate vor dieser Kopie');
  });

  it('agree with what was turned off', async () => {
    const [en, de] = await Promise.all(['en', 'de'].map((tag) => speak(choiceWords, tag)));
    assert.match(en!.signals.honoured('Sale', 1), /Sale is turned off/);
    assert.match(en!.signals.honoured('Sale and sharing', 2), /sharing are turned off/);
    assert.match(de!.signals.honoured('Verkauf und Weitergabe', 2), /Weitergabe sind abgestellt/);
  });
});

describe('what a practice does', () => {
  const said = async (tag: string) => {
    const {what} = await speak(practiceWords, tag);
    return (['does', 'may', 'never', 'only'] as const).map((how) => what('share', how, undefined));
  };

  it('is a sentence of the language, with its own order of words', async () => {
    assert.deepEqual(await said('en'), [
      'Shares data',
      'May share data',
      'Never shares data',
      'Shares data, only as said here',
    ]);
    assert.deepEqual(await said('de'), [
      'Gibt Daten weiter',
      'Gibt möglicherweise Daten weiter',
      'Gibt niemals Daten weiter',
      'Gibt Daten weiter, nur wie hier beschrieben',
    ]);
    assert.deepEqual(await said('ar'), [
      'يشارك بيانات',
      'قد يشارك بيانات',
      'لا يشارك بيانات أبدًا',
      'يشارك بيانات، كما هو مذكور هنا فقط',
    ]);
  });

  it('names data where there is some', async () => {
    const {what} = await speak(practiceWords, 'de');
    assert.equal(
      what('notify', 'may', 'Kontaktdaten'),
      'Informiert möglicherweise über Kontaktdaten',
    );
    assert.equal(what('commit', 'does', undefined), 'Verpflichtet sich');
  });
});
