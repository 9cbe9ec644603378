import {filterWords, type FilterWords} from '../../locales/filters.js';
import {h} from '../shared/dom.js';
import {speechOf} from '../shared/speech.js';
import type {Narrowed, Sheet, Update} from './sheet.js';

const FILTERS = ['audience', 'scope'] as const;
type Filter = (typeof FILTERS)[number];
const LISTS = {audience: 'audiences', scope: 'scopes'} as const;

const misses = (of: readonly string[] | undefined, wanted: readonly string[]) =>
  !!of?.length && !!wanted.length && !of.some((id) => wanted.includes(id));

/**
 * Hides what does not concern a visitor and shows it again, by a filter for whatever the text can be
 * narrowed to, and by what is decided. Nothing leaves the document.
 */
export class Narrowing {
  readonly #sheet: Sheet;
  readonly #words: FilterWords;
  readonly #selects: Partial<Record<Filter, HTMLSelectElement>> = {};

  /**
   * @param sheet - whose entries can be narrowed
   * @param place - the toolbar, in which the filters go before the status
   * @param words - ours
   * @param onPick - called when the visitor has picked something else to see
   */
  constructor(sheet: Sheet, place: Element, words: FilterWords, onPick: () => void) {
    this.#sheet = sheet;
    this.#words = words;
    for (const filter of FILTERS) {
      const items = sheet.bundle[LISTS[filter]];
      if (!items?.length) continue;
      const select = (this.#selects[filter] = h('select'));
      this.#offer(filter, '', words.all[filter]);
      for (const {id, name} of items) this.#offer(filter, id, name);
      select.addEventListener('change', onPick);
      place.lastElementChild?.before(h('label', {}, words.narrow[filter], ' ', select));
    }
  }

  /** Picks for the visitor; ids that the bundle does not know are left out. */
  pick(filter: Filter, ids = ''): void {
    const items = this.#sheet.index[LISTS[filter]];
    const known = ids.split(/\s+/).filter((id) => items.has(id));
    const select = this.#selects[filter];
    if (!select) return;
    select.value = known.join(' ');
    if (select.selectedIndex >= 0) return;
    this.#offer(filter, known.join(' '), known.map((id) => items.get(id)?.name).join(', '));
    select.value = known.join(' ');
  }

  /**
   * Hides and shows what is drawn by now.
   *
   * @param is - whether a choice has a value
   * @returns what is left out, in words; empty where nothing is
   */
  apply(is: Update['is']): string {
    const {embeds, evaluate, narrowed} = this.#sheet;
    const [audience, scope] = [this.#picked('audience'), this.#picked('scope')];
    let sections = 0;
    let others = 0;
    const leavesOut = (item: Narrowed) =>
      misses(item.audience, audience) || misses(item.scope, scope);
    for (const {element, item, rule} of narrowed) {
      const out = leavesOut(item);
      const fails = !!is && evaluate?.(item.when, is) === false;
      element.hidden = out || (rule === 'fails' ? !fails : rule === 'holds' && fails);
      if (!out || rule !== 'text') continue;
      if (element.localName === 'section') sections += 1;
      else others += 1;
    }
    for (const element of embeds)
      Object.assign(element, {audience: audience.join(' ') || undefined});
    if (!sections && !others) return '';
    const names = FILTERS.flatMap((filter) =>
      this.#picked(filter).length ? (this.#selects[filter]?.selectedOptions[0]?.text ?? []) : [],
    );
    return this.#words.notShown(sections, others, names.join(', '));
  }

  /** The ids that the visitor has picked; none for all. */
  #picked(filter: Filter): readonly string[] {
    return this.#selects[filter]?.value.split(' ').filter(Boolean) ?? [];
  }

  #offer(filter: Filter, value: string, name: string): void {
    this.#selects[filter]?.append(h('option', {value}, name));
  }
}

/** Loads the words for it, in the language of the text; the rest is as for {@link Narrowing}. */
export async function narrowing(
  sheet: Sheet,
  place: Element,
  onPick: () => void,
): Promise<Narrowing> {
  const {filters} = await speechOf({filters: filterWords}, sheet.words.policy.locale, sheet.report);
  return new Narrowing(sheet, place, filters, onPick);
}
