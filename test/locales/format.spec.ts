import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {bannerWords} from '../../src/locales/banner.js';
import {formatDay} from '../../src/locales/format-day.js';
import {formatDuration, formatList, formatMoment} from '../../src/locales/format.js';
import {speak} from '../../src/locales/layer.js';

describe('formatDay', () => {
  it('says a date as exactly as it is known', () => {
    assert.equal(formatDay({on: '2024-11-05', precision: 'day'}, 'en'), 'November 5, 2024');
    assert.equal(formatDay({on: '2024-11-01', precision: 'month'}, 'en'), 'November 2024');
    assert.equal(formatDay({on: '2024-01-01', precision: 'year'}, 'en'), '2024');
    assert.equal(formatDay({on: '2024-11-05', precision: 'day'}, 'de-AT'), '5. November 2024');
  });

  it('leaves an ambiguous date in the words of the policy', () => {
    const words = '03/04/05';
    assert.equal(formatDay({on: '2005-03-04', precision: 'ambiguous', words}, 'en'), words);
    assert.equal(formatDay({on: '2005-03-04', precision: 'ambiguous'}, 'en'), '2005-03-04');
  });

  it('does not make another day of one that no calendar has', () => {
    assert.equal(formatDay({on: '2024-02-31', precision: 'day'}, 'en'), '2024-02-31');
    assert.equal(formatDay({on: '2024-02-31', precision: 'day', words: 'Feb 31'}, 'en'), 'Feb 31');
  });

  it('counts the years of every language by the calendar that policies are dated by', () => {
    const day = {on: '2024-11-05', precision: 'day'} as const;
    assert.match(formatDay(day, 'ar-SA-u-nu-latn'), /2024/);
    assert.match(formatDay(day, 'fa-u-nu-latn'), /2024/);
    assert.match(formatDay(day, 'th'), /2024/);
    assert.equal(formatDay(day, 'ar-u-nu-latn'), '5 نوفمبر 2024');
  });
});

describe('formatDuration', () => {
  it('says the parts of a duration in words', () => {
    assert.equal(formatDuration('P1Y6M', 'en'), '1 year, 6 months');
    assert.equal(formatDuration('P30D', 'en'), '30 days');
    assert.equal(formatDuration('PT30M', 'de'), '30 Minuten');
    assert.equal(formatDuration('P2W', 'en'), '2 weeks');
  });

  it('has the six forms of Arabic, and the digits of the locale', () => {
    const days = (count: number) => formatDuration(`P${count}D`, 'ar-u-nu-latn');
    assert.deepEqual([1, 2, 3, 11, 100].map(days), [
      'يوم',
      'يومان',
      '3 أيام',
      '11 يومًا',
      '100 يوم',
    ]);
    assert.equal(formatDuration('P3D', 'ar-EG'), '٣ أيام');
  });

  it('says seconds in the two largest units', () => {
    assert.equal(formatDuration(31_536_000, 'en'), '1 year');
    assert.equal(formatDuration(34_190_000, 'en'), '1 year, 30 days');
    assert.equal(formatDuration(2_592_000, 'en'), '30 days');
    assert.equal(formatDuration(5400, 'en'), '1 hour, 30 minutes');
    assert.equal(formatDuration(45, 'en'), '45 seconds');
  });

  it('says no time at all as it is told to', () => {
    assert.equal(
      formatDuration(0, 'en', 'until you close the browser'),
      'until you close the browser',
    );
    assert.equal(formatDuration('P0D', 'en', 'at once'), 'at once');
    assert.equal(formatDuration(0, 'en'), '0 seconds');
  });

  it('leaves alone what it cannot read', () => {
    assert.equal(formatDuration('a while', 'en'), 'a while');
  });
});

describe('the list of a banner, which is made by hand', () => {
  for (const locale of ['en', 'de', 'ar'] as const) {
    it(`reads as Intl would have it in ${locale}`, async () => {
      const {list} = await speak(bannerWords, locale);
      for (let count = 0; count < 5; count++) {
        const items = ['a', 'b', 'c', 'd'].slice(0, count);
        assert.equal(list(items), new Intl.ListFormat(locale).format(items));
      }
    });
  }
});

describe('formatList and formatMoment', () => {
  it('join and date in the language asked for', () => {
    assert.equal(formatList(['a', 'b', 'c'], 'en'), 'a, b, and c');
    assert.equal(formatList(['a', 'b'], 'de'), 'a und b');
    assert.equal(formatList(['a', 'b'], 'de', 'disjunction'), 'a oder b');
    assert.equal(formatList(['أ', 'ب', 'ج'], 'ar-u-nu-latn'), 'أ وب وج');
    assert.equal(formatList(['1 year', '2 days'], 'en', 'unit'), '1 year, 2 days');
    assert.equal(formatList([], 'en'), '');
    assert.equal(formatList(['أ', 'Ltd.'], 'ar-u-nu-latn'), 'أ و\u2068Ltd.\u2069');
    assert.equal(formatList(['أ', 'Ltd.'], 'en'), '\u2068أ\u2069 and Ltd.');
    assert.match(formatMoment('2024-11-05T12:00:00Z', 'en'), /^November 5, 2024 at .*\d:\d\d/);
    assert.equal(formatMoment('soon', 'en'), 'soon');
  });
});
