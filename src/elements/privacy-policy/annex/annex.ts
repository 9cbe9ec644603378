import {lookup} from '../../../bundle/lookup.js';
import {h, type Child} from '../../shared/dom.js';
import {drawBlocks} from '../blocks.js';
import type {Draw, Places} from '../drawing.js';
import type {PartKey} from '../parts.js';
import type {Sheet, Steps} from '../sheet.js';
import {type AnnexSheet, annexSheet, dressAnnex} from './annex-sheet.js';
import {drawChanges} from './changes.js';
import {drawContacts} from './contacts.js';
import {drawEmbeds} from './embeds.js';
import {drawDocuments, drawLaws, drawRights, drawTerms} from './entries.js';
import {nameOf, says} from './lines.js';

/** What follows the text: disclosure and choices, documents, laws, glossary, contacts. */
export async function speak(sheet: Sheet): Promise<Draw> {
  const spoken = await annexSheet(sheet);
  return (places, parts) => draw(spoken, places, parts);
}

function* draw(sheet: AnnexSheet, {body, closing}: Places, parts: readonly PartKey[]): Steps {
  dressAnnex(body);
  const embeds = drawEmbeds(body, sheet);
  const drawPart = {
    storage: () => embeds.storage,
    choices: () => embeds.choices,
    attachments: drawDocuments,
    laws: drawLaws,
    terms: drawTerms,
    contacts: drawContacts,
    rights: drawRights,
    changes: drawChanges,
    notStated: drawNotStated,
  };
  for (const key of parts) {
    if (key === 'practices') continue;
    const heading = sheet.heading(1, sheet.words.policy.parts[key]);
    closing.append(h('section', {class: 'p', id: `part:${key}`}, heading, drawPart[key](sheet)));
    yield;
  }
  yield* drawSurroundings(closing, sheet);
}

/** What the policy is silent on, a line each, with what it would be said of. */
function drawNotStated(sheet: AnnexSheet): Child {
  const words = sheet.words.annex;
  const lines = (sheet.bundle.notStated ?? []).map((entry) => {
    if (typeof entry === 'string') return h('li', {}, words.topics[entry]);
    const {topic, of} = entry;
    const item = of !== undefined && (lookup(sheet.index, of)?.item ?? {id: of});
    const text = entry.says && [' – ', says(entry.says, sheet)];
    return h('li', {}, words.topics[topic], item && [': ', sheet.bdi(nameOf(item))], text);
  });
  return h('ul', {}, lines);
}

/** Behind a fold, which nothing but the visitor opens: what is no part of the policy. */
function* drawSurroundings(closing: Element, sheet: AnnexSheet): Steps {
  const {language, surroundings} = sheet.bundle.policy;
  const words = sheet.words.annex;
  if (!surroundings?.length) return;
  const fold = h('details', {class: 'q'}, h('summary', {}, words.surroundings));
  closing.append(fold);
  for (const {kind, content} of surroundings) {
    const part = h('div', {}, sheet.heading(1, words.surrounding[kind]));
    const text = part.appendChild(h('div', {lang: language, dir: 'auto'}));
    fold.append(part);
    yield* drawBlocks(content, text, sheet);
  }
}
