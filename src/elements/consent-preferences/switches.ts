import type {Value} from '../../consent/act.js';
import type {Wishes} from '../../consent/wishes.js';
import type {PreferencesWords} from '../../locales/preferences.js';
import {h} from '../shared/dom.js';

interface Made {
  readonly input: HTMLInputElement;
  readonly state: HTMLElement;
}

/** The switches of a draft: what was touched, on top of what holds. One key can have several. */
export class Switches {
  readonly #words: PreferencesWords;
  readonly #start: () => Wishes;
  readonly #made = new Map<string, Made[]>();
  readonly #touched = new Map<string, Value>();
  #holds: Wishes;

  /** @param start - what holds now, by choice or `recipient:ID`; a recipient that is not there is allowed */
  constructor(words: PreferencesWords, start: () => Wishes) {
    this.#words = words;
    this.#start = start;
    this.#holds = start();
  }

  /** What was touched. */
  wishes(): Wishes {
    return Object.fromEntries(this.#touched);
  }

  /** @param label - what the switch allows */
  make(key: string, label: Node): HTMLElement {
    const input = h('input', {type: 'checkbox', role: 'switch', part: 'switch'});
    const state = h('span', {class: 'state', 'aria-hidden': 'true'});
    this.#made.set(key, [...(this.#made.get(key) ?? []), {input, state}]);
    input.addEventListener('change', () => {
      this.#touched.set(key, input.checked ? 'granted' : 'denied');
      this.#show(key);
    });
    this.#show(key);
    const value = h('span', {class: 'value'}, state, input);
    return h('label', {class: 'switch'}, h('span', {}, label), value);
  }

  /** Takes over what was touched in a draft that this one comes after. */
  take(wishes: Wishes = {}): void {
    for (const [key, value] of Object.entries(wishes)) this.#touched.set(key, value);
    this.follow();
  }

  /** Something else holds: what was not touched follows. */
  follow(): void {
    this.#holds = this.#start();
    for (const key of this.#made.keys()) this.#show(key);
  }

  /** Gives up what was touched. */
  reset(): void {
    this.#touched.clear();
    this.follow();
  }

  #show(key: string): void {
    const isOn = (this.#touched.get(key) ?? this.#holds[key] ?? 'granted') === 'granted';
    for (const {input, state} of this.#made.get(key) ?? []) {
      input.checked = isOn;
      state.textContent = isOn ? this.#words.allowed : this.#words.refused;
    }
  }
}
