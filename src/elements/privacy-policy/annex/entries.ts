import type {Attachment, PolicyBundle} from '../../../bundle/types.js';
import {safeUrl} from '../../../bundle/safe-url.js';
import {bdi} from '../../shared/bdi.js';
import {h, type Child} from '../../shared/dom.js';
import {linkTo} from '../header.js';
import {facts} from '../sheet.js';
import type {AnnexSheet} from './annex-sheet.js';
import {clause, own, refs, says, when} from './lines.js';

type Listed = 'attachments' | 'laws' | 'rights' | 'contacts';
type Entry<K extends Listed> = NonNullable<PolicyBundle[K]>[number];

/** Draws entries of a kind as a list, each with a place of its own. */
export function list<K extends Listed>(
  kind: K,
  sheet: AnnexSheet,
  draw: (entry: Entry<K>) => Child,
): Child {
  const entries: readonly Entry<K>[] = sheet.bundle[kind] ?? [];
  const items = entries.map((entry) => {
    const item = h('li', {id: sheet.first(`${kind}:${entry.id}`)}, draw(entry));
    return 'audience' in entry ? sheet.narrow(item, {audience: entry.audience}) : item;
  });
  return items.length && h('ul', {class: 'x'}, items);
}

/** Draws the documents that belong to the policy, each with where it is and when it applies. */
export function drawDocuments(sheet: AnnexSheet): Child {
  const {baseUrl} = sheet.bundle.policy;
  return list('attachments', sheet, (each) => [
    linkTo(each.url, each.title, baseUrl),
    documentFacts(each, sheet),
  ]);
}

function documentFacts(each: Attachment, sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  const {archivedUrl, incorporated, kind, partOf, url} = each;
  const {archivedOn, baseUrl} = sheet.bundle.policy;
  const href = url && safeUrl(url, baseUrl);
  return facts(
    [words.abbreviation, own(each.abbreviation)],
    [words.kind, kind && words.kinds[kind]],
    [words.mediaType, own(each.mediaType)],
    [words.address, href && [bdi(href), archivedOn && ` (${words.mayBeGone})`]],
    [words.copy, archivedUrl && linkTo(archivedUrl, archivedUrl)],
    [words.partOf, [own(partOf), incorporated && `, ${words.byReference}`]],
    [words.when, when(each.when, sheet)],
    [words.appliesTo, sheet.names('audiences', each.audience)],
    [words.statedIn, clause(each.at, sheet)],
  );
}

/** Draws the laws that the policy names: as it writes them, and what they are called officially. */
export function drawLaws(sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  return list('laws', sheet, ({name, canonicalName, ref, url, at}) => [
    linkTo(url, name),
    facts(
      [words.officially, own(canonicalName)],
      [words.reference, own(ref)],
      [words.statedIn, clause(at, sheet)],
    ),
  ]);
}

/** Draws the rights that the policy names, and how to use them. */
export function drawRights(sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  return list('rights', sheet, ({how, law, at, ...right}) => [
    says(right.says, sheet),
    facts(
      [words.how, says(how, sheet)],
      [words.law, law && refs([law], 'laws', sheet)],
      [words.statedIn, clause(at, sheet)],
    ),
  ]);
}

/** Draws the glossary, each term linked with the first place that uses it. */
export function drawTerms(sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  const groups = (sheet.bundle.terms ?? []).map(({id, term, definition, party, at}) => {
    const use = sheet.has(`use:${id}`) && [' ', sheet.link(`use:${id}`, words.firstUse)];
    const stated = facts([words.party, own(party)], [words.statedIn, [clause(at, sheet), use]]);
    const title = h('dt', {id: sheet.first(`terms:${id}`)}, h('dfn', {}, bdi(term)));
    return h('div', {}, title, h('dd', {}, says(definition, sheet), stated));
  });
  return h('dl', {}, groups);
}
