import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BundleIndex} from '../../src/bundle/bundle-index.js';
import {LIMITS} from '../../src/bundle/limits.js';
import {readNow} from '../../src/bundle/read-now.js';
import {type Early, fetchParsed} from '../../src/bundle/fetch.js';
import {readBundle, readOnce, readText} from '../../src/bundle/read.js';
import {edited, smallest, whole} from './bundles.js';

/** @returns the words of what is wrong with something */
const said = ({problems}: {problems: readonly {problem: string}[]}) =>
  problems.map(({problem}) => problem);

describe('reading', () => {
  it('takes a sound bundle at once, as it is', () => {
    const bundle = whole();
    const reading = readNow(bundle);
    assert.equal(reading?.bundle, bundle);
    assert.ok(reading?.index instanceof BundleIndex);
    assert.deepEqual(reading?.problems, []);
    assert.equal(readNow(edited(bundle, ['colour'], 1)), undefined);
  });

  it('explains and saves what is not sound', async () => {
    const reading = await readBundle(edited(whole(), ['choices', 0, 'colour'], 'red'));
    assert.deepEqual(reading.bundle, whole());
    assert.deepEqual(said(reading), ['expected no field of this name']);
  });

  it('tells of broken references in what was saved too', async () => {
    const bundle = edited(edited(whole(), ['colour'], 1), ['purposes'], []);
    const words = said(await readBundle(bundle));
    assert.equal(words[0], 'expected no field of this name');
    assert.equal(words[1], 'expected one of the purposes, got "service"');
  });

  it('keeps a sound bundle itself when it is checked in full', async () => {
    const bundle = whole();
    const reading = await readBundle(bundle, true);
    assert.equal(reading.bundle, bundle);
    assert.deepEqual(reading.problems, []);
  });

  it('fails with words, never with a throw', async () => {
    for (const input of [null, 'x', 1n, {format: 2}, Symbol('x')]) {
      const failure = await readBundle(input);
      assert.equal(failure.bundle, undefined);
      assert.equal(failure.problems.length > 0, true);
    }
  });

  it('reads text, and says what kind of text it got instead', async () => {
    assert.deepEqual((await readText(JSON.stringify(whole()))).bundle, whole());
    assert.deepEqual(said(await readText('<html>')), ['expected JSON, got HTML: "<html>"']);
    assert.match(said(await readText('{"format": 1'))[0]!, /line 1, column 13 .* cut off$/);
    assert.deepEqual(said(await readText(' '.repeat(LIMITS.bytes + 1))), [
      'expected at most 16 MiB, got more',
    ]);
  });
});

