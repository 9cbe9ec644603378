import type {Context} from '@lit/context';
import type {ReactiveController, ReactiveElement} from 'lit';

import {around} from './around.js';

/**
 * Follows what the nearest provider above an element gives, by the events of the community's context
 * protocol; like the consumer of @lit/context, in a few of its bytes.
 */
export class Consumer<T> implements ReactiveController {
  /** Unset where nobody provides it. */
  value: T | undefined;

  readonly #host: ReactiveElement;
  readonly #context: Context<unknown, T>;
  readonly #changed: ((value: T) => void) | undefined;
  #stop: (() => void) | undefined;

  /**
   * @param host - the element
   * @param context - the fact that it follows
   * @param changed - called with each value
   */
  constructor(host: ReactiveElement, context: Context<unknown, T>, changed?: (value: T) => void) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    // An ancestor that is not upgraded yet cannot hear; it is asked again once it can.
    if (!waitsForAncestor(this.#host)) return;
    void customElements.whenDefined('policy-bundle').then(() => {
      if (this.#host.isConnected) this.#ask();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #ask(): void {
    const request = new Event('context-request', {bubbles: true, composed: true});
    this.#host.dispatchEvent(
      Object.assign(request, {
        context: this.#context,
        contextTarget: this.#host,
        callback: this.#onValue,
        subscribe: true,
      }),
    );
  }

  readonly #onValue = (value: T, stop?: () => void): void => {
    // Another provider has come to stand nearer.
    if (stop !== this.#stop) this.#stop?.();
    this.#stop = stop;
    this.value = value;
    this.#host.requestUpdate();
    this.#changed?.(value);
  };
}

/** An ancestor that is not upgraded yet will answer later, and must not be skipped. */
export const waitsForAncestor = (element: Element): boolean =>
  [...around(element)].some((each) => each.matches('policy-bundle:not(:defined)'));
