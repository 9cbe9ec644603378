import {RECIPIENT} from '../../consent/answer.js';
import {formatDuration} from '../../locales/format.js';
import {bdi} from '../shared/bdi.js';
import {h, type Child} from '../shared/dom.js';
import type {Group, GroupContext} from './groups.js';

/** What stands behind a fold: purposes in words, recipients with a switch each, storage. */
export function detailsOf(
  {choice, recipients, storage}: Group,
  {index, tell, words, switchFor}: GroupContext,
): HTMLElement[] {
  const purposes = (choice.purposes ?? []).flatMap((id) => index.purposes.get(id) ?? []);
  const part = (heading: string, items: readonly Child[]) =>
    items.length
      ? [
          h('h4', {}, heading),
          h(
            'ul',
            {},
            items.map((each) => h('li', {}, each)),
          ),
        ]
      : [];
  return [
    ...part(
      words.purposes,
      purposes.map(({name, says}) => [bdi(name), says && tell(h('p'), says)]),
    ),
    ...part(
      words.recipients,
      recipients.map(({id, name}) => switchFor(RECIPIENT + id, bdi(name))),
    ),
    ...part(
      words.storage,
      storage.map((item) => [
        h('code', {}, bdi(item.identifier ?? words.unnamed)),
        item.maxAgeSeconds !== undefined &&
          ` – ${formatDuration(item.maxAgeSeconds, words.locale, words.session)}`,
        item.says && tell(h('p'), item.says),
      ]),
    ),
  ];
}
