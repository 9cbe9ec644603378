import type {BundleIndex} from '../../bundle/bundle-index.js';
import {evaluate, type Truth} from '../../bundle/conditions.js';
import {plainText} from '../../bundle/plain-text.js';
import type {Exception, Practice, Prose, Retention} from '../../bundle/types.js';
import {formatDuration, formatList} from '../../locales/format.js';
import type {Words} from '../../locales/layer.js';
import type {PracticeWords} from '../../locales/practices.js';
import {conditionWords} from './condition-words.js';
import {exceptionLabel} from './exception-label.js';

/** What the words about a practice are made from. */
export interface PracticeContext {
  readonly index: BundleIndex;
  readonly words: {readonly practices: PracticeWords};
  /** Whether a choice is granted, denied, or set to the option of that id. */
  readonly is: (choice: string, value: string) => boolean;
}

/** An exception, in words. */
export interface ExceptionParts {
  readonly exception: Exception;
  /** What the policy calls it, else its number among the exceptions that need one. */
  readonly label: string;
  readonly says: Prose;
  /** When it applies. */
  readonly when: string | undefined;
  readonly holds: Truth;
  /** Whom it concerns; unset for everybody. */
  readonly audience: string | undefined;
}

/** A practice, in words; unset where the bundle does not say. */
export interface PracticeParts {
  readonly what: string;
  readonly why: string | undefined;
  readonly sharedWith: string | undefined;
  readonly kept: string | undefined;
  readonly basis: string | undefined;
  readonly obligation: string | undefined;
  readonly transfers: string | undefined;
  readonly audience: string | undefined;
  readonly exceptions: readonly ExceptionParts[];
  readonly tensions: readonly Prose[];
  /** How the fact came into the bundle. */
  readonly stated: string;
  /** When it holds. */
  readonly when: string | undefined;
  /** Whether it holds for this visitor now; undefined where only a person can judge. */
  readonly holds: Truth;
}

/**
 * @param ids - ids of items that have a name
 * @param items - those items
 * @param words - ours; any of them
 * @returns their names as a list in words; an id that stands for nothing is shown as it is
 */
export function namesOf(
  ids: readonly string[] | undefined,
  items: ReadonlyMap<string, {readonly name: string}>,
  {locale}: Words,
): string | undefined {
  return ids?.length
    ? formatList(
        ids.map((id) => items.get(id)?.name ?? id),
        locale,
      )
    : undefined;
}

function dataOf(
  {data, dataOpen}: Practice,
  {index: {dataCategories}, words: {practices: words}}: PracticeContext,
): string | undefined {
  const names = (data ?? []).map((id) => dataCategories.get(id)?.name ?? id);
  if (!names.length) return undefined;
  return formatList(dataOpen ? [...names, words.others] : names, words.locale);
}

function keptFor(
  retention: Retention,
  {index, words: {practices: words}}: PracticeContext,
): string {
  const {duration, criteria, afterwards} = retention;
  const parts = [
    duration === undefined ? '' : words.kept.for(formatDuration(duration, words.locale)),
    plainText(criteria),
    retention.while === undefined
      ? ''
      : words.kept.while(conditionWords(retention.while, index, words)),
    afterwards ? words.kept.then[afterwards] : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function keptOf({id, retention}: Practice, context: PracticeContext): string | undefined {
  if (retention) return keptFor(retention, context);
  const silent = context.index.notStated('retention', id);
  return silent ? context.words.practices.notDescribed : undefined;
}

function basisOf(
  practice: Practice,
  {index, words: {practices: words}}: PracticeContext,
): string | undefined {
  const {id, lawfulBasis, legitimateInterest} = practice;
  if (!lawfulBasis) return index.notStated('lawfulBasis', id) ? words.notDescribed : undefined;
  const interest = plainText(legitimateInterest);
  return interest ? `${words.basis[lawfulBasis]}: ${interest}` : words.basis[lawfulBasis];
}

function exceptionParts(
  practice: Practice,
  exception: Exception,
  context: PracticeContext,
): ExceptionParts {
  const {index, words} = context;
  return {
    exception,
    label: exceptionLabel(practice, exception, words.practices),
    says: exception.says,
    when:
      exception.when === undefined
        ? undefined
        : conditionWords(exception.when, index, words.practices),
    holds: evaluate(exception.when, context.is),
    audience: namesOf(exception.audience, index.audiences, words.practices),
  };
}

/**
 * @param practice - a practice of the bundle
 * @param context - the index of the same bundle, our words, and what has been decided
 * @returns its facts in words, each by itself
 */
export function practiceParts(practice: Practice, context: PracticeContext): PracticeParts {
  const {index} = context;
  const words = context.words.practices;
  const {obligation, transfers, when} = practice;
  return {
    what: words.what(practice.does, practice.how, dataOf(practice, context)),
    why: namesOf(practice.purposes, index.purposes, words),
    sharedWith: namesOf(practice.recipients, index.recipients, words),
    kept: keptOf(practice, context),
    basis: basisOf(practice, context),
    obligation: obligation && words.obligation[obligation],
    transfers: transfers?.length
      ? formatList(
          transfers.map(({to, safeguard}) => words.transfer(to, plainText(safeguard))),
          words.locale,
        )
      : undefined,
    audience: namesOf(practice.audience, index.audiences, words),
    exceptions: (practice.exceptions ?? []).map((each) => exceptionParts(practice, each, context)),
    tensions: (practice.tensions ?? []).map(({says}) => says),
    stated: words.stated[practice.stated ?? 'stated'],
    when: when === undefined ? undefined : conditionWords(when, index, words),
    holds: evaluate(when, context.is),
  };
}
