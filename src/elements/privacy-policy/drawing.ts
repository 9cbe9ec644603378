import type {BundleIndex} from '../../bundle/bundle-index.js';
import {policyWords as words} from '../../locales/en/policy.js';
import {fill, h} from '../shared/dom.js';
import {painted} from '../shared/painted.js';
import type {Annex} from './annex/annex.js';
import {headerOf} from './header.js';
import {drawSections, outlineOf} from './sections.js';
import type {Narrow, Sheet} from './sheet.js';
import {inSlices} from './slices.js';

/** The places of a drawing that its annex fills. */
export interface Places {
  readonly toolbar: HTMLElement;
  readonly outline: HTMLElement;
  readonly glance: HTMLElement;
  readonly body: HTMLElement;
  readonly closing: HTMLElement;
}

/**
 * One drawing of one policy: its text begins at once and goes on in slices. Everything that is said
 * about the text, or can be done with it, is its annex, a part of its own that comes behind the text.
 */
export class Drawing {
  readonly sheet: Sheet;

  readonly #places: Places;
  readonly #stopped = new AbortController();
  #finish = (): void => {};
  #annex: Annex | undefined;
  #narrow: Omit<Narrow, 'scope'> = {audience: undefined};
  #certify!: (index: BundleIndex) => void;
  readonly #certified = new Promise<BundleIndex>((resolve) => {
    this.#certify = resolve;
  });

  /**
   * @param article - what it is drawn in
   * @param read - called when the whole text is there
   * @param done - called when all of it is there; with an error where it cannot be drawn
   */
  constructor(article: Element, sheet: Sheet, read: () => void, done: (error?: Error) => void) {
    this.sheet = sheet;
    const {policy, practices} = sheet.bundle;
    const body = h('div', {class: 'b', part: 'body', lang: policy.language});
    const count = h('span', {class: 'k'}, ' ', words.practices(practices?.length ?? 0));
    const summary = h('summary', {}, sheet.heading(1, words.parts.practices), count);
    this.#places = {
      toolbar: h('div', {class: 't', part: 'toolbar'}),
      outline: outlineOf(policy.sections, sheet),
      glance: h('details', {class: 'g', part: 'glance', id: 'part:practices'}, summary),
      body,
      closing: h('div', {part: 'closing'}),
    };
    const {toolbar, outline, glance, closing} = this.#places;
    const nav = h('nav', {part: 'outline', 'aria-label': words.contents}, outline);
    fill(article, [headerOf(sheet), toolbar, nav, practices?.length && glance, body, closing]);
    this.#draw(read).then(
      () => this.#stopped.signal.aborted || done(),
      (error: Error) => this.#stopped.signal.aborted || done(error),
    );
  }

  /** Says that all of the bundle can be shown, so that the annex can follow. */
  certify(index: BundleIndex): void {
    this.#certify(index);
  }

  /** Follows what is decided, and whom the page speaks to. */
  update(narrow: Omit<Narrow, 'scope'>): void {
    this.#narrow = narrow;
    this.#annex?.update(narrow);
  }

  /** Shows a target that a filter hides, and marks it. */
  uncover(target: Element): void {
    this.#annex?.uncover(target);
    const root = target.getRootNode() as ShadowRoot;
    root.querySelector('.here')?.classList.remove('here');
    target.classList.add('here');
  }

  /** Draws at once what is not there yet, and opens everything; `false` closes it again. */
  print(printing: boolean): void {
    if (printing) this.#finish();
    this.#annex?.print(printing);
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** The first slice of the text is there when this returns. */
  async #draw(read: () => void): Promise<void> {
    const {sheet} = this;
    const {body} = this.#places;
    const {signal} = this.#stopped;
    await this.#work(drawSections(sheet.bundle.policy.sections, body, sheet));
    if (signal.aborted) return;
    read();
    // The text is painted before what is said about it is even asked for.
    await painted();
    const loading = import('./annex/annex.js').catch(() => undefined);
    sheet.index = await this.#certified;
    const loaded = await loading;
    if (signal.aborted) return;
    if (!loaded) return this.#places.closing.append(words.unavailable);
    this.#annex = new loaded.Annex(sheet, this.#places, signal);
    this.#annex.update(this.#narrow);
    await this.#work(this.#annex.draw());
    this.#annex.update(this.#narrow);
  }

  #work(steps: Iterator<unknown>): Promise<void> {
    const sliced = inSlices(steps, this.#stopped.signal);
    this.#finish = sliced.finish;
    return sliced.done;
  }
}
