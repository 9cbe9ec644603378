import type {Cleared, Stored} from '../gate/clear.js';

/** What was declared for a choice has been deleted after it was withdrawn, as far as a script can. */
export class StorageClearedEvent extends Event {
  static readonly eventName = 'storage-cleared';

  readonly bundleId: string;
  /** The record of the act that took it back. */
  readonly recordId: string;
  /** What was there, and is gone. */
  readonly cleared: readonly Stored[];
  /** What was there, and still is. */
  readonly residual: readonly Stored[];
  /** What no script of this page can reach. */
  readonly blocked: readonly Stored[];

  constructor(
    bundleId: string,
    {recordId, cleared, residual, blocked}: Cleared & {readonly recordId: string},
  ) {
    super(StorageClearedEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.recordId = recordId;
    this.cleared = Object.freeze([...cleared]);
    this.residual = Object.freeze([...residual]);
    this.blocked = Object.freeze([...blocked]);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'storage-cleared': StorageClearedEvent;
  }
}
