import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readBundle} from '../../src/bundle/read.js';
import {CLICK, open, PARTS, read} from './bundles.js';
import {FakeBrowser} from './fake-world.js';

describe('A bundle with fields that nobody knows', () => {
  const {bundle} = read(PARTS);
  const odd: unknown = {
    ...bundle,
    colour: 'red',
    choices: bundle.choices!.map((choice) => ({...choice, colour: 'red'})),
  };

  async function readOdd() {
    const reading = await readBundle(odd);
    assert.ok(reading.bundle, 'the rest of it can be shown');
    return reading;
  }

  it('leaves stored answers untouched, to the letter, and what they allow', async () => {
    const browser = new FakeBrowser();
    const before = await open(browser);
    before.act({analytics: 'granted', ads: 'denied'}, CLICK);
    const kept = [[...browser.cookies.entries()], [...browser.stored.entries()]];

    const reading = await readOdd();
    assert.ok(reading.problems.some(({path}) => path === 'colour'));
    assert.ok(reading.problems.some(({path}) => path === 'choices[0].colour'));
    const store = await open(browser, reading);

    assert.deepEqual([[...browser.cookies.entries()], [...browser.stored.entries()]], kept);
    assert.ok(store.granted({choice: 'analytics'}));
    assert.equal(store.get('ads').state, 'denied');
    assert.deepEqual(
      [...store.decisions].map(([id, {state}]) => [id, state]),
      [...before.decisions].map(([id, {state}]) => [id, state]),
    );
  });

  it('asks nobody again, and what was answered under it holds when the fields are gone', async () => {
    const browser = new FakeBrowser();
    (await open(browser)).act({ads: 'denied'}, CLICK);
    const asked = (await open(browser)).mustAsk;
    const store = await open(browser, await readOdd());
    assert.deepEqual(store.mustAsk, asked);
    store.act({analytics: 'granted'}, CLICK);
    const after = await open(browser);
    assert.ok(after.granted({choice: 'analytics'}));
    assert.equal(after.get('ads').state, 'denied');
  });
});
