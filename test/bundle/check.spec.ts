import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check} from '../../src/bundle/check.js';
import {edited, smallest, whole} from './bundles.js';

/** @returns what is wrong as an author reads it */
const said = (input: unknown) =>
  check(input).problems.map(({path, problem, severity}) => `${severity} ${path}: ${problem}`);

describe('check', () => {
  it('finds nothing wrong with what is right, and copies it', () => {
    const bundle = whole();
    const checked = check(bundle);
    assert.deepEqual(checked.problems, []);
    assert.deepEqual(checked.bundle, bundle);
    assert.notEqual(checked.bundle, bundle);
  });

  it('names what it expected, what it got, and where', () => {
    assert.deepEqual(said(edited(whole(), ['choices', 2, 'kind'], 'fax')), [
      'error choices[2].kind: expected "consent" | "opt-out" | "subscription" | "preference" | "request", got "fax"',
    ]);
    assert.deepEqual(said(edited(whole(), ['provider', 'url'], 'javascript:alert(1)')), [
      'error provider.url: expected an https:, http:, mailto:, tel: or relative address, got "javascript:alert(1)"',
    ]);
    assert.deepEqual(said(edited(whole(), ['storage', 0, 'maxAgeSeconds'], -1)), [
      'error storage[0].maxAgeSeconds: expected a whole number from 0, got -1',
    ]);
    assert.deepEqual(said(edited(whole(), ['practices', 0, 'exceptions', 1, 'says'], undefined)), [
      'error practices[0].exceptions[1].says: expected a string | an array, got nothing',
    ]);
    assert.deepEqual(
      said(edited(whole(), ['policy', 'sections', 0, 'content', 1, 'type'], 'div')),
      [
        'error policy.sections[0].content[1].type: expected "paragraph" | "list" | "table" | "blockquote" | "definitionList" | "code" | "thematicBreak", got "div"',
      ],
    );
  });

  it('says what it got of every kind, and cuts what is long', () => {
    const got = (value: unknown) =>
      check({...smallest(), provider: {name: 'Acme', legalName: value}}).problems[0]?.problem;
    assert.equal(got(null), 'expected a string, got null');
    assert.equal(got(4), 'expected a string, got 4');
    assert.equal(got(10n), 'expected a string, got a bigint');
    assert.equal(got(Symbol('x')), 'expected a string, got a symbol');
    assert.equal(
      got(() => 1),
      'expected a string, got a function',
    );
    assert.equal(got([]), 'expected a string, got an array');
    assert.equal(got(new Date()), 'expected a string, got an object');
    const long = said(edited(whole(), ['choices', 0, 'kind'], 'x'.repeat(1000)))[0]!;
    assert.ok(long.endsWith(`got "${'x'.repeat(60)}…"`));
  });

  it('drops an unknown field with a warning', () => {
    const checked = check(edited(whole(), ['policy', 'sections', 0, 'colour'], 'red'));
    assert.deepEqual(checked.problems, [
      {
        problem: 'expected no field of this name',
        path: 'policy.sections[0].colour',
        severity: 'warning',
      },
    ]);
    assert.deepEqual(checked.bundle, whole());
  });

  it('drops forbidden names wherever JSON brings them, and pollutes nothing', () => {
    const bad = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},';
    const text = JSON.stringify(whole())
      .replace('"provider":{', `"provider":{${bad}`)
      .replace('"outcomes":{', `"outcomes":{${bad}`);
    const checked = check(JSON.parse(text));
    assert.deepEqual(
      checked.problems.map(({path}) => path),
      [
        'provider.__proto__',
        'provider.constructor',
        'choices[0].outcomes.__proto__',
        'choices[0].outcomes.constructor',
      ],
    );
    assert.deepEqual(checked.bundle, whole());
    assert.equal((Object.prototype as {polluted?: number}).polluted, undefined);
  });

  it('calls no setter that a page put on Object.prototype', () => {
    let called = 0;
    Object.defineProperty(Object.prototype, 'policy', {set: () => called++, configurable: true});
    try {
      const text = JSON.stringify({...smallest(), colour: 'red'});
      assert.equal(check(JSON.parse(text)).bundle?.policy.title, 'Privacy at Acme');
    } finally {
      delete (Object.prototype as {policy?: unknown}).policy;
    }
    assert.equal(called, 0);
  });

  it('keeps text with hidden or reordering characters, and writes them out in the warning', () => {
    const bundle = edited(smallest(), ['provider', 'name'], 'Acme\u202eemcA\u200b');
    assert.deepEqual(said(bundle), [
      'warning provider.name: holds characters that hide or reorder others: \\u202e \\u200b',
    ]);
    assert.deepEqual(check(bundle).bundle, bundle);
    const others = 'a\0\u180e\u2062\u2063\u2064\u3164\u{e0041}\u{e007f}';
    assert.deepEqual(said(edited(smallest(), ['provider', 'name'], others)), [
      'warning provider.name: holds characters that hide or reorder others: \\u0000 \\u180e \\u2062 ' +
        '\\u2063 \\u2064 \\u3164 \\udb40\\udc41 \\udb40\\udc7f',
    ]);
    const [problem] = said({...smallest(), '\u202eevil': 1});
    assert.equal(problem, 'warning ["\\u202eevil"]: expected no field of this name');
  });

  it('refuses a newer format and names both', () => {
    assert.deepEqual(check({...smallest(), format: 2}), {
      bundle: undefined,
      problems: [
        {
          problem: 'expected format 1, got the newer format 2',
          path: 'format',
          severity: 'error',
        },
      ],
    });
  });

  it('has nothing to show of what is no bundle', () => {
    for (const input of [
      null,
      undefined,
      0,
      '',
      'x',
      [],
      () => 1,
      Symbol('x'),
      1n,
      {},
      new Map(),
    ]) {
      const {bundle, problems} = check(input);
      assert.equal(bundle, undefined);
      assert.ok(problems.some(({severity}) => severity === 'error'));
    }
  });

  it('names a circle once, and shows the rest', () => {
    const bundle = whole();
    bundle.practices![0]!.exceptions!.push(bundle.practices![0] as never);
    const checked = check(bundle);
    assert.deepEqual(checked.problems, [
      {
        problem: 'expected a tree, got a circle back to practices[0]',
        path: 'practices[0].exceptions[2]',
        severity: 'error',
      },
    ]);
    assert.deepEqual(checked.bundle, whole());
  });

  it('names what throws when it is read, and shows the rest', () => {
    const fail = () => {
      throw new Error('no');
    };
    const bundle = Object.defineProperty(whole(), 'laws', {enumerable: true, get: fail});
    const proxy: unknown = new Proxy({}, {ownKeys: fail});
    const checked = check({...whole(), choices: [proxy, ...whole().choices!]});
    assert.deepEqual(said(bundle), ['error laws: could not be read']);
    assert.deepEqual(checked.problems, [
      {problem: 'could not be read', path: 'choices[0]', severity: 'error'},
    ]);
    assert.deepEqual(checked.bundle?.choices, whole().choices);
  });

  it('names 500 problems at most', () => {
    const {problems} = check(edited(whole(), ['choices'], new Array(2000).fill(7)));
    assert.equal(problems.length, 501);
    assert.equal(problems.at(-1)?.problem, '1500 problems more');
  });
});
