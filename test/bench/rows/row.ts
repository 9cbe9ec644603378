/** A widget, wired up as its own documentation says. */
export interface Row {
  name: string;
  /**
   * `full` has a first layer, preferences with services, and gates; `part` lacks one of them; `floor` is
   * written by hand as the limit of what can be reached; `base` is the page without any; `ours` is this library.
   */
  kind: 'base' | 'floor' | 'full' | 'part' | 'ours';
  /** What a reader of the tables must know. */
  note?: string;
  /** It cannot hold scripts back. */
  gates?: false;
  /** Milliseconds before it answers to clicks; unset, 300. */
  wait?: number;
  /** Where it is seen and clicked; `host >>> inner` leads into a shadow root. */
  banner?: string;
  accept?: string;
  prefs?: string;
  dialog?: string;
  /** Files that a return visit opens gates with, all others being held back; unset, all. */
  opensWith?: RegExp;
  /** The page with as many services, and as many scripts that wait. */
  page(services: number, gated: number): {head: string; body: string};
  /** What the page fetches as its configuration; it weighs nothing, like those written into pages. */
  data?: (services: number) => unknown;
}
