import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {explainText} from '../../src/bundle/check-text.js';

describe('explainText', () => {
  const cases: [string, string][] = [
    ['', 'expected JSON, got nothing'],
    [' \n', 'expected JSON, got nothing'],
    ['<!doctype html>', 'expected JSON, got HTML: "<!doctype html>"'],
    [
      '{"a": [1, 2',
      'expected "," or "]" at line 1, column 12 (character 12), but the document ends there: it seems to be cut off',
    ],
    [
      '{\n  "a": "b',
      'expected the rest of a string at line 2, column 10 (character 12), but the document ends there: it seems to be cut off',
    ],
    ['{"a" 1}', 'expected ":" at line 1, column 6 (character 6), got "1}"'],
    ["{'a': 1}", 'expected the name of a field at line 1, column 2 (character 2), got "\'a\': 1}"'],
    ['{"a": 1,}', 'expected the name of a field at line 1, column 9 (character 9), got "}"'],
    ['[1,]', 'expected a value at line 1, column 4 (character 4), got "]"'],
    ['[1 2]', 'expected "," or "]" at line 1, column 4 (character 4), got "2]"'],
    ['{}{}', 'expected the end at line 1, column 3 (character 3), got "{}"'],
    ['["\\x"]', 'expected the rest of a string at line 1, column 3 (character 3), got "\\\\x\\"]"'],
    ['undefined', 'expected a value at line 1, column 1 (character 1), got "undefined"'],
  ];
  for (const [text, expected] of cases) {
    it(`says of ${JSON.stringify(text)} why it is no JSON`, () => {
      assert.equal(explainText(text), expected);
    });
  }

  it('finds fault wherever JSON is cut', () => {
    const document = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));
    fc.assert(
      fc.property(document, fc.nat(), (value, place) => {
        const text = JSON.stringify(value);
        assert.match(explainText(text.slice(0, place % text.length)), /nothing$|cut off$/);
      }),
      {seed: 1, numRuns: 300},
    );
  });

  it('finds fault exactly where JSON.parse does', () => {
    const document = fc.array(fc.oneof(fc.jsonValue(), fc.constant({a: {}, b: [[], 1.5e-3]})));
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.constantFrom(...'{}[]",:x0-.\\ \n'),
        (value, place, insert) => {
          const text = JSON.stringify(value, null, 1);
          const at = place % text.length;
          const changed = text.slice(0, at) + insert + text.slice(at);
          let valid = true;
          try {
            JSON.parse(changed);
          } catch {
            valid = false;
          }
          assert.equal(explainText(changed).startsWith('expected undefined'), valid, changed);
        },
      ),
      {seed: 2, numRuns: 500},
    );
  });

  it('reads far and deep without running out of stack', () => {
    assert.match(explainText('['.repeat(1_000_000)), /cut off$/);
    assert.match(explainText(`["${'x\\n'.repeat(2_000_000)}`), /cut off$/);
  });
});
