import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {startDemo} from '../../demo/server.js';

const folder = await mkdtemp(join(tmpdir(), 'forthright-subscribers-'));
const demo = await startDemo({recordsFile: join(folder, 'records.jsonl')});
after(async () => {
  await demo.close();
  await rm(folder, {recursive: true});
});

const url = `${demo.origin}/subscribers`;
const post = (body: unknown) => fetch(url, {method: 'POST', body: JSON.stringify(body)});
const list = async (): Promise<unknown> => (await fetch(url)).json();

test('Who asks is on the list unconfirmed, and is forgotten on request', async () => {
  await post({id: 'a', email: 'ada@example.org', country: 'England'});
  const asked = {id: 'a', email: 'ada@example.org', country: 'England', confirmed: false};
  assert.deepEqual(await list(), [asked]);
  await post({id: 'a', confirmed: true});
  assert.deepEqual(await list(), [{...asked, confirmed: true}]);
  assert.deepEqual(await (await fetch(`${url}?id=b`)).json(), []);
  assert.equal((await fetch(`${url}?id=a`, {method: 'DELETE'})).status, 204);
  assert.deepEqual(await list(), []);
});

test('What makes no sense is refused with the name of the field', async () => {
  for (const [body, field] of [
    [{email: 'ada@example.org'}, 'body.id'],
    [{id: 'a', email: 5}, 'body.email'],
    [{id: 'a', confirmed: 'yes'}, 'body.confirmed'],
  ] as const) {
    const answer = await post(body);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), new RegExp(field));
  }
  assert.deepEqual(await list(), []);
});
