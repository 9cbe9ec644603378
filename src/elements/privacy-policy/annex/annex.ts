import {annexWords as words} from '../../../locales/en/policy-annex.js';
import {policyWords} from '../../../locales/en/policy.js';
import {bdi, h, type Child} from '../../shared/dom.js';
import {drawBlocks} from '../blocks.js';
import type {Places} from '../drawing.js';
import type {Narrow, Sheet, Steps} from '../sheet.js';
import {drawChanges} from './changes.js';
import {drawContacts} from './contacts.js';
import {drawEmbeds} from './embeds.js';
import {drawDocuments, drawLaws, drawRights, drawTerms} from './entries.js';
import {drawGlance} from './glance.js';
import {nameOf, says} from './lines.js';
import {countLeftOut, narrow} from './narrowing.js';
import {drawNotes} from './notes.js';
import {Folds} from './folds.js';
import {partsOf} from './parts.js';
import {Toolbar} from './toolbar.js';
import {Views} from './views.js';

/**
 * All that is said about the text of a policy and can be done with it: notes and controls at its
 * clauses, practices at a glance, what follows the text, and buttons and filters before it.
 */
export class Annex {
  readonly #sheet: Sheet;
  readonly #places: Places;
  readonly #folds: Folds;
  readonly #views: Views;
  readonly #toolbar: Toolbar;
  #audience: string | undefined;
  #is: Narrow['is'];

  /**
   * @param sheet - the drawing whose text is there
   * @param places - what the annex is drawn in
   * @param signal - ends it
   */
  constructor(sheet: Sheet, places: Places, signal: AbortSignal) {
    this.#sheet = sheet;
    this.#places = places;
    this.#views = new Views(places.body, sheet.bundle.id, signal);
    this.#folds = new Folds(places.body, signal, (opened) => {
      if (opened) this.#views.view(opened);
      this.#say();
    });
    this.#toolbar = new Toolbar(
      places.toolbar,
      sheet,
      (open) => this.#folds.setAll(open),
      () => this.#narrow(),
    );
  }

  /** Draws what is said about the text. */
  *draw(): Steps {
    const sheet = this.#sheet;
    const {body, closing, glance, outline} = this.#places;
    const parts = partsOf(sheet);
    for (const key of parts) {
      outline.append(h('li', {}, sheet.link(`part:${key}`, policyWords.parts[key])));
    }
    yield* drawNotes(body, sheet);
    const embeds = drawEmbeds(body, sheet);
    yield* drawGlance(glance, sheet);
    const draw = {
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
      closing.append(h('section', {class: 'p', id: `part:${key}`}, heading, draw[key](sheet)));
      yield;
    }
    yield* drawSurroundings(closing, sheet);
  }

  /** Follows what is decided, and whom the page speaks to. */
  update({audience, is}: Pick<Narrow, 'audience' | 'is'>): void {
    const ids = audience?.join(' ');
    if (ids !== this.#audience) this.#toolbar.pick('audience', ids);
    this.#audience = ids;
    this.#is = is;
    this.#narrow();
  }

  /** Shows a target that a filter hides, and counts its section as viewed. */
  uncover(target: Element): void {
    if (target.closest('[hidden]')) {
      this.#toolbar.pick('audience');
      this.#toolbar.pick('scope');
      this.#narrow();
    }
    const section = target.closest('.s');
    if (section) this.#views.view(section);
  }

  /** Opens everything; `false` closes it again. */
  print(printing: boolean): void {
    this.#folds.print(printing);
  }

  #narrow(): void {
    const to = this.#picked();
    narrow(this.#sheet.narrowed, to);
    const audience = to.audience?.join(' ') || undefined;
    for (const element of this.#sheet.embeds) Object.assign(element, {audience});
    this.#say();
  }

  #picked(): Narrow {
    const picked = (filter: 'audience' | 'scope') => this.#toolbar.picked(filter);
    return {audience: picked('audience'), scope: picked('scope'), is: this.#is};
  }

  #say(): void {
    const {all, closed} = this.#folds;
    this.#toolbar.say(all - closed, all, countLeftOut(this.#sheet.narrowed, this.#picked()));
  }
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
