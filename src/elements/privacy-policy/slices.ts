/** How long one task may draw, in milliseconds; a task of 50 is felt. */
const SLICE = 8;

/**
 * Works steps off in short tasks, so that the page stays usable however long the text is. The first
 * slice runs at once, before the constructor returns.
 */
export class Slices {
  readonly #steps: Iterator<unknown>;
  readonly #done: () => void;
  #over = false;

  /**
   * @param steps - the work; it rests between them
   * @param done - called when all of it is done, never after `cancel`
   */
  constructor(steps: Iterator<unknown>, done: () => void) {
    this.#steps = steps;
    this.#done = done;
    void this.#go();
  }

  /** Does all that is left at once, for print. */
  finish(): void {
    this.#work(Infinity);
  }

  cancel(): void {
    this.#over = true;
  }

  async #go(): Promise<void> {
    this.#work(performance.now() + SLICE);
    // What is there by now is to be painted before more is done.
    if (!this.#over) await painted();
    while (!this.#over) {
      this.#work(performance.now() + SLICE);
      await rested();
    }
  }

  #work(until: number): void {
    do {
      if (this.#over) return;
      this.#over = !!this.#steps.next().done;
      if (this.#over) this.#done();
    } while (performance.now() < until);
  }
}

/** A page in the background gets no frames, and must not wait for one. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}

/** Lets the browser do what is more urgent; unlike a timer it is not held up. */
function rested(): Promise<void> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}
