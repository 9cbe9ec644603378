import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ChoiceRequestEvent} from '../../src/events/choice-request-event.js';
import {requestChoice} from '../../src/events/request-choice.js';

const request = () =>
  new ChoiceRequestEvent('acme', {
    choice: 'lists',
    value: 'requested',
    asked: {email: 'someone@example.org'},
    decision: {choice: 'lists', state: 'unset', source: 'policy'},
  });

/** A clock that is set by hand. */
class Clock {
  due: (() => void) | undefined;
  wait = 0;
  set = (then: () => void, milliseconds: number) => {
    this.due = then;
    this.wait = milliseconds;
  };
  clear = () => (this.due = undefined);
}

function ask(...listeners: ((event: ChoiceRequestEvent) => void)[]) {
  const target = new EventTarget();
  const clock = new Clock();
  for (const listener of listeners) target.addEventListener('choice-request', listener as never);
  const event = request();
  return {event, clock, handling: requestChoice(target, event, clock)};
}

/** A promise of a host that rejects with anything. */
const rejected = (reason: unknown): PromiseLike<never> => ({
  then: (_, fail) => Promise.resolve(fail?.(reason) as never),
});

/** What comes of it; fails where nobody handles it. */
function outcomeOf({handling}: ReturnType<typeof ask>) {
  assert.ok(handling.handled);
  return handling.outcome;
}

describe('Asking the host', () => {
  it('says that nobody handles it', () => {
    assert.deepEqual(ask(() => undefined).handling, {handled: false});
  });

  for (const [answer, outcome] of [
    [undefined, {}],
    [{state: 'pending', expires: '2026-12-01T00:00:00Z'}, null],
    [{state: 'granted', says: 'Done.'}, null],
    [{state: 'denied'}, null],
    [{state: 'perhaps', expires: 'soon', says: 7, more: true}, {}],
    ['done', {}],
    [null, {}],
  ] as const) {
    it(`takes ${JSON.stringify(answer)} for an answer`, async () => {
      const asked = ask((event) => event.respondWith(Promise.resolve(answer as undefined)));
      assert.deepEqual(await outcomeOf(asked), outcome ?? answer);
      assert.equal(asked.clock.due, undefined);
    });
  }

  it('takes an answer that is no promise', async () => {
    assert.deepEqual(await outcomeOf(ask((event) => event.respondWith({state: 'pending'}))), {
      state: 'pending',
    });
  });

  for (const [reason, says] of [
    [new Error('That address is not known.'), 'That address is not known.'],
    ['try later', 'try later'],
    [undefined, ''],
    [{}, ''],
  ] as const) {
    it(`fails with what the host says: "${says}"`, async () => {
      const asked = ask((event) => event.respondWith(rejected(reason)));
      await assert.rejects(outcomeOf(asked), {name: 'Error', message: says});
    });
  }

  it('fails after 30 seconds without an answer', async () => {
    const asked = ask((event) => event.respondWith(new Promise<void>(() => undefined)));
    assert.equal(asked.clock.wait, 30_000);
    asked.clock.due?.();
    await assert.rejects(outcomeOf(asked), {name: 'TimeoutError', message: /30 seconds/});
  });

  it('lets the first listener answer; the second is told', async () => {
    const errors: unknown[] = [];
    const asked = ask(
      (event) => event.respondWith({state: 'pending'}),
      (event) => {
        try {
          event.respondWith({state: 'granted'});
        } catch (error) {
          errors.push(error);
        }
      },
    );
    assert.deepEqual(await outcomeOf(asked), {state: 'pending'});
    assert.equal((errors[0] as DOMException).name, 'InvalidStateError');
  });

  it('takes no answer after dispatch', () => {
    const {event} = ask();
    assert.throws(() => event.respondWith(undefined), {name: 'InvalidStateError'});
    assert.equal(event.response, undefined);
  });

  it('uses the timers of the page', async () => {
    const target = new EventTarget();
    target.addEventListener('choice-request', (event) =>
      (event as ChoiceRequestEvent).respondWith(undefined),
    );
    const handling = requestChoice(target, request());
    assert.ok(handling.handled);
    assert.deepEqual(await handling.outcome, {});
  });
});
