import {fill, h, type Child} from '../shared/dom.js';

/** What can be pressed on the first layer. */
export const CONTROLS = ['accept', 'reject', 'choose'] as const;
export type ControlName = (typeof CONTROLS)[number];

/** Words with the language that they are in, BCP 47. */
export type Spoken = readonly [words: Child, lang: string];

/** What the page's tree carries: the words, and what can be pressed. */
export type LightWords = Readonly<Record<ControlName | 'text', Spoken>>;

/** By which the page could take a control away; the style sheet answers for everything else. */
const WATCHED = ['slot', 'inert', 'disabled', 'aria-hidden', 'aria-disabled'];

/** Puts words into an element; what has the focus in it does not go for the same again. */
export function put(element: HTMLElement, [words, lang]: Spoken): void {
  element.lang = lang;
  const made = fill(element.cloneNode() as HTMLElement, words);
  if (!made.isEqualNode(element)) element.replaceChildren(...made.childNodes);
}

/**
 * The words and controls of the first layer, as plain elements of the page's tree, where consent clients
 * find them without a rule for us. What a server has drawn is taken over; what gets lost is put back.
 */
export class LightControls {
  readonly #host: HTMLElement;
  readonly #observer = new MutationObserver(() => this.#place());
  #words: LightWords | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Shows words and controls; undefined takes them away. Words that are the same are left alone. */
  draw(words: LightWords | undefined): void {
    if (words === this.#words) return;
    this.#words = words;
    this.#place(true);
  }

  /** @returns the control that an event comes from */
  pressed(event: Event): {name: ControlName; control: HTMLElement} | undefined {
    for (const name of CONTROLS) {
      const control = this.#find(name);
      if (control && event.composedPath().includes(control)) return {name, control};
    }
    return undefined;
  }

  #find(name: string): HTMLElement | undefined {
    return [...this.#host.children].find(
      (child): child is HTMLElement =>
        child instanceof HTMLElement && child.getAttribute('slot') === name,
    );
  }

  #place(anew = false): void {
    this.#observer.disconnect();
    const words = this.#words;
    if (!words) {
      for (const name of ['text', ...CONTROLS]) this.#find(name)?.remove();
      return;
    }
    this.#keep('text', 'p', words.text, anew);
    for (const name of CONTROLS) this.#keep(name, 'button', words[name], anew);
    this.#observer.observe(this.#host, {
      attributeFilter: WATCHED,
      childList: true,
      subtree: true,
    });
  }

  /** A translation of the page may change words; they are written where they are missing or new. */
  #keep(name: string, tag: 'p' | 'button', words: Spoken, anew: boolean): void {
    const found = this.#find(name);
    const element = found?.localName === tag ? found : h(tag, {slot: name, dir: 'auto'});
    if (element !== found) {
      found?.remove();
      this.#host.append(element);
    }
    for (const name of WATCHED.slice(1)) element.removeAttribute(name);
    if (element instanceof HTMLButtonElement) element.type = 'button';
    if (anew || !element.textContent?.trim()) put(element, words);
  }
}
