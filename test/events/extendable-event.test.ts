import {expect} from '@open-wc/testing';
import {ChoiceRequestEvent} from '../../src/events/choice-request-event.js';
import {ConsentRecordEvent} from '../../src/events/consent-record-event.js';
import {requestChoice} from '../../src/events/request-choice.js';

// Several listeners of one event: Node ends the dispatch for them after the first.
describe('Events that several listeners extend', () => {
  let target: HTMLElement;

  beforeEach(() => {
    target = document.createElement('div');
    document.body.append(target);
  });

  afterEach(() => target.remove());

  it('waits for the promises of all, up to the window', async () => {
    const order: string[] = [];
    const later = (name: string) => Promise.resolve().then(() => void order.push(name));
    const listeners: [EventTarget, string][] = [
      [target, 'target'],
      [target, 'second'],
      [document, 'document'],
      [window, 'window'],
    ];
    for (const [at, name] of listeners) {
      at.addEventListener(
        'consent-record',
        (event) => (event as ConsentRecordEvent).waitUntil(later(name)),
        {once: true},
      );
    }
    const event = new ConsentRecordEvent('acme', {} as never);
    target.dispatchEvent(event);
    expect(await event.settled()).to.equal(true);
    expect(order).to.deep.equal(['target', 'second', 'document', 'window']);
  });

  it('is not handed over when one of them fails', async () => {
    target.addEventListener('consent-record', (event) => event.waitUntil(Promise.resolve()));
    target.addEventListener('consent-record', (event) =>
      event.waitUntil(Promise.reject(new Error('503'))),
    );
    const event = new ConsentRecordEvent('acme', {} as never);
    target.dispatchEvent(event);
    expect(await event.settled()).to.equal(false);
  });

  it('takes the first answer to a choice-request, and tells the second listener', async () => {
    let thrown: unknown;
    target.addEventListener('choice-request', (event) => event.respondWith({state: 'pending'}));
    target.addEventListener('choice-request', (event) => {
      try {
        event.respondWith({state: 'granted'});
      } catch (error) {
        thrown = error;
      }
    });
    const event = new ChoiceRequestEvent('acme', {
      choice: 'lists',
      value: 'requested',
      asked: {},
      decision: {choice: 'lists', state: 'unset', source: 'policy'},
    });
    const handling = requestChoice(target, event);
    expect(handling.handled && (await handling.outcome)).to.deep.equal({state: 'pending'});
    expect(thrown).to.be.instanceOf(DOMException).with.property('name', 'InvalidStateError');
  });

  it('takes nothing after dispatch', () => {
    const event = new ConsentRecordEvent('acme', {} as never);
    expect(() => event.waitUntil(Promise.resolve())).to.throw(DOMException);
    target.dispatchEvent(event);
    expect(() => event.waitUntil(Promise.resolve())).to.throw(DOMException);
  });
});
