/** Those who want to be told of something. One that throws keeps nobody else from hearing. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();
  readonly #failed: (problem: string) => void;

  /** @param failed - told when a listener has thrown */
  constructor(failed: (problem: string) => void) {
    this.#failed = failed;
  }

  /** @returns a function that ends it */
  add(listener: (value: T) => void): () => void {
    // A function of its own, so that one listener added twice is told twice and removed once.
    const own = (value: T) => listener(value);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  tell(value: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        this.#failed(`a listener threw: ${String(error)}`);
      }
    }
  }
}
