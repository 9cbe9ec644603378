/** How long the page is kept from answering, in milliseconds. */
export const SLICE = 8;

const jobs: (() => void)[] = [];
let isRunning = false;

type Scheduler = {yield?: () => Promise<void>};

/** How long frames may be kept waiting, in milliseconds: what yields alone can come back before each of them. */
const FRAME = 50;

/** When the page was last seen to be painted. */
let seen = -Infinity;

/** Gives the page a turn; now and then one in which it is painted. */
export function give(): Promise<void> {
  if (performance.now() - seen > FRAME) return painted();
  const {scheduler} = globalThis as {scheduler?: Scheduler};
  return typeof scheduler?.yield === 'function'
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}

/**
 * What a visitor has just pressed is seen first. An observer of sizes hears of this very frame where a click
 * is part of one, in which `requestAnimationFrame` may speak of the next; in the background there are none.
 */
async function painted(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (typeof ResizeObserver === 'function') {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        setTimeout(resolve);
      });
      observer.observe(document.documentElement);
    }
    setTimeout(resolve, 100);
  });
  seen = performance.now();
}

/**
 * Runs a job after the next paint, in order, and with others in slices between which the page can
 * answer. What a job throws is reported as uncaught, and keeps no other from running.
 */
export function paced(job: () => void): void {
  jobs.push(job);
  if (!isRunning) void run();
}

async function run(): Promise<void> {
  isRunning = true;
  await painted();
  let start = performance.now();
  for (let next = jobs.shift(); next; next = jobs.shift()) {
    try {
      next();
    } catch (error) {
      reportError(error);
    }
    if (performance.now() - start < SLICE) continue;
    await give();
    start = performance.now();
  }
  isRunning = false;
}
