import {lookup} from '../../../bundle/lookup.js';
import type {Exception, Practice} from '../../../bundle/types.js';
import {fill, h, type Child} from '../../shared/dom.js';
import {exceptionLabel} from '../../shared/exception-label.js';
import {facts, type Steps} from '../sheet.js';
import type {AnnexSheet} from './annex-sheet.js';
import {backlinksOf, exceptionCount} from './exceptions.js';
import {clause, nameOf, own, placeOf, refs, says, when} from './lines.js';

/**
 * Puts beside the text what it needs: a mark at each passage that states something, the exceptions
 * and tensions of what a clause states, and links back from where they are stated themselves.
 */
export function* drawNotes(body: Element, sheet: AnnexSheet): Steps {
  const {bundle} = sheet;
  for (const [text, ref] of sheet.abouts) text.after(markOf(ref, sheet) ?? '');
  const anchors = new Map<string, Child[]>();
  const add = (at: string, note: Child) => anchors.set(at, [...(anchors.get(at) ?? []), note]);
  for (const practice of bundle.practices ?? []) add(practice.at, noteOf(practice, sheet));
  for (const [at, links] of backlinksOf(sheet)) {
    for (const {label, practice} of links) {
      add(
        at,
        h('p', {...sheet.ours, class: 'n k'}, label, ': ', refs([practice.id], 'practices', sheet)),
      );
    }
  }
  const root = body.getRootNode() as ShadowRoot;
  for (const [at, notes] of anchors) {
    const anchor = root.getElementById(at);
    if (anchor) place(fill(new DocumentFragment(), notes), anchor);
    yield;
  }
}

/** Puts notes at the end of a section's own text, else behind the clause. */
function place(notes: DocumentFragment, anchor: HTMLElement): void {
  if (anchor.matches('.s')) {
    const details = anchor.querySelector('details');
    details?.insertBefore(notes, details.querySelector(':scope>.s'));
  } else if (anchor.matches('li')) anchor.append(notes);
  else if (anchor.matches('dl>div')) anchor.lastElementChild?.append(notes);
  else (anchor.closest('.w') ?? anchor.closest('table') ?? anchor).after(notes);
}

function markOf(ref: string, sheet: AnnexSheet): HTMLElement | undefined {
  const found = lookup(sheet.index, ref);
  const place = placeOf(ref, sheet);
  if (!found || !place) return undefined;
  const exception =
    found.kind === 'exception' && exceptionLabel(found.practice, found.item, sheet.words.practices);
  return sheet.link(place, '', {
    ...sheet.ours,
    class: 'm',
    'aria-label': sheet.words.annex.about(exception || nameOf(found.item)),
    'data-mark': exception ? `[${exception}]` : '*',
  });
}

function noteOf(practice: Practice, sheet: AnnexSheet): Child {
  const {does, how, id} = practice;
  const limits = limitsOf(practice, sheet);
  const words = sheet.words.annex;
  if (!limits) return undefined;
  const label = does === 'commit' || /never|only/.test(how) ? words.commitment : words.practice;
  const summary = h(
    'summary',
    {},
    label,
    ': ',
    says(practice.says, sheet),
    badgeOf(practice, sheet),
  );
  const back = h('p', {class: 'k'}, sheet.link(`glance:${id}`, words.inGlance));
  const details = h('details', {open: true}, summary, limits, back);
  const place = {...sheet.ours, class: 'n', role: 'note', id: sheet.first(`practices:${id}`)};
  return sheet.narrow(h('div', place, details), {...practice, when: undefined});
}

/** "2 exceptions" */
export function badgeOf(practice: Practice, {words}: AnnexSheet): Child {
  const count = exceptionCount(practice);
  return count > 0 && [' ', h('span', {class: 'e'}, words.annex.exceptions(count))];
}

/** What limits a practice, wherever the practice is shown; nothing where nothing does. */
export function limitsOf(practice: Practice, sheet: AnnexSheet): Child {
  const {exceptions = [], tensions = []} = practice;
  const words = sheet.words.annex;
  if (!exceptions.length && !tensions.length) return undefined;
  const items = exceptions.map((each) => exceptionItem(practice, each, sheet));
  return [
    items.length && h('ul', {class: 'x'}, items),
    tensions.map((tension) => {
      const others = tension.with?.length && [' (', refs(tension.with, 'any', sheet), ')'];
      return h('p', {class: 'n'}, words.tension, ': ', says(tension.says, sheet), others);
    }),
  ];
}

function exceptionItem(practice: Practice, exception: Exception, sheet: AnnexSheet): Child {
  const {allows, at, attachments, audience, bounds, choice, id} = exception;
  const ref = `${practice.id}/${id}`;
  const words = sheet.words.annex;
  const inText = sheet.has(`about:${ref}`) && sheet.link(`about:${ref}`, words.inText);
  const inClause = at !== practice.at && clause(at, sheet);
  const stated = inText || (inClause && [words.statedIn, ' ', inClause]);
  return h(
    'li',
    {id: sheet.first(`practices:${ref}`)},
    h('strong', {}, own(exceptionLabel(practice, exception, sheet.words.practices)), ': '),
    says(exception.says, sheet),
    stated && h('span', {class: 'k'}, ' (', stated, ')'),
    facts(
      [words.when, when(exception.when, sheet)],
      [words.appliesTo, sheet.names('audiences', audience)],
      [words.choice, choice && refs([choice], 'choices', sheet)],
      [words.allows, refs(allows, 'practices', sheet)],
      [words.stillHolds, refs(bounds, 'practices', sheet)],
      [words.documents, refs(attachments, 'attachments', sheet)],
    ),
  );
}
