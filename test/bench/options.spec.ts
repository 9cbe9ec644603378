import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {chosen, readOptions, SUITES, UsageError} from './options.js';
import {VARIANTS} from './policy/all.js';
import {ROWS} from './rows/all.js';

const refused = (run: () => unknown, words: RegExp) =>
  assert.throws(run, (error) => error instanceof UsageError && words.test(error.message));

describe('the options of the bench', () => {
  it('measure everything where nothing is said', () => {
    const options = readOptions([]);
    assert.deepEqual(options.suites, SUITES);
    assert.deepEqual(options.sections, [10, 100, 1000]);
    assert.equal(options.runs, undefined);
    assert.deepEqual([options.show, options.built], [false, false]);
    assert.equal(chosen(ROWS, options.rows, '--rows').length, ROWS.length);
  });

  it('name suites, lengths and rounds', () => {
    const args = ['--only', 'policy, bytes', '--sections', '10,1000,10', '--runs', '3', '--show'];
    const {suites, sections, runs, show} = readOptions(args);
    assert.deepEqual(suites, ['bytes', 'policy']);
    assert.deepEqual(sections, [10, 1000]);
    assert.equal(runs, 3);
    assert.equal(show, true);
  });

  it('name rows and variants by all of a name, else by a part of it', () => {
    const names = (words: string[]) => chosen(VARIANTS, words, '--variants').map(({name}) => name);
    assert.deepEqual(names(['static HTML', 'forthright']), ['static HTML', 'forthright']);
    assert.deepEqual(names(['closed', 'slices']), [
      'static HTML + closed details',
      'JSON > DOM calls in slices + content-visibility',
    ]);
    assert.ok(chosen(ROWS, ['c15t'], '--rows').length === 2);
  });

  it('say what is wrong with them', () => {
    refused(() => readOptions(['--only', 'lod']), /--only: no suite is called "lod".*load/);
    refused(() => readOptions(['--only', '']), /--only: name at least one suite/);
    refused(() => readOptions(['--runs', '0']), /--runs: expected a whole number.*"0"/);
    refused(() => readOptions(['--runs', '1.5']), /--runs/);
    refused(() => readOptions(['--sections', '10,many']), /--sections: expected.*"many"/);
    refused(() => readOptions(['--sections', '9999999']), /--sections/);
    refused(() => readOptions(['--sections', ',']), /--sections: give at least one number/);
    refused(() => readOptions(['--row', 'klaro']), /--row/);
    refused(() => readOptions(['load']), /load/);
    refused(() => chosen(ROWS, ['clario'], '--rows'), /--rows: nothing is called "clario".*klaro/);
  });

  it('end with what to type instead, and a code that scripts understand', () => {
    const {status, stderr} = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/bench.ts', '--rows', 'clario'],
      {encoding: 'utf8'},
    );
    assert.equal(status, 2);
    assert.match(stderr, /nothing is called "clario"/);
    assert.match(stderr, /npm run bench -- \[options\]/);
  });
});
