import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {edited} from '../bundle/bundles.js';
import {sound} from './sound.js';
import {forthright} from './terminal.js';

let folder: string;
const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const wrong = () => edited(sound(), ['choices', 0, 'kind'], 'fax');
const doubtful = () => edited(sound(), ['policy', 'language'], 'und');

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forthright-check-'));
});
after(() => rm(folder, {recursive: true}));

describe('forthright check on the command line', () => {
  it('says that nothing is wrong, and ends with 0', async () => {
    const path = await file('sound.json', JSON.stringify(sound()));
    const {code, out} = await forthright(['check', path]);
    assert.equal(out, `${path}: nothing is wrong.\n`);
    assert.equal(code, 0);
  });

  it('says place, problem and mend, and ends with 1', async () => {
    const path = await file('wrong.json', JSON.stringify(wrong(), null, 2));
    const {code, out} = await forthright(['check', path]);
    assert.match(out, /wrong\.json:\d+:15: error: choices\[0\]\.kind: expected .*, got "fax"/);
    assert.match(out, /\n {4}Write one of "consent"/);
    assert.match(out, /1 error, 0 warnings\.\n$/);
    assert.equal(code, 1);
  });

  it('ends with 0 after warnings alone, with --strict with 1', async () => {
    const path = await file('doubtful.json', JSON.stringify(doubtful()));
    const {code, out} = await forthright(['check', path]);
    assert.match(out, /no errors, 1 warning\.\n$/);
    assert.equal(code, 0);
    assert.equal((await forthright(['check', '--strict', path])).code, 1);
  });

  it('checks several files, and the others when one cannot be read', async () => {
    const one = await file('one.json', JSON.stringify(sound()));
    const {code, out, error} = await forthright(['check', one, join(folder, 'none.json')]);
    assert.match(out, /one\.json: nothing is wrong/);
    assert.match(error, /none\.json cannot be read: there is no such file/);
    assert.equal(code, 2);
  });

  it('reads the standard input, with a byte order mark or without', async () => {
    const {code} = await forthright(['check', '-'], `\ufeff${JSON.stringify(sound())}`);
    assert.equal(code, 0);
  });

  it('prints for programs', async () => {
    const {out} = await forthright(['check', '-', '--json'], JSON.stringify(wrong(), null, 2));
    const {errors, warnings, files} = JSON.parse(out) as {
      errors: number;
      warnings: number;
      files: {file: string; problems: Record<string, unknown>[]}[];
    };
    assert.deepEqual([errors, warnings, files.length], [1, 0, 1]);
    const [{line, column, ...problem}] = files[0]!.problems as [Record<string, unknown>];
    assert.ok(Number(line) > 1 && column === 15);
    assert.deepEqual(Object.keys(problem).sort(), ['mend', 'path', 'problem', 'rule', 'severity']);
  });

  it('fetches an address, and says when it does not answer with a bundle', async () => {
    const server = createServer(({url}, response) => {
      if (url === '/sound.json') response.end(JSON.stringify(sound()));
      else if (url === '/page') response.end('<!doctype html><p>Log in');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      assert.equal((await forthright(['check', `${origin}/sound.json`])).code, 0);
      const page = await forthright(['check', `${origin}/page`]);
      assert.match(page.out, /got HTML[^]*Give the address of the bundle itself/);
      assert.equal(page.code, 1);
      const missing = await forthright(['check', `${origin}/gone`]);
      assert.match(missing.error, /answered with status 404/);
      assert.equal(missing.code, 2);
    } finally {
      server.close();
    }
    assert.match((await forthright(['check', `${origin}/`])).error, /could not be reached/);
  });

  for (const [name, content, expected] of [
    ['a program', new Uint8Array([127, 69, 76, 70, 0, 0]), /is no text/],
    ['a word processor’s document', 'PK\u0003\u0004rest', /Save it as HTML or plain text/],
    ['a PDF', '%PDF-1.7', /Copy its text/],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /UTF-16: save it as UTF-8/],
    ['Latin-1', Buffer.from('{\n"a": "\u00e9"}', 'latin1'), /not in UTF-8[^]*line 2/],
    ['17 MiB', ' '.repeat(17 * 1024 * 1024), /larger than 16 MiB/],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const {code, error} = await forthright(['check', await file('bad', content)]);
      assert.match(error, expected);
      assert.equal(code, 2);
    });
  }
});

describe('forthright check of what is no JSON', () => {
  for (const [text, problem, mend] of [
    ['', /got nothing/, /smallest bundle/],
    ['{"a": 1,}', /1:9: .*name of a field/, /comma before the closing "}"/],
    ['{"a": [1,]}', /1:10: .*a value/, /comma before the closing "]"/],
    ['{\n// why\n"a": 1}', /2:1: /, /JSON has none/],
    ["{'a': 1}", /1:2: /, /straight double quotes/],
    ['{“a”: 1}', /1:2: /, /straight double quotes/],
    ['{a: 1}', /1:2: /, /name of the field in double quotes/],
    ['{"a": 1 "b": 2}', /1:9: .*","/, /Put a comma between/],
    ['{"a": "x\ny"}', /1:9: .*rest of a string/, /\\n/],
    ['{"a": "C:\\dir"}', /rest of a string/, /backslash as \\\\/],
    ['{"a": True}', /1:7: /, /true, false or null/],
    ['{} {}', /1:4: .*the end/, /follows the last/],
    ['{"a": [1, 2', /cut off/, /whole document again/],
    [
      '{"format": 1, "id": "a",\n"id": "b"}',
      /2:1: error: id: the field "id" is written twice/,
      /Join the two/,
    ],
  ] as const) {
    it(`explains ${JSON.stringify(text)}`, async () => {
      const {code, out} = await forthright(['check', '-'], text);
      assert.match(out, problem);
      assert.match(out, mend);
      assert.equal(code, 1);
    });
  }
});

describe('the command line', () => {
  it('lists its commands, and helps with each', async () => {
    const all = await forthright(['--help']);
    assert.match(all.out, /^ {2}check {2}/m);
    assert.equal(all.code, 0);
    assert.match((await forthright(['check', '--help'])).out, /Exit code: 0 .* 1 .* 2 /s);
    assert.match((await forthright(['help', 'check'])).out, /Usage: forthright check/);
  });

  it('tells its version', async () => {
    assert.match((await forthright(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 and says why when the call is wrong', async () => {
    for (const [args, reason] of [
      [[], /Usage: forthright <command>/],
      [['chekc'], /There is no command "chekc"/],
      [['constructor'], /There is no command "constructor"/],
      [['check'], /Which file/],
      [['check', '--jsn', 'x'], /--jsn/],
    ] as const) {
      const {code, error, out} = await forthright(args);
      assert.match(error, reason);
      assert.equal(out, '');
      assert.equal(code, 2);
    }
  });
});
