import {storageOf} from '../../bundle/governing.js';
import type {BundleIndex} from '../../bundle/bundle-index.js';
import type {Reading} from '../../bundle/read.js';
import type {Choice, Recipient, StorageItem} from '../../bundle/types.js';
import type {PreferencesWords} from '../../locales/preferences.js';
import {bdi} from '../shared/bdi.js';
import {h, type Child} from '../shared/dom.js';
import type {Tell} from './tell.js';

/** What one choice is about. */
export interface Group {
  readonly choice: Choice;
  readonly recipients: readonly Recipient[];
  readonly storage: readonly StorageItem[];
}

/** What groups are drawn with. */
export interface GroupContext {
  readonly index: BundleIndex;
  /** Writes words of the bundle. */
  readonly tell: Tell;
  readonly words: PreferencesWords;
  /** A switch for a choice, or for `recipient:ID`. */
  readonly switchFor: (key: string, label: Node) => HTMLElement;
  readonly hrefFor: (anchor: string) => string | undefined;
  /** Tells the page what could not be loaded. */
  readonly failed: (error: unknown) => void;
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
  const {tell, words, switchFor, hrefFor, failed} = context;
  const says = choice.says && tell(h('p'), choice.says);
  const href = choice.at && hrefFor(choice.at);
  const fold = h(
    'details',
    {part: 'details'},
    h('summary', {}, words.details(recipients.length, storage.length)),
  );
  let built: Promise<void> | undefined;
  const build = (): void => {
    built ??= import('./details.js').then(
      ({detailsOf}) => fold.append(...detailsOf(group, context)),
      (error: unknown) => {
        built = undefined;
        failed(error);
      },
    );
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