/** Reads what is at an address; `load` answers in place of the network. */
async function fetchRead(url: string, load = fetch, early?: Early) {
  const {fetch} = globalThis;
  globalThis.fetch = load;
  try {
    return await readOnce({parsed: fetchParsed(url, early)});
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Answers as a server would. */
const server = (answer: BodyInit | null, init?: ResponseInit) => ({
  load: (() => Promise.resolve(new Response(answer, init))) as typeof fetch,
});

const JSON_TYPE = {headers: {'content-type': 'application/json'}};
const from = async (answer: BodyInit | null, init: ResponseInit = JSON_TYPE) =>
  fetchRead('/privacy.json', server(answer, init).load);

describe('fetching', () => {
  it('takes what somebody has asked for already, by the same rules', async () => {
    const early = async (answer: Response) =>
      readOnce({
        parsed: fetchParsed('/early.json', Promise.resolve([answer, await answer.text()] as const)),
      });
    const text = JSON.stringify(smallest());
    assert.deepEqual((await early(new Response(text))).bundle, smallest());
    assert.deepEqual(said(await early(new Response(text, {status: 500}))), [
      'expected /early.json to answer with a bundle, got status 500',
    ]);
    assert.deepEqual(said(await early(new Response('<p>'))), [
      'expected JSON from /early.json, got an HTML page',
    ]);
    assert.deepEqual(said(await early(new Response(' '.repeat(LIMITS.bytes + 1)))), [
      'expected at most 16 MiB, got more',
    ]);
  });

  it('asks itself where that was not reached', async () => {
    const {load} = server(JSON.stringify(smallest()));
    const reading = await fetchRead('/early.json', load, Promise.resolve(undefined));
    assert.deepEqual(reading.bundle, smallest());
  });

  it('reads what a server sends, whatever characters are cut by its packets', async () => {
    const bundle = edited(whole(), ['provider', 'name'], 'Ünïcødé €𝄞');
    const bytes = new TextEncoder().encode(JSON.stringify(bundle));
    const stream = new ReadableStream({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.slice(at, at + 7));
        controller.close();
      },
    });
    const reading = await from(stream);
    assert.deepEqual(reading.bundle, bundle);
  });

  it('accepts JSON by whatever type a server calls it, and no HTML', async () => {
    const html = {headers: {'content-type': 'text/html; charset=utf-8'}};
    assert.ok((await from(JSON.stringify(smallest()), {})).bundle);
    assert.ok((await from(JSON.stringify(smallest()), html)).bundle);
    for (const type of [html, {}]) {
      assert.deepEqual(said(await from('\n<!doctype html>', type)), [
        'expected JSON from /privacy.json, got an HTML page',
      ]);
    }
  });

  it('says where it was sent instead', async () => {
    const redirected = new Response('<p>', {headers: {'content-type': 'text/html'}});
    Object.defineProperties(redirected, {
      redirected: {value: true},
      url: {value: 'https://a.example/login'},
    });
    const load = (() => Promise.resolve(redirected)) as typeof fetch;
    assert.deepEqual(said(await fetchRead('/p.json', load)), [
      'expected JSON from /p.json, got an HTML page at https://a.example/login',
    ]);
  });

  it('says what a server answered instead', async () => {
    for (const status of [404, 403, 500, 503]) {
      assert.deepEqual(said(await from('{}', {status})), [
        `expected /privacy.json to answer with a bundle, got status ${status}`,
      ]);
    }
    assert.match(said(await from(null, {status: 204}))[0]!, /got nothing/);
  });

  it('refuses by its length what is too large, before reading it', async () => {
    let read = 0;
    const stream = new ReadableStream({pull: () => void read++}, {highWaterMark: 0});
    const headers = {'content-length': String(LIMITS.bytes + 1)};
    assert.deepEqual(said(await from(stream, {headers})), ['expected at most 16 MiB, got more']);
    assert.equal(read, 0);
  });

  it('stops reading what is larger than it claims', async () => {
    let sent = 0;
    let cancelled = false;
    const stream = new ReadableStream({
      pull(controller) {
        sent += 1 << 20;
        controller.enqueue(new Uint8Array(1 << 20).fill(32));
      },
      cancel: () => void (cancelled = true),
    });
    const headers = {'content-length': '2'};
    assert.deepEqual(said(await from(stream, {headers})), ['expected at most 16 MiB, got more']);
    assert.ok(cancelled);
    assert.ok(sent < LIMITS.bytes + (4 << 20));
  });

  it('fails with words when the network does, before or within the answer', async () => {
    const down = (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
    assert.deepEqual(said(await fetchRead('/p.json', down)), ['/p.json could not be reached']);
    const broken = new ReadableStream({pull: (controller) => controller.error(new Error('reset'))});
    assert.deepEqual(said(await from(broken)), ['/privacy.json could not be reached']);
  });

  it('reads from a real address', async () => {
    const url = `data:application/json,${encodeURIComponent(JSON.stringify(whole()))}`;
    assert.deepEqual((await fetchRead(url)).bundle, whole());
    assert.match(said(await fetchRead('http://127.0.0.1:1/p.json'))[0]!, /could not be reached$/);
  });
});
