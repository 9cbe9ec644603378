import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sound} from './sound.js';

let site: string;

/** Runs a program in the folder of a site that has the published package and nothing else. */
const inSite = (command: string, args: string[]) =>
  spawnSync(command, args, {cwd: site, encoding: 'utf8'});

describe('the command line of the published package', () => {
  before(() => {
    site = mkdtempSync(join(tmpdir(), 'forthright-site-'));
    const packed = execFileSync(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', site],
      {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']},
    );
    const [{filename}] = JSON.parse(packed) as [{filename: string}];
    const home = join(site, 'node_modules/forthright');
    mkdirSync(home, {recursive: true});
    execFileSync('tar', ['-xzf', join(site, filename), '-C', home, '--strip-components=1']);
    writeFileSync(join(site, 'package.json'), '{"name": "site", "private": true}');
    // Links the programs of packages, and asks no registry for anything.
    execFileSync('npm', ['rebuild', '--offline'], {cwd: site, stdio: 'ignore'});
  });
  after(() => rmSync(site, {recursive: true}));

  it('runs without any of the packages that it was made with', () => {
    writeFileSync(join(site, 'privacy.json'), JSON.stringify(sound()));
    const {stdout, status} = inSite('npx', ['--no', '--', 'forthright', 'check', 'privacy.json']);
    assert.equal(stdout, 'privacy.json: nothing is wrong.\n');
    assert.equal(status, 0);
  });

  it('imports a document of each kind', () => {
    for (const [name, text] of [
      ['a.md', '---\ntitle: T\n---\n\n# A\n\nB'],
      ['a.html', '<h1>A</h1><p>B</p>'],
      ['a.txt', 'A\n\nB'],
    ] as const) {
      writeFileSync(join(site, name), text);
      const {stdout, status} = inSite('npx', ['--no', '--', 'forthright', 'import', name]);
      assert.match(stdout, /"format": 1/);
      assert.equal(status, 0);
    }
  });

  it('tells the version of the package', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    assert.equal(inSite('npx', ['--no', '--', 'forthright', '--version']).stdout, `${version}\n`);
  });

  it('ends with the code that was documented', () => {
    writeFileSync(join(site, 'bad.json'), '{}');
    assert.equal(inSite('npx', ['--no', '--', 'forthright', 'check', 'bad.json']).status, 1);
    assert.equal(inSite('npx', ['--no', '--', 'forthright', 'check', 'none.json']).status, 2);
  });

  it('says nothing when nobody listens to its end', () => {
    writeFileSync(join(site, 'long.json'), JSON.stringify({a: 1, b: 2, c: 3}));
    const {stderr} = inSite('sh', ['-c', 'npx --no -- forthright check long.json | head -c 1']);
    assert.equal(stderr, '');
  });

  it('brings the licences of what is bundled', () => {
    const notices = readFileSync(
      join(site, 'node_modules/forthright/dist/cli/LICENSES.txt'),
      'utf8',
    );
    for (const name of ['jsonc-parser', 'micromark', 'parse5', 'valibot', 'yaml']) {
      assert.match(notices, new RegExp(`^${name} \\d[^]*Copyright`, 'm'));
    }
  });
});
