import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define/gates.js';
import {forthright} from '../../src/api.js';
import {storeFor} from '../../src/context/stores.js';
import {readBundle} from '../../src/bundle/read.js';
import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {forgetEverything} from '../support/bundles.js';
import {embedsBundle, ran} from '../support/gates.js';
import {settled} from '../support/policy.js';

/** A script that waits, as the markup of a page has it. */
function waiting(keys: Readonly<Record<string, string>>, code: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'text/plain';
  Object.assign(script.dataset, keys);
  script.textContent = code;
  return script;
}
const counts = (name: string, keys: Readonly<Record<string, string>> = {choice: 'videos'}) =>
  waiting(keys, `ran.push('${name}')`);

describe('Scripts of a page that wait for a decision', () => {
  const {consent} = forthright;
  const problems: string[] = [];
  let place: HTMLElement;

  before(async () => {
    forgetEverything();
    document.addEventListener('policy-problem', ({problem}: PolicyProblemEvent) =>
      problems.push(problem),
    );
    const reading = await readBundle(embedsBundle());
    if (!reading.bundle) throw new Error('the bundle is not sound');
    storeFor(reading);
    await consent.ready;
  });
  beforeEach(async () => {
    consent.withdrawAll();
    await settled();
    ran().length = problems.length = 0;
    place = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => place.remove());

  it('run once their choice, purpose or recipient is allowed: in order, after the click is seen', async () => {
    place.append(
      counts('1'),
      counts('2', {purpose: 'playing'}),
      counts('map', {recipient: 'atlas'}),
      counts('3', {recipient: 'tube'}),
      counts('both', {choice: 'videos maps'}),
    );
    await settled();
    expect(ran()).to.deep.equal([]);
    consent.rejectAll();
    await settled();
    expect(ran(), 'after a refusal').to.deep.equal([]);
    consent.set('videos', 'granted');
    expect(ran(), 'before the page could paint').to.deep.equal([]);
    await waitUntil(() => ran().length === 3);
    await settled();
    expect(ran()).to.deep.equal(['1', '2', '3']);
    consent.acceptAll();
    await waitUntil(() => ran().length === 5);
    expect(ran().slice(3)).to.deep.equal(['map', 'both']);
  });

  it('F13 run wherever they are inserted later, also in a shadow root that is watched, and once when moved', async () => {
    const root = place.attachShadow({mode: 'open'});
    forthright.observe(root);
    consent.set('videos', 'granted');
    await settled();
    const inside = root.appendChild(counts('inside'));
    const late = document.body.appendChild(counts('late'));
    await waitUntil(() => ran().length === 2);
    document.body.append(inside);
    root.append(late);
    late.remove();
    document.body.append(late);
    await settled();
    expect([...ran()].sort()).to.deep.equal(['inside', 'late']);
    inside.remove();
    late.remove();
  });

  it('F13 in a shadow root that nobody has given stay shut', async () => {
    place.attachShadow({mode: 'open'}).append(counts('unwatched'));
    consent.set('videos', 'granted');
    await settled();
    expect(ran()).to.deep.equal([]);
  });

  it('F19 run once through accept, withdraw, accept; what comes after a withdrawal waits', async () => {
    place.append(counts('first'));
    consent.set('videos', 'granted');
    await waitUntil(() => ran().length === 1);
    consent.set('videos', 'denied');
    place.append(counts('second'));
    await settled();
    expect(ran()).to.deep.equal(['first']);
    consent.set('videos', 'granted');
    await waitUntil(() => ran().length === 2);
    await settled();
    expect(ran()).to.deep.equal(['first', 'second']);
  });

  it('stay shut when what was allowed is taken back before they could run', async () => {
    place.append(counts('never'));
    consent.set('videos', 'granted');
    consent.set('videos', 'denied');
    await settled();
    expect(ran()).to.deep.equal([]);
  });

  it('wait for what is seen of an answer, also where the page changes meanwhile', async () => {
    place.append(counts('1'), Object.assign(counts('async'), {async: true}));
    await settled();
    consent.set('videos', 'granted');
    place.append(document.createElement('p'), counts('2'));
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(ran()).to.deep.equal([]);
    await waitUntil(() => ran().length === 3);
    expect(ran().filter((each) => each !== 'async')).to.deep.equal(['1', '2']);
  });

  it('stay shut when one that runs before them takes it back', async () => {
    Object.assign(globalThis, {refuse: () => consent.set('videos', 'denied')});
    place.append(
      counts('first'),
      waiting({choice: 'videos'}, 'ran.push("second"); refuse()'),
      counts('third'),
    );
    consent.set('videos', 'granted');
    await waitUntil(() => ran().length === 2);
    await settled();
    expect(ran()).to.deep.equal(['first', 'second']);
    consent.set('videos', 'granted');
    await waitUntil(() => ran().includes('third'));
  });

  it('follow the option of a preference, and a refusal where that is what they name', async () => {
    consent.set('theme', 'light');
    consent.set('maps', 'granted');
    place.append(counts('dark', {choice: 'theme=dark'}), counts('plain', {choice: 'maps=denied'}));
    await settled();
    expect(ran()).to.deep.equal([]);
    consent.set('theme', 'dark');
    await waitUntil(() => ran().includes('dark'));
    expect(ran()).to.deep.equal(['dark']);
    consent.set('maps', 'denied');
    await waitUntil(() => ran().includes('plain'));
  });

  it('leave the page time to answer between many of them', async () => {
    const busy = 'for (const end = performance.now() + 3; performance.now() < end;);';
    const turns: number[] = [];
    Object.assign(globalThis, {turn: () => requestAnimationFrame(() => turns.push(ran().length))});
    for (let at = 0; at < 30; at += 1) {
      place.append(waiting({choice: 'videos'}, `${busy} turn(); ran.push('${at}')`));
    }
    consent.set('videos', 'granted');
    await waitUntil(() => ran().length === 30);
    expect(ran()).to.deep.equal(Array.from({length: 30}, (_, at) => String(at)));
    expect(turns[0], 'the page had a turn before all had run').to.be.lessThan(30);
  });

  it('N11 change nothing for others when one is missing or throws', async () => {
    const {onerror} = window;
    window.onerror = () => true;
    const missing = counts('');
    missing.src = '/nothing-here.js';
    place.append(counts('1'), missing, waiting({choice: 'videos'}, `throw Error('theirs')`));
    place.append(counts('2'));
    consent.set('videos', 'granted');
    await waitUntil(() => ran().includes('2'));
    window.onerror = onerror;
    expect(ran()).to.deep.equal(['1', '2']);
    expect(consent.granted({choice: 'videos'})).to.equal(true);
  });

  it('stay shut on what the bundle does not know, and are reported once', async () => {
    place.append(counts('x', {choice: 'vidoes'}), counts('y', {choice: 'vidoes'}));
    await waitUntil(() => problems.length);
    consent.acceptAll();
    await settled();
    expect(ran()).to.deep.equal([]);
    expect(problems).to.deep.equal(['script: expected the id of a choice, got "vidoes"']);
  });
});
