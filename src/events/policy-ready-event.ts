import type {PolicyBundle} from '../bundle/types.js';

/** An element has read its bundle. */
export class PolicyReadyEvent extends Event {
  static readonly eventName = 'policy-ready';

  readonly bundleId: string;
  /** The bundle as it is shown. */
  readonly bundle: PolicyBundle;

  constructor(bundleId: string, bundle: PolicyBundle) {
    super(PolicyReadyEvent.eventName, {bubbles: true, composed: true});
    this.bundleId = bundleId;
    this.bundle = bundle;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'policy-ready': PolicyReadyEvent;
  }
}
