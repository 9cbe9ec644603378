/**
 * Runs first in every page: the clock, what the browser tells of long tasks and shifts, and when
 * something was painted. Times are milliseconds of `performance.now()`.
 */

/** When something was seen. */
export interface Painted {
  /** When that frame was begun that first showed any of it; what is asked for later it did without. */
  begun: number;
  /** End of that frame. */
  first: number;
  /** End of the first frame in which it was opaque and had not moved since the one before. */
  settled: number;
}

const start = performance.now();
const marks: Record<string, number> = {};
const long: [start: number, duration: number][] = [];
let shifted = 0;
let ran = 0;

const mark = (name: string): void => void (marks[name] ??= performance.now());

new PerformanceObserver((list) =>
  list.getEntries().forEach(({startTime, duration}) => long.push([startTime, duration])),
).observe({type: 'longtask', buffered: true});
new PerformanceObserver((list) => {
  for (const shift of list.getEntries() as (PerformanceEntry & {
    hadRecentInput: boolean;
    value: number;
  })[])
    if (!shift.hadRecentInput) shifted += shift.value;
}).observe({type: 'layout-shift', buffered: true});

/** `host >>> inner` leads into open shadow roots. */
function find(path: string): Element | null {
  let at: Element | null = null;
  for (const selector of path.split('>>>')) {
    const root: ParentNode | undefined = at ? (at.shadowRoot ?? at) : document;
    at = root.querySelector(selector.trim());
    if (!at) return null;
  }
  return at;
}

/** All elements, those of shadow roots included. */
const count = (root: ParentNode = document): number =>
  [...root.querySelectorAll('*')].reduce(
    (sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0),
    0,
  );

function opacity(of: Element): number {
  let product = 1;
  let at: Element | null = of;
  while (at) {
    product *= Number(getComputedStyle(at).opacity);
    const root: Node = at.getRootNode();
    at = at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return product;
}

/** Where it is seen, or undefined while it is not. */
function box(path: string) {
  const element = find(path);
  if (!element?.checkVisibility({opacityProperty: true, visibilityProperty: true}))
    return undefined;
  const {x, y, width, height, top, left, right, bottom} = element.getBoundingClientRect();
  const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return width && height && isInView ? {element, at: [x, y, width, height].join()} : undefined;
}

/** The time at which the frame that is being made has been handed over. */
const afterFrame = () =>
  new Promise<number>((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  });

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

async function painted(path: string): Promise<Painted> {
  let begun = NaN;
  let first: Promise<number> | undefined;
  let before = '';
  for (;;) {
    await nextFrame();
    const seen = box(path);
    if (!seen) continue;
    if (!first) {
      begun = performance.now();
      first = afterFrame();
    }
    if (seen.at === before && opacity(seen.element) >= 0.99)
      return {begun, first: await first, settled: await afterFrame()};
    before = seen.at;
  }
}

const bench = {
  start,
  marks,
  long,
  /** How many scripts that wait there are. */
  waiting: 0,
  /** When the banner was painted. */
  banner: undefined as Promise<Painted> | undefined,
  shifted: () => shifted,
  find,
  count,
  painted,

  /** Clicks at the start of a frame, as real input is delivered. Results are since the click. */
  async click(path: string, shows?: string) {
    await nextFrame();
    const at = performance.now();
    (find(path) as HTMLElement).click();
    const handler = performance.now() - at;
    const seen = shows === undefined ? undefined : await painted(shows);
    return {at, handler, first: seen && seen.first - at, settled: seen && seen.settled - at};
  },

  /** Called by each script that waited. */
  ran(): void {
    ran += 1;
    if (ran === bench.waiting) mark('released');
  },

  /** Called by the consent event of a widget. */
  event: (): void => mark('event'),

  /** Called when the first heading of a policy shows, and when all of the policy is in the document. */
  async watch(path: string): Promise<void> {
    marks.first = (await painted(path)).first;
  },
  async finish(): Promise<void> {
    mark('built');
    await nextFrame();
    marks.done = await afterFrame();
  },

  /** The time of a mark, once it is there. */
  async until(name: string): Promise<number> {
    while (marks[name] === undefined) await new Promise((resolve) => setTimeout(resolve, 4));
    return marks[name];
  },
};

export type Probe = typeof bench;

declare global {
  var __bench: Probe;
}

globalThis.__bench = bench;
