import {storageOf} from '../../bundle/governing.js';
import type {Reading} from '../../bundle/read.js';
import type {Choice, Recipient, StorageItem} from '../../bundle/types.js';
import {RECIPIENT} from '../../consent/answer.js';
import {formatDuration} from '../../locales/format.js';
import type {PreferencesWords} from '../../locales/preferences.js';
import {bdi, h, type Child} from '../shared/dom.js';
import {fillProse, type ProseContext} from '../shared/prose.js';

/** What one choice is about. */
export interface Group {
  readonly choice: Choice;
  readonly recipients: readonly Recipient[];
  readonly storage: readonly StorageItem[];
}

/** What groups are drawn with. */
export interface GroupContext {
  readonly prose: ProseContext;
  readonly words: PreferencesWords;
  /** A switch for a choice, or for `recipient:ID`. */
  readonly switchFor: (key: string, label: Node) => HTMLElement;
  readonly hrefFor: (anchor: string) => string | undefined;
}

/** @returns what each of these choices is about, in the bundle's order */
export function groupsOf({bundle, index}: Reading, choices: readonly string[]): readonly Group[] {
  const isOf = ({id, purposes = []}: Recipient, choice: Choice) =>
    !!choice.recipients?.includes(id) || purposes.some((each) => choice.purposes?.includes(each));
  return choices.flatMap((id) => {
    const choice = index.choices.get(id);
    if (!choice) return [];
    const recipients = (bundle.recipients ?? []).filter((each) => isOf(each, choice));
    return {choice, recipients, storage: storageOf(bundle, index, choice)};
  });
}

/** Draws a choice with its switch; who takes part and what is stored is built when it is unfolded. */
export function groupNode(group: Group, hint: Child, context: GroupContext): HTMLElement {
  const {choice, recipients, storage} = group;
  const {prose, words, switchFor, hrefFor} = context;
  const says = choice.says && fillProse(h('p'), choice.says, prose);
  const href = choice.at && hrefFor(choice.at);
  const fold = h(
    'details',
    {part: 'details'},
    h('summary', {}, words.details(recipients.length, storage.length)),
  );
  let isBuilt = false;
  const build = (): void => {
    if (!isBuilt) fold.append(...detailsOf(group, context));
    isBuilt = true;
  };
  fold.addEventListener('toggle', build);
  return h(
    'div',
    {part: 'group', role: 'group', 'aria-label': choice.label},
    switchFor(choice.id, h('strong', {}, bdi(choice.label))),
    says,
    hint,
    href && h('p', {}, h('a', {href, part: 'clause'}, words.clause)),
    recipients.length + storage.length + (choice.purposes?.length ?? 0) > 0 && fold,
  );
}

/** What stands behind a fold: purposes in words, recipients with a switch each, storage. */
function detailsOf(
  {choice, recipients, storage}: Group,
  {prose, words, switchFor}: GroupContext,
): HTMLElement[] {
  const {index} = prose;
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
      purposes.map(({name, says}) => [bdi(name), says && fillProse(h('p'), says, prose)]),
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
        item.says && fillProse(h('p'), item.says, prose),
      ]),
    ),
  ];
}
