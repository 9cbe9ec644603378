import type {ConsentRecord} from '../record/consent-record.js';
import {ExtendableEvent} from './extendable-event.js';

/** One act is to be recorded. Dispatched again on a later page, with the same id, until it is. */
export class ConsentRecordEvent extends ExtendableEvent {
  static readonly eventName = 'consent-record';

  readonly bundleId: string;
  readonly record: ConsentRecord;

  constructor(bundleId: string, record: ConsentRecord) {
    super(ConsentRecordEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.record = record;
  }

  /**
   * The record counts as handed over when every promise given here has been fulfilled; with none given,
   * at once.
   *
   * @throws {DOMException} InvalidStateError when called after dispatch
   */
  waitUntil(promise: unknown): void {
    this.extend(promise, 'waitUntil');
  }

  /** @returns whether the record has been handed over; for whoever dispatched the event */
  async settled(): Promise<boolean> {
    const outcomes = await Promise.allSettled(this.promises);
    return outcomes.every(({status}) => status === 'fulfilled');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'consent-record': ConsentRecordEvent;
  }
}
