import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {digest} from '../../src/bundle/digest.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import {edited} from '../bundle/bundles.js';
import {sound} from './sound.js';
import {forthright} from './terminal.js';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const source = async (name: string, bundle: unknown = sound()) => {
  await writeFile(at(name), JSON.stringify(bundle, null, 2));
  return at(name);
};
const json = async (...path: string[]) =>
  JSON.parse(await readFile(at(...path), 'utf8')) as unknown;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forthright-build-'));
});
after(() => rm(folder, {recursive: true}));

describe('forthright build', () => {
  it('writes the whole, the slice, and a list of both with integrity values', async () => {
    const {code, out} = await forthright(['build', await source('a.json'), '-o', at('site')]);
    assert.equal(code, 0);
    assert.match(out, /acme\.choices\.json {2}\d+ bytes/);
    assert.deepEqual((await readdir(at('site'))).sort(), [
      'acme.choices.json',
      'acme.files.json',
      'acme.json',
    ]);
    assert.deepEqual(await json('site', 'acme.json'), sound());
    const slice = (await json('site', 'acme.choices.json')) as PolicyBundle;
    assert.deepEqual(slice.policy.sections, []);
    assert.equal(slice.slice!.digest, await digest(sound()));
    const list = (await json('site', 'acme.files.json')) as {
      digest: string;
      files: {path: string; bytes: number; integrity: string}[];
    };
    assert.equal(list.digest, slice.slice!.digest);
    assert.equal(list.files.length, 2);
    for (const {path, bytes, integrity} of list.files) {
      const content = await readFile(at('site', path));
      assert.equal(content.length, bytes);
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`);
    }
  });

  it('gives the same bytes for the same bundle, whatever its spacing', async () => {
    await writeFile(at('b.json'), JSON.stringify(sound()));
    const outputs: string[][] = [];
    for (const [name, file] of [
      ['one', await source('c.json')],
      ['two', at('b.json')],
      ['two', at('b.json')],
    ] as const) {
      assert.equal((await forthright(['build', file, '-o', at(name)])).code, 0);
      const names = await readdir(at(name));
      outputs.push(await Promise.all(names.map((each) => readFile(at(name, each), 'utf8'))));
    }
    assert.deepEqual(outputs[0], outputs[1]);
    assert.deepEqual(outputs[1], outputs[2]);
  });

  it('writes slices that pass the check', async () => {
    await forthright(['build', await source('d.json'), '-o', at('checked')]);
    const {out, code} = await forthright(['check', '--strict', at('checked', 'acme.choices.json')]);
    assert.match(out, /nothing is wrong/);
    assert.equal(code, 0);
  });

  it('writes nothing where something has to be mended, and says what', async () => {
    const wrong = await source('wrong.json', edited(sound(), ['choices', 0, 'kind'], 'fax'));
    const {code, error} = await forthright(['build', wrong, '-o', at('none')]);
    assert.match(error, /choices\[0\]\.kind/);
    assert.equal(code, 1);
    await assert.rejects(readdir(at('none')));
  });

  it('avoids names that content blockers block, and warns of those it is given', async () => {
    const file = await source('e.json', edited(sound(), ['id'], 'acme-privacy'));
    await forthright(['build', file, '-o', at('named')]);
    assert.ok((await readdir(at('named'))).includes('policy.choices.json'));
    const {error, code} = await forthright(['build', file, '-o', at('named'), '--name', 'consent']);
    assert.match(error, /Content blockers block/);
    assert.equal(code, 0);
  });

  it('never writes over the bundle that it reads', async () => {
    const file = await source('acme.json');
    const before = await readFile(file, 'utf8');
    const {code, error} = await forthright(['build', file, '-o', folder]);
    assert.match(error, /is the bundle itself/);
    assert.equal(code, 2);
    assert.equal(await readFile(file, 'utf8'), before);
  });

  it('says what is wrong with the call', async () => {
    const file = await source('f.json');
    await forthright(['build', file, '-o', at('again')]);
    for (const [args, reason] of [
      [[], /Which one file/],
      [[file, '--name', '../x'], /no name of a file/],
      [[file, '-o', file], /cannot be written/],
      [[at('again', 'acme.choices.json')], /is a slice/],
      [[at('absent.json')], /no such file/],
    ] as const) {
      const {code, error} = await forthright(['build', ...args]);
      assert.match(error, reason);
      assert.equal(code, 2);
    }
  });
});
