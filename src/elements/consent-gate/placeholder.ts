import type {Act} from '../../consent/act.js';
import type {GateWords} from '../../locales/gate.js';
import {fill, h} from '../shared/dom.js';
import {spoken} from '../shared/spoken.js';
import {alwaysLabel, type FactsContext, factNodes} from './facts.js';

/** What is known of what waits. */
export interface Known {
  /** What waits, in words. */
  readonly label: string | undefined;
  /** What the facts are drawn from, once the bundle and what was decided are there. */
  readonly facts: FactsContext | undefined;
  /** Whether the bundle knows what the gate names. */
  readonly isKnown: boolean;
  /** Whether the bundle could not be read. */
  readonly failed: boolean;
}

/** What is seen instead of the content: who would load it and what for, and the buttons that let it in. */
export class Placeholder {
  readonly once = h('button', {type: 'button', part: 'button', hidden: true});
  readonly always = h('button', {type: 'button', part: 'button', hidden: true});
  readonly node: HTMLElement;
  readonly #title = h('p', {part: 'title', id: 'title'});
  readonly #facts = h('div', {class: 'facts'});
  readonly #hint = h('p', {class: 'muted', hidden: true});
  readonly #alert = h('p', {part: 'alert', role: 'alert'});
  readonly #controls = h('div', {part: 'controls'}, this.once, this.always);
  readonly #parts = [this.#title, this.#facts, this.#controls, this.#hint, this.#alert];

  constructor() {
    const own = h('slot', {name: 'placeholder'}, this.#facts);
    this.node = h(
      'div',
      {part: 'placeholder', role: 'group', 'aria-labelledby': 'title', tabindex: -1},
      h('div', {class: 'inside'}, this.#title, own, this.#controls, this.#hint, this.#alert),
    );
  }

  draw(words: GateWords, {label, facts, isKnown, failed}: Known): void {
    // The page's own words beside them keep the direction of the page.
    for (const each of this.#parts) Object.assign(each, spoken(words));
    this.#title.textContent = label ? words.titled(label) : words.title;
    this.#facts.replaceChildren();
    this.once.hidden = this.#hint.hidden = !facts || !isKnown;
    this.once.textContent = words.once;
    this.#hint.textContent = words.onceHint;
    if (facts) fill(this.#facts, factNodes(facts));
    else if (failed) fill(this.#facts, h('p', {}, words.unread));
    const always = facts && alwaysLabel(facts);
    this.always.hidden = !always;
    this.always.textContent = always ?? '';
  }

  /** @returns what a visitor has read who presses the button that allows always */
  read(): Pick<Act, 'label' | 'shown'> {
    return {
      label: this.always.textContent ?? '',
      shown: this.node.textContent?.replace(/\s+/g, ' ').trim(),
    };
  }

  /** Says that something went wrong; nothing where all is well. */
  warn(text: string): void {
    this.#alert.textContent = text;
  }
}
