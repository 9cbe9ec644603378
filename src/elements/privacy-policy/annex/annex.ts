import {annexWords as words} from '../../../locales/en/policy-annex.js';
import {policyWords} from '../../../locales/en/policy.js';
import {bdi, h, type Child} from '../../shared/dom.js';
import {drawBlocks} from '../blocks.js';
import type {Places} from '../drawing.js';
import type {PartKey} from '../parts.js';
import type {Sheet, Steps} from '../sheet.js';
import {drawChanges} from './changes.js';
import {drawContacts} from './contacts.js';
import {drawEmbeds} from './embeds.js';
import {drawDocuments, drawLaws, drawRights, drawTerms} from './entries.js';
import {nameOf, says} from './lines.js';

/** Draws what follows the text: disclosure and choices, documents, laws, glossary, contacts. */
export function* draw(sheet: Sheet, {body, closing}: Places, parts: readonly PartKey[]): Steps {
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
    const heading = sheet.heading(1, policyWords.parts[key]);
    closing.append(h('section', {class: 'p', id: `part:${key}`}, heading, drawPart[key](sheet)));
    yield;
  }
  yield* drawSurroundings(closing, sheet);
}

/** What the policy is silent on, a line each, with what it would be said of. */
function drawNotStated(sheet: Sheet): Child {
  const lines = (sheet.bundle.notStated ?? []).map((entry) => {
    if (typeof entry === 'string') return h('li', {}, words.topics[entry]);
    const {topic, of} = entry;
    const item = of !== undefined && (sheet.index.lookup(of)?.item ?? {id: of});
    const text = entry.says && [' – ', says(entry.says, sheet)];
    return h('li', {}, words.topics[topic], item && [': ', bdi(nameOf(item))], text);
  });
  return h('ul', {}, lines);
}

/** Behind a fold, which nothing but the visitor opens: what is no part of the policy. */
function* drawSurroundings(closing: Element, sheet: Sheet): Steps {
  const {surroundings} = sheet.bundle.policy;
  if (!surroundings?.length) return;
  const fold = h('details', {class: 'q'}, h('summary', {}, words.surroundings));
  closing.append(fold);
  for (const {kind, content} of surroundings) {
    const part = h('div', {}, sheet.heading(1, words.surrounding[kind]));
    fold.append(part);
    yield* drawBlocks(content, part, sheet);
  }
}
