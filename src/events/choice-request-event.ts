import type {Value} from '../consent/act.js';
import type {Decision} from '../consent/decision.js';
import {ExtendableEvent, invalidState} from './extendable-event.js';

/** What a choice needs the host for. */
export interface ChoiceRequest {
  /** Id of the choice. */
  readonly choice: string;
  /** What the visitor asks for. */
  readonly value: Value;
  /** What the visitor filled in, by data category. Never stored or recorded by the library. */
  readonly asked: Readonly<Record<string, string>>;
  /** What holds; `request` is the id by which to confirm it. */
  readonly decision: Decision;
}

/** What the host has come to; nothing where it is simply done. */
export interface RequestOutcome {
  /** `pending` where a confirmation is on its way. */
  readonly state?: 'pending' | 'granted' | 'denied' | undefined;
  /** Until when it can be confirmed: ISO 8601. */
  readonly expires?: string | undefined;
  /** Said to the visitor. */
  readonly says?: string | undefined;
}

/** A choice needs the host: to send a confirmation, to do what was asked for. */
export class ChoiceRequestEvent extends ExtendableEvent implements ChoiceRequest {
  static readonly eventName = 'choice-request';

  readonly bundleId: string;
  readonly choice: string;
  readonly value: Value;
  readonly asked: Readonly<Record<string, string>>;
  readonly decision: Decision;

  constructor(bundleId: string, {choice, value, asked, decision}: ChoiceRequest) {
    super(ChoiceRequestEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.choice = choice;
    this.value = value;
    this.asked = Object.freeze({...asked});
    this.decision = Object.freeze({...decision});
  }

  /**
   * Handles the request. The control waits for the promise: fulfilled, it is done or pending; rejected,
   * it has failed, with the message of the error shown to the visitor.
   *
   * @param outcome - a promise for what has come of it
   * @throws {DOMException} InvalidStateError when called after dispatch, or when another listener
   *   handles it
   */
  respondWith(outcome: RequestOutcome | void | PromiseLike<RequestOutcome | void>): void {
    if (this.promises.length) throw invalidState('another listener handles this choice-request');
    this.extend(outcome, 'respondWith');
  }

  /** What the handler has answered with; undefined where nobody handles it. */
  get response(): Promise<unknown> | undefined {
    return this.promises[0];
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'choice-request': ChoiceRequestEvent;
  }
}
