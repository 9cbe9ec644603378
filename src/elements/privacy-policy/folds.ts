/** The folds of the sections; print opens that before the text too. */
const SECTIONS = '.s>details';
const PRINTED = '.s>details,.g';

/** Knows which sections are closed, closes and opens all of them, and opens them for print. */
export class Folds {
  readonly #article: Element;
  readonly #changed: (opened?: Element) => void;
  readonly #closed = new Set<Element>();
  #printed: readonly HTMLDetailsElement[] = [];

  /**
   * @param article - what the sections are in
   * @param signal - ends it
   * @param changed - called with the section that was opened, or without one
   */
  constructor(article: Element, signal: AbortSignal, changed: (opened?: Element) => void) {
    this.#article = article;
    this.#changed = changed;
    const listener = ({target}: Event) => this.#onToggle(target);
    article.addEventListener('toggle', listener, {capture: true, signal});
  }

  /** How many sections are closed. */
  get closed(): number {
    return this.#closed.size;
  }

  /** Opens or closes all sections. */
  setAll(open: boolean): void {
    for (const fold of this.#find(SECTIONS)) {
      fold.open = open;
      this.#mark(fold);
    }
    this.#changed();
  }

  /** Opens all for print; `false` closes again what was closed. */
  print(printing: boolean): void {
    if (printing) this.#printed = this.#find(PRINTED).filter(({open}) => !open);
    for (const fold of this.#printed) fold.open = printing;
  }

  /** Every fold toggles once when it is drawn, which changes nothing. */
  #onToggle(fold: EventTarget | null): void {
    if (!(fold instanceof HTMLDetailsElement) || !fold.matches(SECTIONS)) return;
    const before = this.closed;
    this.#mark(fold);
    if (this.closed !== before) this.#changed(fold.parentElement ?? undefined);
  }

  #mark(fold: HTMLDetailsElement): void {
    if (fold.open) this.#closed.delete(fold);
    else this.#closed.add(fold);
  }

  #find(selector: string): HTMLDetailsElement[] {
    return [...this.#article.querySelectorAll<HTMLDetailsElement>(selector)];
  }
}
