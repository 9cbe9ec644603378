import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ChoiceRequestEvent} from '../../src/events/choice-request-event.js';
import {ConsentChangeEvent} from '../../src/events/consent-change-event.js';
import {ConsentReadyEvent} from '../../src/events/consent-ready-event.js';
import {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {PolicyReadyEvent} from '../../src/events/policy-ready-event.js';
import {SectionViewEvent} from '../../src/events/section-view-event.js';
import {StorageClearedEvent} from '../../src/events/storage-cleared-event.js';
import type {Change} from '../../src/consent/store.js';
import {CLICK, open, read} from '../consent/bundles.js';
import {FakeBrowser} from '../consent/fake-world.js';
import {recordOf} from '../record/records.js';
import {faultsOf, payloadOf} from './payload.js';

/** Every event, as a real store makes it. */
async function events(): Promise<Event[]> {
  const store = await open(new FakeBrowser());
  const changes: Change[] = [];
  store.subscribe((change) => changes.push(change));
  store.region = 'DE';
  const ready = new ConsentReadyEvent('acme', store.presentState());
  store.act({ads: 'granted', lists: 'requested', format: 'plain', sale: 'denied'}, CLICK);
  const decision = store.get('lists');
  return [
    ready,
    new ConsentReadyEvent('acme', store.presentState()),
    ...changes.map((change) => new ConsentChangeEvent('acme', change)),
    new ConsentRecordEvent('acme', await recordOf(store)),
    new ChoiceRequestEvent('acme', {
      choice: 'lists',
      value: 'requested',
      asked: {email: 'someone@example.org'},
      decision,
    }),
    new PolicyReadyEvent('acme', read().bundle),
    new PolicyProblemEvent('', {problem: 'expected JSON', path: '', severity: 'error'}),
    new SectionViewEvent('acme', 'cookies'),
    new StorageClearedEvent('acme', {
      recordId: 'b7c1',
      cleared: [{item: 'ga', name: '_ga'}],
      residual: [{item: 'ga', name: '_ga_1', why: 'set-again'}],
      blocked: [{item: 'ide', name: 'IDE', why: 'third-party'}],
    }),
  ];
}

describe('Every event', async () => {
  for (const event of await events()) {
    const {eventName} = event.constructor as unknown as {eventName: string};

    it(`${eventName}: bubbles, is composed, and has the name of its class`, () => {
      assert.deepEqual([event.type, event.bubbles, event.composed], [eventName, true, true]);
    });

    it(`${eventName}: carries what schema/events.json says`, () => {
      assert.deepEqual(faultsOf(payloadOf(event)), []);
    });

    it(`${eventName}: with a field missing, or one too many, is not valid`, () => {
      const payload = payloadOf(event);
      assert.notDeepEqual(faultsOf({...payload, more: 1}), []);
      assert.notDeepEqual(faultsOf({...payload, bundleId: undefined}), []);
    });
  }

  it('cannot be changed by a listener', async () => {
    const [ready, , change, , request] = (await events()) as [
      ConsentReadyEvent,
      Event,
      ConsentChangeEvent,
      Event,
      ChoiceRequestEvent,
    ];
    for (const part of [
      ready.decisions,
      ready.mustAsk,
      ready.signals,
      ready.decisions['ads'],
      change.decisions,
      change.changed,
      request.asked,
      request.decision,
    ]) {
      assert.ok(Object.isFrozen(part));
    }
  });

  it('the schema knows no other', () => {
    assert.notDeepEqual(faultsOf({type: 'nonsense', bundleId: 'acme'}), []);
    assert.notDeepEqual(faultsOf(null), []);
  });
});

describe('consent-record', () => {
  const dispatch = async (listener?: (event: ConsentRecordEvent) => void) => {
    const store = await open(new FakeBrowser());
    store.act({ads: 'denied'}, CLICK);
    const event = new ConsentRecordEvent('acme', await recordOf(store));
    const target = new EventTarget();
    target.addEventListener('consent-record', (each) => listener?.(each as ConsentRecordEvent));
    target.dispatchEvent(event);
    return event;
  };

  it('counts as handed over with no promise', async () => {
    assert.equal(await (await dispatch()).settled(), true);
  });

  it('counts as handed over once every promise is fulfilled', async () => {
    const event = await dispatch((each) => {
      each.waitUntil(Promise.resolve('anything'));
      each.waitUntil('no promise');
    });
    assert.equal(await event.settled(), true);
  });

  it('with one rejection does not', async () => {
    const event = await dispatch((each) => {
      each.waitUntil(Promise.resolve());
      each.waitUntil(Promise.reject(new Error('503')));
    });
    assert.equal(await event.settled(), false);
  });

  it('waits for nobody who comes late, and says so in the caller’s own stack', async () => {
    const event = await dispatch();
    assert.throws(() => event.waitUntil(Promise.resolve()), {name: 'InvalidStateError'});
    assert.equal(await event.settled(), true);
  });
});
