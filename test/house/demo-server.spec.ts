import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {startDemo} from '../../demo/server.js';

let folder: string;
let recordsFile: string;
let demo: Awaited<ReturnType<typeof startDemo>>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forthright-server-'));
  recordsFile = join(folder, 'below', 'records.jsonl');
  demo = await startDemo({recordsFile});
});
after(async () => {
  await demo.close();
  await rm(folder, {recursive: true, force: true});
});

const ask = (path: string, init?: RequestInit) =>
  fetch(demo.origin + path, {redirect: 'manual', ...init});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {'content-type': 'application/json', ...headers},
  });

/** Sends what `fetch` would tidy up first; resolves with the status line. */
const raw = (target: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(demo.origin).port), '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? '')).on('error', reject);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: demo\r\nConnection: close\r\n\r\n`);
  });

const record = (recordId: string, bundleId = 'luxsci') => ({recordId, notice: {bundleId}});

describe('the pages of the demo', () => {
  it('come with a strict Content-Security-Policy that asks for Trusted Types', async () => {
    const response = await ask('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    for (const part of ["default-src 'none'", "require-trusted-types-for 'script'"]) {
      assert.ok(policy.includes(part), part);
    }
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('find the library at /forthright/', async () => {
    const response = await ask('/forthright/forthright.js');
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/javascript/);
  });

  it('are not sent again to a browser that has them', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]{43}"$/);
    const again = await ask('/', {headers: {'if-none-match': etag}});
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.match(again.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal((await ask('/', {headers: {'if-none-match': '"other"'}})).status, 200);
  });

  it('let a browser keep the parts of the library, whose names tell what is in them', async () => {
    const part = (await readdir('dist/cdn')).find((name) => /^part-\w+\.js$/.test(name));
    const kept = async (path: string) => (await ask(path)).headers.get('cache-control');
    assert.match((await kept(`/forthright/${part}`)) ?? '', /immutable/);
    assert.equal(await kept('/forthright/forthright.js'), 'no-cache');
  });

  it('get the slash that a folder lacks, from this site alone', async () => {
    assert.equal((await ask('/luxsci')).headers.get('location'), '/luxsci/');
    assert.equal((await ask('//luxsci')).headers.get('location'), '/luxsci/');
  });

  it('answer HEAD without a body', async () => {
    const response = await ask('/', {method: 'HEAD'});
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  for (const path of [
    '/nothing',
    '/server.js',
    '/server/files.js',
    '/forthright/',
    '/.git/config',
  ]) {
    it(`do not include ${path}`, async () => assert.equal((await ask(path)).status, 404));
  }

  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/forthright/../../package.json',
    '/forthright/..%2f..%2fpackage.json',
    '//etc/passwd',
  ]) {
    it(`lie below their folder: ${path} is not there`, async () =>
      assert.match(await raw(path), / 404 /));
  }

  for (const path of ['/%', '/%ff', '/%00', 'http://demo/', '*', '/\\\\x:%']) {
    it(`do not fall over the address ${path}`, async () => assert.match(await raw(path), / 400 /));
  }

  it('take GET only', async () => {
    const response = await post('/', {});
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET');
  });
});

describe('the record store of the demo', () => {
  it('stores a record, and shows it again', async () => {
    const response = await post('/records', record('one'));
    assert.equal(response.status, 201);
    assert.deepEqual(await response.json(), {stored: ['one']});
    const all = (await (await ask('/records')).json()) as unknown[];
    assert.deepEqual(all, [record('one')]);
  });

  it('stores several in one request, and lists them by bundle', async () => {
    await post('/records', [record('two', 'mxroute'), record('three', 'mxroute')]);
    const response = await ask('/records?bundle=mxroute');
    assert.deepEqual(await response.json(), [record('two', 'mxroute'), record('three', 'mxroute')]);
  });

  it('stores a record once, however often it is sent', async () => {
    const again = await Promise.all([
      post('/records', record('four')),
      post('/records', record('four')),
    ]);
    assert.deepEqual(await again[1]?.json(), {stored: ['four']});
    const lines = (await readFile(recordsFile, 'utf8')).trim().split('\n');
    assert.equal(lines.filter((line) => line.includes('"four"')).length, 1);
  });

  it('takes the Idempotency-Key of a record without an id', async () => {
    const response = await post('/records', {notice: {}}, {'idempotency-key': 'five'});
    assert.deepEqual(await response.json(), {stored: ['five']});
  });

  it('keeps what it stored over a restart', async () => {
    const later = await startDemo({recordsFile});
    const now = (await (await ask('/records')).json()) as unknown[];
    const then = (await (await fetch(`${later.origin}/records`)).json()) as unknown[];
    await later.close();
    assert.ok(now.length > 0);
    assert.deepEqual(then, now);
  });

  for (const [body, problem] of [
    ['{"recordId":', /not JSON/],
    ['', /not JSON/],
    ['7', /^body: expected/],
    ['{}', /^body\.recordId/],
    ['[{"recordId":"a"},{"recordId":7}]', /^\[1\]\.recordId/],
    ['[null]', /^\[0\]: expected/],
  ] as const) {
    it(`names what is wrong with ${body || 'nothing'}`, async () => {
      const response = await post('/records', body);
      assert.equal(response.status, 400);
      const {error} = (await response.json()) as {error: string};
      assert.match(error, problem);
    });
  }

  it('refuses more than 256 KiB, whether the length is told or not', async () => {
    const long = 'x'.repeat(256 * 1024 + 1);
    assert.equal((await post('/records', long)).status, 413);
    const stream = new Blob([long]).stream();
    const init = {method: 'POST', body: stream, duplex: 'half'} as RequestInit;
    assert.equal((await ask('/records', init)).status, 413);
  });

  it('takes no records from pages of another site', async () => {
    const response = await post('/records', record('six'), {origin: 'https://elsewhere.example'});
    assert.equal(response.status, 403);
  });
});

describe('the mailbox of the demo', () => {
  const mail = {
    to: 'a@example.com',
    subject: 'Please confirm',
    text: 'Follow the link.',
    link: '/lsoft/',
  };

  it('keeps messages by whom they are for, until it is emptied', async () => {
    assert.equal((await post('/mailbox', mail)).status, 201);
    await post('/mailbox', {...mail, to: 'b@example.com'});
    const mine = (await (await ask('/mailbox?to=a@example.com')).json()) as (typeof mail)[];
    assert.equal(mine.length, 1);
    assert.equal(mine[0]?.link, '/lsoft/');
    assert.equal((await ask('/mailbox', {method: 'DELETE'})).status, 204);
    assert.deepEqual(await (await ask('/mailbox')).json(), []);
  });

  for (const link of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere', 7]) {
    it(`takes no message with the link ${link}`, async () =>
      assert.equal((await post('/mailbox', {...mail, link})).status, 400));
  }
});
