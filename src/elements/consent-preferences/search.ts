import {RECIPIENT} from '../../consent/answer.js';
import {bdi} from '../shared/bdi.js';
import {fill, h} from '../shared/dom.js';
import type {Group, GroupContext} from './groups.js';

/** What is listed at most: a visitor who sees more types on. */
const MOST = 50;

/**
 * Finds recipients by name, whatever is unfolded, each with its switch; while something is sought, the
 * groups give way.
 */
export function fillSearch(
  place: HTMLElement,
  groups: readonly Group[],
  nodes: readonly HTMLElement[],
  {words, switchFor}: GroupContext,
): void {
  const all = [...new Set(groups.flatMap(({recipients}) => recipients))];
  const plain = (text: string) => text.normalize('NFKD').toLocaleLowerCase(words.locale);
  const input = h('input', {type: 'search', part: 'search', autocomplete: 'off'});
  const status = h('p', {role: 'status'});
  const list = h('ul');
  const results = h('div', {role: 'group', 'aria-label': words.recipients}, list);
  const made = new Map<string, HTMLElement>();
  const rowOf = (id: string, name: string) => {
    const row = made.get(id) ?? h('li', {}, switchFor(RECIPIENT + id, bdi(name)));
    made.set(id, row);
    return row;
  };
  input.addEventListener('input', () => {
    const sought = plain(input.value.trim());
    const found = sought ? all.filter(({name}) => plain(name).includes(sought)) : [];
    list.replaceChildren(...found.slice(0, MOST).map(({id, name}) => rowOf(id, name)));
    status.textContent = sought ? words.found(found.length) : '';
    for (const node of nodes) node.hidden = !!sought;
  });
  // Enter would press nothing, and must not close a dialog.
  place.setAttribute('role', 'search');
  fill(place, [h('label', {}, words.search, ' ', input), status, results]);
}
