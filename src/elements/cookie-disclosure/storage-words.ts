import type {BundleIndex} from '../../bundle/bundle-index.js';
import {choicesIn, evaluate} from '../../bundle/conditions.js';
import {plainText} from '../../bundle/plain-text.js';
import type {Choice, PolicyBundle, StorageItem} from '../../bundle/types.js';
import {formatDuration, formatList} from '../../locales/format.js';
import type {DisclosureWords} from '../../locales/disclosure.js';
import type {PracticeWords} from '../../locales/practices.js';
import {conditionWords} from '../shared/condition-words.js';
import {namesOf} from '../shared/practice-words.js';

/** What the words about storage depend on. */
export interface StorageContext {
  readonly bundle: PolicyBundle;
  readonly index: BundleIndex;
  readonly words: {readonly disclosure: DisclosureWords; readonly practices: PracticeWords};
  /** Whether a choice is granted, denied, or set to the option of that id. */
  readonly is: (choice: string, value: string) => boolean;
}

/** @returns the name as stored; undefined where it is not described */
export function nameOf(item: StorageItem, index: BundleIndex): string | undefined {
  return index.notStated('identifier', item.id) ? undefined : item.identifier;
}

/** @returns who sets it: the recipient, else the provider where the site itself does */
export function setBy(
  {recipient, party}: StorageItem,
  {bundle, index, words}: StorageContext,
): string {
  if (recipient !== undefined) return index.recipients.get(recipient)?.name ?? recipient;
  return party === 'first' ? bundle.provider.name : words.disclosure.notDescribed;
}

/** @returns how long it stays; what the bundle does not say is not described */
export function durationOf(item: StorageItem, {index, words: all}: StorageContext): string {
  const words = all.disclosure;
  const {maxAgeSeconds, refreshed} = item;
  if (maxAgeSeconds === undefined || index.notStated('duration', item.id))
    return words.notDescribed;
  const duration = formatDuration(maxAgeSeconds, words.locale, words.session);
  return refreshed ? `${duration}, ${words.refreshed}` : duration;
}

/** @returns on what basis it is stored, and how that is known */
export function basisOf(
  {storageBasis, stated = 'stated'}: StorageItem,
  {words: {disclosure: words}}: StorageContext,
): string {
  if (!storageBasis) return words.notDescribed;
  return words.basis(words.bases[storageBasis.is], words.stated[storageBasis.stated ?? stated]);
}

export const purposesOf = (
  {purposes}: StorageItem,
  {index, words: {disclosure}}: StorageContext,
): string => namesOf(purposes, index.purposes, disclosure) ?? disclosure.notDescribed;

export const domainsOf = (
  {domains}: StorageItem,
  {words: {disclosure}}: StorageContext,
): string | undefined =>
  domains?.length ? disclosure.domains(formatList(domains, disclosure.locale)) : undefined;

/** @returns why no choice is offered; undefined where a purpose of it can be refused */
export function whyEssential(
  {purposes}: StorageItem,
  {index, words: {disclosure: words}}: StorageContext,
): string | undefined {
  const reasons = purposes.map((id) => index.purposes.get(id)?.required?.because);
  if (!reasons.length || reasons.includes(undefined)) return undefined;
  return words.essential([...new Set(reasons.map(plainText))].join(' '));
}

/** What holds for a choice, as the end of a sentence. */
function current({id, label, kind, options}: Choice, {is, words}: StorageContext): string {
  const {granted, denied, option, nothing} = words.practices.condition;
  if (kind !== 'preference') return (is(id, 'granted') ? granted : denied)(label);
  const chosen = options?.find((each) => is(id, each.id));
  return chosen ? option(label, chosen.label) : nothing(label);
}

/**
 * Whether an item that depends on choices is in use now.
 *
 * @returns when it is in use, and, where decisions settle it, whether it is: in sentences; none for an
 * item that is always in use
 */
export function useOf({when}: StorageItem, context: StorageContext): string[] {
  if (when === undefined) return [];
  const words = context.words.disclosure;
  const only = words.only(conditionWords(when, context.index, context.words.practices));
  const truth = evaluate(when, context.is);
  if (truth === undefined) return [only];
  if (truth) return [only, words.inUse];
  const choices = choicesIn(when).flatMap((id) => context.index.choices.get(id) ?? []);
  return [
    only,
    words.off(
      formatList(
        choices.map((choice) => current(choice, context)),
        words.locale,
      ),
    ),
  ];
}
