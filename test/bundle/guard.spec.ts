import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {guard} from '../../src/bundle/guard.js';
import {LIMITS} from '../../src/bundle/limits.js';
import {edited, smallest, whole} from './bundles.js';

describe('guard', () => {
  it('lets the smallest bundle through, and one that uses everything', () => {
    assert.ok(guard(smallest()));
    assert.ok(guard(whole()));
    assert.ok(guard(JSON.parse(JSON.stringify(whole()))));
  });

  it('takes a field that is undefined for one that is left out', () => {
    assert.ok(guard({...smallest(), practices: undefined}));
    assert.ok(!guard({...smallest(), provider: undefined}));
  });

  const refused: [string, (string | number)[], unknown][] = [
    ['an unknown field', ['colour'], 'red'],
    ['an unknown field of a block', ['policy', 'sections', 0, 'content', 1, 'style'], 'x'],
    ['another format', ['format'], 2],
    ['the format as a string', ['format'], '1'],
    ['a word that is none of the list', ['choices', 2, 'kind'], 'fax'],
    ['an object where a list belongs', ['practices'], {}],
    ['a list where an object belongs', ['provider'], []],
    ['a list with a hole', ['choices'], new Array(1)],
    ['null for a field that may be left out', ['notice'], null],
    ['an id with a space', ['purposes', 0, 'id'], 'a b'],
    ['an id that reaches into objects', ['purposes', 0, 'id'], 'constructor'],
    ['a number with a fraction', ['storage', 0, 'maxAgeSeconds'], 0.5],
    ['a negative lifetime', ['storage', 0, 'maxAgeSeconds'], -1],
    ['a script as a link', ['provider', 'url'], 'javascript:alert(1)'],
    ['a script behind a tab', ['provider', 'url'], 'java\tscript:alert(1)'],
    ['data as a link', ['attachments', 0, 'url'], 'DATA:text/html,x'],
    ['a date that is none', ['policy', 'effectiveFrom'], '2024-13-01'],
    ['a duration that is none', ['policy', 'changeNotice', 'advance'], 'P'],
    ['an unknown node', ['policy', 'sections', 0, 'content', 0], {type: 'html', value: '<p>'}],
    ['a node without children', ['policy', 'sections', 0, 'content', 0], {type: 'paragraph'}],
    ['a record with a name that is no id', ['regimes', 0, 'models'], {'a b': 'opt-in'}],
    [
      'a record with a forbidden name',
      ['regimes', 0, 'models'],
      JSON.parse('{"constructor":"none"}'),
    ],
    ['text that runs backwards', ['provider', 'name'], 'a\u202eb'],
    ['text with an isolate', ['policy', 'title'], '\u2066a\u2069'],
    ['text with a zero-width space', ['choices', 0, 'label'], 'a\u200bb'],
    ['text with a word joiner', ['choices', 0, 'label'], 'a\u2060b'],
    ['text with a byte order mark', ['choices', 0, 'label'], '\ufeffa'],
    ['text with a Mongolian vowel separator', ['choices', 0, 'label'], 'a\u180eb'],
    ['text with an invisible operator', ['choices', 0, 'label'], 'a\u2063b'],
    ['text with a filler that looks like nothing', ['choices', 0, 'label'], '\u3164'],
    ['text with tag characters', ['policy', 'title'], 'a\u{e0041}\u{e007f}'],
    ['text with NUL', ['provider', 'name'], 'a\0b'],
    ['half of a surrogate pair', ['choices', 0, 'label'], 'a\ud83d'],
    ['a condition of two kinds', ['storage', 2, 'when'], {all: [], any: []}],
  ];
  for (const [name, path, value] of refused) {
    it(`refuses ${name}`, () => assert.equal(guard(edited(whole(), path, value)), false));
  }

  it('lets joiners through that scripts and emoji need', () => {
    assert.ok(guard(edited(smallest(), ['provider', 'name'], 'می‌خواهم 👩‍👩‍👧')));
  });

  it('lets through what typesetting and right-to-left scripts need: soft hyphens and marks', () => {
    for (const words of [
      'Daten\u00adschutz',
      'C++\u200e עברית',
      'שלום!\u200f',
      '\u061c5 − 3',
      '❤\ufe0f',
    ]) {
      assert.ok(guard(edited(smallest(), ['provider', 'name'], words)), words);
    }
  });

  it('refuses __proto__ as JSON brings it, wherever it stands', () => {
    const text = JSON.stringify(whole()).replace(
      '"provider":{',
      '"provider":{"__proto__":{"x":1},',
    );
    assert.equal(guard(JSON.parse(text)), false);
    assert.equal(guard(JSON.parse(`{"__proto__":${JSON.stringify(smallest())}}`)), false);
  });

  it('leaves it to the checker, where a page has put something on Object.prototype', () => {
    Object.defineProperty(Object.prototype, 'colour', {
      value: 'red',
      enumerable: true,
      configurable: true,
    });
    try {
      assert.ok(!guard(whole()));
      const {bundle, problems} = check(whole());
      assert.deepEqual(problems, []);
      assert.equal(bundle?.provider.name, 'Acme');
      assert.ok(!('colour' in bundle), 'the copy inherits nothing');
    } finally {
      delete (Object.prototype as {colour?: string}).colour;
    }
  });

  it('refuses what throws when it is read', () => {
    const getter = Object.defineProperty(smallest(), 'practices', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    const {proxy, revoke} = Proxy.revocable({}, {});
    revoke();
    for (const input of [getter, proxy, {...smallest(), choices: [proxy]}]) {
      assert.equal(guard(input), false);
    }
  });
});

describe('guard, at its limits', () => {
  const within = (depth: number) => {
    // The document, policy, sections, the section, and its content are five.
    let block: unknown = 'end';
    for (let left = depth - 5; left > 1; left -= 2) block = {type: 'blockquote', children: [block]};
    return edited(smallest(), ['policy', 'sections', 0, 'content', 0], block);
  };

  it('lets 31 objects and arrays within each other through, and refuses 33', () => {
    assert.ok(guard(within(31)));
    assert.ok(!guard(within(33)));
    assert.ok(!guard(within(10_000)));
  });

  it('refuses more values than it may, text beyond 16 MiB, and too many storage items', () => {
    const list = (length: number) => new Array(length).fill('x');
    assert.ok(guard(edited(smallest(), ['policy', 'sections', 0, 'content'], list(499_000))));
    assert.ok(
      !guard(edited(smallest(), ['policy', 'sections', 0, 'content'], list(LIMITS.values))),
    );
    assert.ok(!guard(edited(smallest(), ['provider', 'name'], 'x'.repeat(LIMITS.bytes + 1))));
    const item = whole().storage![0];
    assert.ok(guard({...whole(), storage: new Array(LIMITS.storage).fill(item)}));
    assert.ok(!guard({...whole(), storage: new Array(LIMITS.storage + 1).fill(item)}));
  });

  it('comes to an end with what refers to itself', () => {
    const list: unknown[] = [];
    list.push({type: 'blockquote', children: list});
    assert.ok(!guard(edited(smallest(), ['policy', 'title'], list)));
    const circle = smallest();
    circle.policy.sections[0]!.content = list as never;
    assert.ok(!guard(circle));
  });

  it('looks into nested nodes once, though their type comes last', () => {
    let looks = 0;
    const node = (child: unknown, type: string) => ({
      get children() {
        looks += 1;
        return [child];
      },
      type,
    });
    let block = node('x', 'nothing');
    for (let i = 0; i < 12; i++) block = node(block, 'blockquote');
    assert.ok(!guard(edited(smallest(), ['policy', 'sections', 0, 'content'], [block])));
    assert.equal(looks, 12, 'one look a quotation, and none into what is no node');
  });
});
