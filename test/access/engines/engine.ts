import type {Engine, Wish} from '../ways.js';

/** The part of a window that shows pages, in pixels, and how many of the screen's each of them takes. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
}

/** One page of the demo in some engine. */
export interface Tab {
  /** Goes to an address of the demo. */
  goto(path: string): Promise<void>;
  /** Runs a script that defines globals, in the same place as expressions. */
  define(script: string): Promise<unknown>;
  /** What an expression comes to in the page, awaited, as JSON; its Content-Security-Policy does not hold here. */
  run(expression: string): Promise<unknown>;
  /** Presses a key, such as `Tab` or `Shift+Tab`. */
  press(key: string): Promise<void>;
  /**
   * Asks the engine's accessibility tree for the headings of an element's shadow root.
   * @param tag - of the element
   * @param names - looked for by name
   * @returns how many there are, and which of the names
   */
  headings(tag: string, names: readonly string[]): Promise<{count: number; found: string[]}>;
  /**
   * What has gone wrong in the page since this was last asked: errors, and violations of its
   * Content-Security-Policy. Where an engine tells of none, there is no such method.
   */
  problems?(): string[];
  /** Prints the page; where an engine cannot, there is no such method. */
  pdf?(): Promise<Uint8Array>;
  /** Shows the page as a visitor with that wish sees it, in a window of that size. */
  show(wish: Wish, size: Size): Promise<void>;
}

/** A page, and what closes all that was opened for it. */
export interface Opened {
  readonly tab: Tab;
  readonly close: () => Promise<void>;
}

/** How to open an engine. */
export interface Opener {
  readonly engine: Engine;
  /** Whether a wish can change while a page is shown; where not, each takes a browser of its own. */
  readonly changes: boolean;
  installed(): boolean;
  /** @throws where the engine is not installed */
  open(origin: string, wish: Wish): Promise<Opened>;
}
