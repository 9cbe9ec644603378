import type {StorageClearedEvent} from '../../events/storage-cleared-event.js';
import type {Stored} from '../../gate/clear.js';
import {type ClearedWords, clearedWords} from '../../locales/cleared.js';
import {speak} from '../../locales/layer.js';
import {bdi} from './bdi.js';
import {h} from './dom.js';
import {dress} from './dress.js';
import {css} from './plain-css.js';
import {spoken} from './spoken.js';

/**
 * What a withdrawal has deleted, what it could not and why, and a way to end what still runs: offered, never
 * done by itself.
 *
 * @param events - of this page view, the latest last
 * @param tag - the language around, BCP 47
 */
export async function clearedNode(
  events: readonly StorageClearedEvent[],
  tag: string,
): Promise<HTMLElement> {
  const words = await speak(clearedWords, tag).catch(() => speak(clearedWords, 'en'));
  const left = latest(events, ({residual, blocked}) => [...residual, ...blocked]);
  const cleared = latest(events, (event) => event.cleared).filter(({name}) =>
    left.every((each) => each.name !== name),
  );
  const reload = h('button', {type: 'button', part: 'reload'}, words.button);
  reload.addEventListener('click', () => location.reload());
  return h(
    'div',
    {part: 'cleared', ...spoken(words)},
    h('p', {}, h('strong', {}, words.title)),
    !cleared.length && !left.length && h('p', {}, words.nothing),
    cleared.length > 0 && [h('p', {}, words.cleared), listOf(cleared, () => undefined)],
    left.length > 0 && [h('p', {}, words.left), listOf(left, (each) => reasonOf(each, words))],
    h('p', {}, words.reload),
    h('p', {}, reload),
  );
}

const styles = css`
  [part='cleared'] {
    max-inline-size: var(--_measure);
    margin-block: var(--_space);
    padding: calc(var(--_space) * 0.75) var(--_space) 0.25rem;
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_notice);
    overflow-wrap: anywhere;
  }
  [part='cleared'] :is(p, ul) {
    margin-block: 0 calc(var(--_space) * 0.5);
  }
  [part='reload'] {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_link);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
`;

/** Gives a root the looks of what {@link clearedNode} draws; once. */
export function styleCleared(root: Node): void {
  if (root instanceof ShadowRoot) dress(root, styles);
}

/** Each name once, as the last event says it. */
const latest = (
  events: readonly StorageClearedEvent[],
  listed: (event: StorageClearedEvent) => readonly Stored[],
): Stored[] => [...new Map(events.flatMap(listed).map((each) => [each.name, each])).values()];

const reasonOf = ({why}: Stored, words: ClearedWords): string => words[why ?? 'still'];

const listOf = (items: readonly Stored[], reason: (each: Stored) => string | undefined) =>
  h(
    'ul',
    {},
    items.map((each) => {
      const why = reason(each);
      return h('li', {}, h('code', {}, bdi(each.name)), why && ` – ${why}`);
    }),
  );
