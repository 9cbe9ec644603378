import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pathOf} from '../../src/bundle/problem.js';
import {inspect} from '../../src/cli/check/inspect.js';
import {edited} from '../bundle/bundles.js';
import {FORM, SENSE, type Mistake} from './mistakes.js';
import {sound} from './sound.js';

const TODAY = '2025-06-01';

const written = (bundle: unknown) => JSON.stringify(bundle, null, 2);

/** The sound bundle with what a mistake needs beside it. */
function base({name}: Mistake): unknown {
  const bundle = sound();
  if (name === 'a purpose that is never released') bundle.purposes!.push({id: 'mailed', name: 'M'});
  if (name.startsWith('selling never')) {
    const never = {...bundle.practices![0]!, id: 'no-sale', does: 'sell', how: 'never'} as const;
    bundle.practices!.push(never);
  }
  return bundle;
}

/** The text that a place points at, to the end of its line. */
const lineAt = (text: string, {line, column}: {line: number; column: number}) =>
  text.split('\n')[line - 1]!.slice(column - 1);

describe('forthright check', () => {
  it('finds nothing in a sound bundle', async () => {
    assert.deepEqual(await inspect(written(sound()), TODAY), []);
  });

  it('is tried with more than sixty mistakes', () => {
    const names = [...FORM, ...SENSE].map(({name}) => name);
    assert.ok(new Set(names).size >= 60);
    assert.equal(new Set(names).size, names.length);
  });

  for (const mistake of [...FORM, ...SENSE]) {
    it(`names the place and the mend of ${mistake.name}`, async () => {
      const {at, value, problem, mend, severity = 'error', path = pathOf(at)} = mistake;
      const bundle = at.length ? edited(base(mistake), [...at], value) : value;
      const text = written(bundle);
      const all = await inspect(text, TODAY);
      const here = all.filter((each) => each.path === path && problem.test(each.problem));
      assert.equal(here.length, 1, JSON.stringify(all, null, 2));
      assert.match(here[0]!.mend, mend);
      assert.equal(here[0]!.severity, severity);
      assert.ok(here[0]!.place, 'has a line and a column');
    });
  }

  it('points at the very value', async () => {
    const text = written(edited(sound(), ['choices', 0, 'kind'], 'fax'));
    const [found] = await inspect(text, TODAY);
    assert.equal(lineAt(text, found!.place!), '"fax",');
  });

  it('points at the name of a field that there is none of, and at what lacks a field', async () => {
    const unknown = written(edited(sound(), ['regimes', 1, 'rigions'], []));
    const [field] = await inspect(unknown, TODAY);
    assert.equal(lineAt(unknown, field!.place!), '"rigions": []');
    const missing = written(edited(sound(), ['choices', 2, 'label'], undefined));
    const [lacking] = await inspect(missing, TODAY);
    assert.equal(lineAt(missing, lacking!.place!), '{');
    assert.equal(missing.split('\n')[lacking!.place!.line]!.trim(), '"id": "format",');
  });

  it('keeps its places when an item above has to be left out', async () => {
    const broken = edited(
      edited(sound(), ['storage', 0, 'type'], 'biscuit'),
      ['storage', 1, 'domains'],
      ['a/b'],
    );
    const found = await inspect(written(broken), TODAY);
    assert.deepEqual(
      found.map(({path}) => path),
      ['storage[0].type', 'storage[1].domains[0]'],
    );
  });

  it('does not blame those who refer to what cannot be read', async () => {
    const broken = edited(sound(), ['purposes', 1, 'tcf'], 'three');
    const found = await inspect(written(broken), TODAY);
    assert.deepEqual(
      found.map(({path}) => path),
      ['purposes[1].tcf'],
    );
  });
});
