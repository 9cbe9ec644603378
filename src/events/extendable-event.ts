/**
 * An event whose listeners may answer with promises, as service workers do with theirs: while it is
 * dispatched, not later.
 */
export abstract class ExtendableEvent extends Event {
  readonly #promises: Promise<unknown>[] = [];

  /** What listeners have answered with, in their order. */
  protected get promises(): readonly Promise<unknown>[] {
    return this.#promises;
  }

  /**
   * @param promise - anything; what is no promise counts as fulfilled
   * @throws {DOMException} InvalidStateError when the event is not being dispatched
   */
  protected extend(promise: unknown, method: string): void {
    if (this.eventPhase === 0)
      throw invalidState(`${method} was called after ${this.type} was over`);
    const settled = Promise.resolve(promise);
    // Whoever handles the event looks at it later; until then a rejection is not unhandled.
    settled.catch(() => undefined);
    this.#promises.push(settled);
  }
}

export const invalidState = (message: string): DOMException =>
  new DOMException(message, 'InvalidStateError');
