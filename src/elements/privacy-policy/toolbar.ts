import {fill, h} from '../shared/dom.js';
import type {Sheet} from './sheet.js';

const FILTERS = ['audience', 'scope'] as const;
const LISTS = {audience: 'audiences', scope: 'scopes'} as const;

/** Buttons that open and close all, a filter for whatever the text can be narrowed to, the state. */
export class Toolbar {
  readonly #sheet: Sheet;
  readonly #status = h('p', {role: 'status'});
  readonly #buttons: readonly HTMLElement[];
  readonly #selects: Partial<Record<(typeof FILTERS)[number], HTMLSelectElement>> = {};

  /**
   * @param place - what it is drawn in
   * @param sheet - what is drawn
   * @param onAll - called to open or close all sections
   * @param onPick - called when the visitor has picked something else to see
   */
  constructor(
    place: HTMLElement,
    sheet: Sheet,
    onAll: (open: boolean) => void,
    onPick: () => void,
  ) {
    this.#sheet = sheet;
    const words = sheet.words.policy;
    this.#buttons = [true, false].map((open) => {
      const label = open ? words.openAll : words.closeAll;
      const button = h('button', {type: 'button', part: 'button'}, label);
      button.addEventListener('click', () => onAll(open));
      return button;
    });
    const labels = FILTERS.map((filter) => {
      const items = sheet.bundle[LISTS[filter]];
      if (!items?.length) return undefined;
      const select = (this.#selects[filter] = h('select'));
      this.#offer(filter, '', words.all[filter]);
      for (const {id, name} of items) this.#offer(filter, id, name);
      select.addEventListener('change', onPick);
      return h('label', {}, words.narrow[filter], ' ', select);
    });
    fill(place, [...this.#buttons, labels, this.#status]);
  }

  /** The ids that the visitor has picked; none for all. */
  picked(filter: (typeof FILTERS)[number]): readonly string[] {
    return this.#selects[filter]?.value.split(' ').filter(Boolean) ?? [];
  }

  /** Picks for the visitor; ids that the bundle does not know are left out. */
  pick(filter: (typeof FILTERS)[number], ids = ''): void {
    const items = this.#sheet.index[LISTS[filter]];
    const known = ids.split(/\s+/).filter((id) => items.has(id));
    const select = this.#selects[filter];
    if (!select) return;
    select.value = known.join(' ');
    if (select.selectedIndex >= 0) return;
    this.#offer(filter, known.join(' '), known.map((id) => items.get(id)?.name).join(', '));
    select.value = known.join(' ');
  }

  /** Says what is open and what is not shown. A button that would change nothing stays in its place. */
  say(open: number, all: number, [sections, others]: readonly [number, number]): void {
    const words = this.#sheet.words.policy;
    const names = FILTERS.flatMap((filter) =>
      this.picked(filter).length ? (this.#selects[filter]?.selectedOptions[0]?.text ?? []) : [],
    );
    const notShown = (sections || others) && words.notShown(sections, others, names.join(', '));
    const status = [all && words.open(open, all), notShown].filter(Boolean).join('. ');
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#buttons.forEach((button, at) => {
      button.setAttribute('aria-disabled', `${open === (at ? 0 : all)}`);
    });
  }

  #offer(filter: (typeof FILTERS)[number], value: string, name: string): void {
    this.#selects[filter]?.append(h('option', {value}, name));
  }
}
