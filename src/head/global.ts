import type {Early} from '../bundle/fetch.js';
import type {Allows} from '../gate/release.js';

/** The global that scripts of the page find before the library is there. */
export interface Head {
  /** Fulfils with this object when it has the calls of the library. */
  ready?: Promise<object>;
  /** Answers and their texts, by absolute address; whoever uses one takes it out. */
  early?: Record<string, Early>;
  /** Makes `ready` fulfil; for the library alone. */
  meet?(calls: object): void;
  /** What the stored answer allows; once the library is there, `consent.granted` says what holds. */
  readonly granted: Allows;
  /** Looks after the scripts of a shadow root too. */
  observe(root: ShadowRoot): void;
  readonly script: HTMLScriptElement;
}
