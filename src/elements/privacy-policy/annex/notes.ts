import type {Exception, Practice} from '../../../bundle/types.js';
import {annexWords as words} from '../../../locales/en/policy-annex.js';
import {practiceWords} from '../../../locales/en/practices.js';
import {fill, h, type Child} from '../../shared/dom.js';
import {exceptionLabel} from '../../shared/exception-label.js';
import {facts, type Sheet, type Steps} from '../sheet.js';
import {backlinksOf, exceptionCount} from './exceptions.js';
import {clause, nameOf, own, placeOf, refs, says, when} from './lines.js';

/**
 * Puts beside the text what it needs: a mark at each passage that states something, the exceptions
 * and tensions of what a clause states, and links back from where they are stated themselves.
 */
export function* drawNotes(body: Element, sheet: Sheet): Steps {
  const {bundle, index} = sheet;
  for (const [text, ref] of sheet.abouts) text.after(markOf(ref, sheet) ?? '');
  const anchors = new Map<string, Child[]>();
  const add = (at: string, note: Child) => anchors.set(at, [...(anchors.get(at) ?? []), note]);
  for (const practice of bundle.practices ?? []) add(practice.at, noteOf(practice, sheet));
  for (const [at, links] of backlinksOf(bundle, index)) {
    for (const {label, practice} of links) {
      add(at, h('p', {class: 'n k'}, label, ': ', refs([practice.id], 'practices', sheet)));
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

function markOf(ref: string, sheet: Sheet): HTMLElement | undefined {
  const found = sheet.index.lookup(ref);
  const place = placeOf(ref, sheet);
  if (!found || !place) return undefined;
  const exception =
    found.kind === 'exception' && exceptionLabel(found.practice, found.item, practiceWords);
  return sheet.link(place, '', {
    class: 'm',
    'aria-label': words.about(exception || nameOf(found.item)),
    'data-mark': exception ? `[${exception}]` : '*',
  });
}

function noteOf(practice: Practice, sheet: Sheet): Child {
  const {does, how, id} = practice;
  const limits = limitsOf(practice, sheet);
  if (!limits) return undefined;
  const label = does === 'commit' || /never|only/.test(how) ? words.commitment : words.practice;
  const summary = h('summary', {}, label, ': ', says(practice.says, sheet), badgeOf(practice));
  const back = h('p', {class: 'k'}, sheet.link(`glance:${id}`, words.inGlance));
  const details = h('details', {open: true}, summary, limits, back);
  const place = {class: 'n', role: 'note', id: sheet.first(`practices:${id}`)};
  return sheet.narrow(h('div', place, details), {...practice, when: undefined});
}

/** "2 exceptions" */
export function badgeOf(practice: Practice): Child {
  const count = exceptionCount(practice);
  return count > 0 && [' ', h('span', {class: 'e'}, words.exceptions(count))];
}

/** What limits a practice, wherever the practice is shown; nothing where nothing does. */
export function limitsOf(practice: Practice, sheet: Sheet): Child {
  const {exceptions = [], tensions = []} = practice;
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

function exceptionItem(practice: Practice, exception: Exception, sheet: Sheet): Child {
  const {allows, at, attachments, audience, bounds, choice, id} = exception;
  const ref = `${practice.id}/${id}`;
  const inText = sheet.has(`about:${ref}`) && sheet.link(`about:${ref}`, words.inText);
  const inClause = at !== practice.at && clause(at, sheet);
  const stated = inText || (inClause && [words.statedIn, ' ', inClause]);
  return h(
    'li',
    {id: sheet.first(`practices:${ref}`)},
    h('strong', {}, own(exceptionLabel(practice, exception, practiceWords)), ': '),
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
