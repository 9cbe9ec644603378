import {painted} from '../shared/painted.js';

/** How long one task may draw, in milliseconds; a task of 50 is felt. */
const SLICE = 8;

/** Work that goes on in slices. */
export interface Sliced {
  /** Fulfils when all of it is done, or it was stopped. */
  readonly done: Promise<void>;
  /** Does at once what is left, for print. */
  readonly finish: () => void;
}

/**
 * Works steps off in short tasks, so that the page stays usable however long the text is. The first
 * slice is done when this returns.
 *
 * @param steps - the work; it rests between them
 * @param stop - ends it
 */
export function inSlices(steps: Iterator<unknown>, stop: AbortSignal): Sliced {
  let over = false;
  const work = (until: number) => {
    do over ||= !!steps.next().done;
    while (!over && performance.now() < until);
  };
  const go = async () => {
    work(performance.now() + SLICE);
    // What is there by now is to be painted before more is done.
    if (!over) await painted();
    while (!over && !stop.aborted) {
      work(performance.now() + SLICE);
      await rested();
    }
  };
  return {done: go(), finish: () => work(Infinity)};
}

/** Lets the browser do what is more urgent; unlike a timer it is not held up. */
function rested(): Promise<void> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  // Where browsers have none, a form can be called that.
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}
