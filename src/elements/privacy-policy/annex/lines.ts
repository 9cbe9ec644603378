import {lookup} from '../../../bundle/lookup.js';
import {plainText} from '../../../bundle/plain-text.js';
import type {Condition, Prose} from '../../../bundle/types.js';
import {conditionWords} from '../../shared/condition-words.js';
import {bdi} from '../../shared/bdi.js';
import {h, type Child} from '../../shared/dom.js';
import {fillProse} from '../../shared/prose.js';
import type {AnnexSheet} from './annex-sheet.js';

/** Kinds of entries that have a place of their own in the policy: `practices:ID` and so on. */
const PLACES = 'practices choices storage terms laws attachments rights contacts'.split(' ');

/** What any entry of a bundle is called. */
export function nameOf(item: object): string {
  const {label, name, title, term, identifier, value, heading, says, id} = item as Partial<
    Record<string, string>
  >;
  return label ?? name ?? title ?? term ?? identifier ?? value ?? plainText(heading ?? says ?? id);
}

/** Words of the bundle among words of ours; without the ids and marks that only the text has. */
export function says(text: Prose | undefined, sheet: AnnexSheet): Child {
  const {bundle, index} = sheet;
  const context = {
    bundle,
    index,
    words: sheet.words,
    hrefFor: (anchor: string) => sheet.hrefFor(anchor),
  };
  return text?.length && fillProse(h('bdi', {lang: bundle.policy.language}), text, context);
}

/** A text of the bundle, where it has one. */
export const own = (text: string | undefined): Child => text && bdi(text);

/** When something holds, in words. */
export const when = (condition: Condition | undefined, {index, words}: AnnexSheet): Child =>
  condition !== undefined && bdi(conditionWords(condition, index, words.practices));

/** A link to a section or clause, by the name of the section. */
export function clause(at: string | undefined, sheet: AnnexSheet): Child {
  const anchor = sheet.index.anchors.get(at ?? '');
  return anchor && sheet.link(anchor.id, sheet.bdi(sheet.headingOf(anchor.section)));
}

/** Where in the policy the entry that a reference stands for is shown; undefined for nowhere. */
export function placeOf(ref: string, {controls, index}: AnnexSheet): string | undefined {
  const found = lookup(index, ref);
  if (!found) return undefined;
  const {kind} = found;
  if (kind === 'section' || kind === 'clause') return ref;
  if (kind === 'exception') return `practices:${ref}`;
  const drawn = PLACES.includes(kind) && (controls || (kind !== 'choices' && kind !== 'storage'));
  return drawn ? `${kind}:${ref}` : undefined;
}

/** What references stand for, apart by commas, as links where they lead anywhere. */
export function refs(ids: readonly string[] | undefined, kind: RefKind, sheet: AnnexSheet): Child {
  return sheet.joined(ids, (id) => {
    const item = kind === 'any' ? lookup(sheet.index, id)?.item : sheet.index[kind].get(id);
    const name = sheet.bdi(item ? nameOf(item) : id);
    const drawn = kind === 'any' ? placeOf(id, sheet) : `${kind}:${id}`;
    return item && drawn && (kind !== 'choices' || sheet.controls) ? sheet.link(drawn, name) : name;
  });
}

type RefKind = 'any' | 'practices' | 'attachments' | 'choices' | 'laws';
