import {fill, h} from '../shared/dom.js';
import type {Sheet} from './sheet.js';

/** Buttons that open and close all, and the state. */
export class Toolbar {
  /** What it is drawn in. */
  readonly place: HTMLElement;

  readonly #sheet: Sheet;
  readonly #status = h('p', {role: 'status'});
  readonly #buttons: readonly HTMLElement[];

  /**
   * @param place - what it is drawn in
   * @param sheet - what is drawn
   * @param onAll - called to open or close all sections
   */
  constructor(place: HTMLElement, sheet: Sheet, onAll: (open: boolean) => void) {
    this.place = place;
    this.#sheet = sheet;
    const words = sheet.words.policy;
    this.#buttons = [true, false].map((open) => {
      const label = open ? words.openAll : words.closeAll;
      const button = h('button', {type: 'button', part: 'button'}, label);
      button.addEventListener('click', () => onAll(open));
      return button;
    });
    fill(place, [...this.#buttons, this.#status]);
  }

  /** Says what is open and what is not shown. A button that would change nothing stays in its place. */
  say(open: number, all: number, notShown: string): void {
    const words = this.#sheet.words.policy;
    const status = [all && words.open(open, all), notShown].filter(Boolean).join('. ');
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#buttons.forEach((button, at) => {
      button.setAttribute('aria-disabled', `${open === (at ? 0 : all)}`);
    });
  }
}
