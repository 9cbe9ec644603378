import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type Answer, type Entry, STATES} from '../../src/consent/answer.js';
import {decode, encode, words} from '../../src/consent/answer-text.js';

const NOW = 1_800_000_000;
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,30}$/);
const time = fc.integer({min: 0, max: NOW});
const context = fc
  .tuple(
    fc.string({unit: 'grapheme', maxLength: 12}),
    id,
    fc.stringMatching(/^([a-z0-9]{4}){0,3}$/),
  )
  .map(([version, regime, marks]) => `${words(version)}:${words(regime)}:${marks}`);

const plain = {noNullPrototype: true};

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    state: fc.constantFrom(...STATES),
    option: fc.option(id, {nil: undefined}),
    at: time,
    source: fc.constantFrom('visitor', 'gpc', 'host', 'api'),
    revision: fc.nat(5000),
    print: fc.stringMatching(/^[0-9a-z]{1,11}$/),
    context,
    request: fc.option(fc.uuid(), {nil: undefined}),
    expires: fc.option(fc.integer({min: 1, max: NOW}), {nil: undefined}),
    informed: fc.constantFrom(true as const, undefined),
  },
  plain,
);

const answer: fc.Arbitrary<Answer> = fc.record(
  {
    subject: fc.uuid(),
    sequence: fc.nat(5000),
    revision: fc.nat(5000),
    at: time,
    region: fc.string({unit: 'grapheme', maxLength: 6}),
    part: fc.constant(false),
    entries: fc
      .array(
        fc.tuple(
          fc.oneof(
            id,
            id.map((each) => `recipient:${each}`),
          ),
          entry,
        ),
        {maxLength: 12},
      )
      .map((pairs) => new Map(pairs)),
  },
  plain,
);

const sorted = (read: Answer | undefined) =>
  read && {...read, entries: [...read.entries].sort(([a], [b]) => (a < b ? -1 : 1))};

const one = (parts: Partial<Entry> = {}): Answer => ({
  subject: '00000000-0000-4000-8000-000000000001',
  sequence: 1,
  revision: 1,
  at: NOW,
  region: '',
  part: false,
  entries: new Map([
    [
      'a',
      {
        state: 'granted',
        at: NOW,
        source: 'visitor',
        revision: 1,
        print: 'p',
        context: '1::',
        option: undefined,
        request: undefined,
        expires: undefined,
        informed: undefined,
        ...parts,
      },
    ],
  ]),
});

describe('A stored answer', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(answer, (given) => {
        assert.deepEqual(sorted(decode('acme', encode('acme', given), NOW)), sorted(given));
      }),
    );
  });

  it('is made of characters that a cookie may hold', () => {
    fc.assert(
      fc.property(answer, (given) => {
        assert.match(encode('acme', given), /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/);
      }),
    );
  });

  it('never grows over its limit, keeps grants before denials, and says that it is a part', () => {
    fc.assert(
      fc.property(answer, fc.integer({min: 400, max: 1500}), (given, limit) => {
        const text = encode('acme', given, 'a/b/c', limit);
        assert.ok(text.length <= limit);
        const read = decode('acme', text, NOW);
        assert.ok(read);
        assert.equal(read.part, read.entries.size < given.entries.size);
      }),
    );
  });

  it('of 20 choices takes about 1 kB', () => {
    const [[, entry] = assert.fail()] = [...one().entries];
    const entries = new Map(
      Array.from({length: 20}, (_, index) => [
        `choice-${index}-abc`,
        {...entry, print: 'kx01p9aaaa1'},
      ]),
    );
    assert.ok(encode('acme', {...one(), entries}).length < 800);
  });
});

describe('Reading a cookie', () => {
  const whole = encode('acme', one(), 'x');

  it('never throws, whatever it holds', () => {
    const pieces = fc.constantFrom('1', '|', ':', '/', '%', '%zz', 'acme', '.', 'a:gv:1:1:0:p');
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, {maxLength: 40}).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => void decode('acme', text, NOW)),
      {numRuns: 2000},
    );
  });

  it('never throws on a whole text with any one character changed', () => {
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.string({minLength: 1, maxLength: 1}),
        (at, other) => {
          decode('acme', whole.slice(0, at) + other + whole.slice(at + 1), NOW);
        },
      ),
    );
  });

  for (const text of [
    '',
    'null',
    '1',
    '[]',
    '%',
    '{"analytics":true}',
    'x'.repeat(1_000_000),
    `2${whole.slice(1)}`,
    `${whole}|`,
    whole.replace('|x|', '|x|1|'),
    whole.replace(/00000000-\S+?\|/, '|'),
    whole.replace('|1|1|', '|-1|1|'),
    whole.replace('1::', '%zz::'),
  ]) {
    it(`is no answer: ${text.slice(0, 60)}`, () => {
      assert.equal(decode('acme', text, NOW), undefined);
    });
  }

  it('finds that something was cut off, wherever', () => {
    for (let length = 0; length < whole.length; length++) {
      assert.equal(decode('acme', whole.slice(0, length), NOW), undefined, whole.slice(0, length));
    }
  });

  it('knows the answer about another bundle', () => {
    assert.equal(decode('other', whole, NOW), undefined);
  });

  it('leaves out an entry that makes no sense, and keeps the others', () => {
    const two = new Map([...one().entries, ['b', one({state: 'denied'}).entries.get('a')!]]);
    const text = encode('acme', {...one(), entries: two});
    for (const [from, to] of [
      ['a:gv', 'a:xv'],
      ['a:gv', 'a:gx'],
      ['a:gv', '__proto__:gv'],
      ['a:gv', 'a b:gv'],
      ['a:gv:::0', 'a:gv:::7'],
      ['a:gv:::0', 'a:gv:!::0'],
      ['a:gv:::0', 'a:gv::-1:0'],
    ]) {
      const read = decode('acme', text.replace(from!, to!), NOW);
      assert.deepEqual([...(read?.entries.keys() ?? [])], ['b'], to);
    }
  });

  it('takes times that lie ahead for now, and ends what would last for ever', () => {
    const read = decode('acme', encode('acme', one({at: NOW + 1e9, expires: NOW + 1e9})), NOW);
    const {at, expires} = read?.entries.get('a') ?? {};
    assert.deepEqual([at, expires], [NOW, NOW + 400 * 86400]);
    assert.equal(decode('acme', encode('acme', {...one(), at: NOW + 1e9}), NOW)?.at, NOW);
  });

  it('is not misled by a polluted Object.prototype', () => {
    const prototype = Object.prototype as Record<string, unknown>;
    Object.assign(prototype, {g: 'granted', entries: 'x', state: 'granted', subject: 'x'});
    try {
      assert.equal(decode('acme', '1|acme', NOW), undefined);
      assert.deepEqual(sorted(decode('acme', whole, NOW)), sorted(one()));
    } finally {
      for (const key of ['g', 'entries', 'state', 'subject']) delete prototype[key];
    }
  });
});
