import {painted} from '../shared/painted.js';

/** How long one task may draw, in milliseconds; a task of 50 is felt. */
const SLICE = 8;

/** When more is shown for the first time after the first slice, in milliseconds. */
const SHOW = 100;

/** Work that goes on in slices. */
export interface Sliced {
  /** Fulfils when all of it is done, or it was stopped. */
  readonly done: Promise<void>;
  /** Does at once what is left, for print. */
  readonly finish: () => void;
}

/** How slices are worked off. */
export interface Slicing {
  /** How long the first slice may take, in milliseconds. */
  readonly first?: number | undefined;
  /**
   * Puts what has been made into the page: after the first slice, when all is done, and more and more
   * seldom in between, since each time costs a frame.
   */
  readonly show?: () => void;
}

/**
 * Works steps off in short tasks, so that the page stays usable however long the text is. The first
 * slice is done when this returns.
 *
 * @param steps - the work; it rests between them
 * @param stop - ends it
 */
export function inSlices(
  steps: Iterator<unknown>,
  stop: AbortSignal,
  {first = SLICE, show}: Slicing = {},
): Sliced {
  const begun = performance.now();
  let due = 0;
  let over: boolean | undefined;
  const work = (length: number) => {
    const until = performance.now() + length;
    do over ||= steps.next().done;
    while (!over && performance.now() < until);
    const spent = performance.now() - begun;
    if (!over && spent < due) return;
    due = Math.max(SHOW, spent * 3);
    show?.();
  };
  const go = async () => {
    work(first);
    // What is there by now is to be painted before more is done.
    if (!over) await painted();
    while (!over && !stop.aborted) {
      work(SLICE);
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
