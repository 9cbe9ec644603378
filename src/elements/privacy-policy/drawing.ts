import type {BundleIndex} from '../../bundle/bundle-index.js';
import type {Section} from '../../bundle/types.js';
import {fill, h} from '../shared/dom.js';
import {painted} from '../shared/painted.js';
import {Folds} from './folds.js';
import {headerOf} from './header.js';
import {narrow} from './narrowing.js';
import {partsOf, type PartKey} from './parts.js';
import {countOf, drawSections, outlineOf} from './sections.js';
import type {Narrow, Sheet, Steps} from './sheet.js';
import {inSlices, type Slicing} from './slices.js';
import {Toolbar} from './toolbar.js';
import {Views} from './views.js';

/** The places of a drawing that are filled behind its text. */
export interface Places {
  readonly glance: HTMLElement;
  readonly body: HTMLElement;
  readonly closing: HTMLElement;
}

/** Draws a part. */
export type Draw = (places: Places, parts: readonly PartKey[]) => Steps;

/** A part of a drawing that is loaded behind its text. */
interface Part {
  readonly speak: (sheet: Sheet) => Promise<Draw>;
}

/** Blocks that are drawn at once, however long that takes: a frame of their own would cost more. */
const SHORT = 400;
const SHORT_TIME = 100;

/**
 * One drawing of one policy: its text begins at once and goes on in slices. Everything that is said
 * about the text comes behind it, in parts that are loaded where there is something to say.
 */
export class Drawing {
  readonly sheet: Sheet;

  readonly #places: Places;
  readonly #parts: readonly PartKey[];
  readonly #sections: number;
  readonly #folds: Folds;
  readonly #toolbar: Toolbar;
  readonly #stopped = new AbortController();
  #views: Views | undefined;
  #finish = (): void => {};
  #audience: string | undefined;
  #is: Narrow['is'];
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
    const {signal} = this.#stopped;
    const words = sheet.words.policy;
    const body = h('div', {class: 'b', part: 'body', lang: policy.language});
    const count = h('span', {class: 'k'}, ' ', words.practices(practices?.length ?? 0));
    const summary = h('summary', {}, sheet.heading(1, words.parts.practices), count);
    const glance = h('details', {class: 'g', part: 'glance', id: 'part:practices'}, summary);
    const closing = h('div', {part: 'closing'});
    this.#places = {glance, body, closing};
    this.#parts = partsOf(sheet);
    this.#sections = countOf(policy.sections);
    this.#folds = new Folds(article, signal, (opened) => {
      if (opened) this.#views?.view(opened);
      this.#narrow();
    });
    const toolbar = h('div', {class: 't', part: 'toolbar'});
    this.#toolbar = new Toolbar(
      toolbar,
      sheet,
      (open) => {
        this.#finish();
        this.#folds.setAll(open);
      },
      () => this.#narrow(),
    );
    const links = this.#parts.map((key) =>
      h('li', {}, sheet.link(`part:${key}`, words.parts[key])),
    );
    const outline = outlineOf(policy.sections, sheet, links);
    const label = `${words.contents}: ${policy.title}`;
    const nav = h('nav', {part: 'outline', 'aria-label': label}, outline);
    fill(article, [headerOf(sheet), toolbar, nav, practices?.length && glance, body, closing]);
    this.#draw(read).then(
      () => signal.aborted || done(),
      (error: Error) => signal.aborted || done(error),
    );
  }

  /** Says that all of the bundle can be shown, so that more than its text can follow. */
  certify(index: BundleIndex): void {
    this.#certify(index);
  }

  /** Follows what is decided, and whom the page speaks to. */
  update({audience, is}: Pick<Narrow, 'audience' | 'is'>): void {
    const ids = audience?.join(' ');
    if (ids !== this.#audience) this.#toolbar.pick('audience', ids);
    this.#audience = ids;
    this.#is = is;
    this.#narrow();
  }

  /** Shows a target that a filter hides, marks it, and counts its section as viewed. */
  uncover(target: Element): void {
    if (target.closest('[hidden]')) {
      this.#toolbar.pick('audience');
      this.#toolbar.pick('scope');
      this.#narrow();
    }
    const root = target.getRootNode() as ShadowRoot;
    root.querySelector('.here')?.classList.remove('here');
    target.classList.add('here');
    const section = target.closest('.s');
    if (section) this.#views?.view(section);
  }

  /** Draws at once what is not there yet, and opens everything; `false` closes it again. */
  print(printing: boolean): void {
    if (printing) this.#finish();
    this.#folds.print(printing);
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** The first slice of the text is there when this returns. */
  async #draw(read: () => void): Promise<void> {
    const {sheet} = this;
    const {body} = this.#places;
    const {sections} = sheet.bundle.policy;
    const {signal} = this.#stopped;
    // What is made outside the document costs nothing until it is shown.
    const made = new DocumentFragment();
    const show = () => {
      body.append(made);
      if (sheet.narrowed.length) this.#narrow();
    };
    const first = isShort(sections) ? SHORT_TIME : undefined;
    await this.#work(drawSections(sections, made, sheet), {first, show});
    if (signal.aborted) return;
    read();
    // The text is painted before what is said about it is even asked for.
    await painted();
    if (signal.aborted) return;
    this.#views = new Views(body, sheet.bundle.id, signal);
    const loading = Promise.all([
      this.#needsPractices() && load(import('./annex/practices.js'), sheet),
      this.#needsAnnex() && load(import('./annex/annex.js'), sheet),
    ]);
    sheet.index = await this.#certified;
    for (const part of await loading) {
      if (signal.aborted) return;
      if (part === undefined) this.#places.closing.append(sheet.words.policy.unavailable);
      else if (part) await this.#work(part(this.#places, this.#parts));
    }
    this.#narrow();
  }

  #needsPractices(): boolean {
    const {abouts, bundle} = this.sheet;
    return abouts.length > 0 || !!bundle.practices?.length;
  }

  #needsAnnex(): boolean {
    const {bundle, controls} = this.sheet;
    const embedded = controls && (bundle.storage?.length || bundle.choices?.length);
    const closing = this.#parts.some((key) => key !== 'practices');
    return closing || !!embedded || !!bundle.policy.surroundings?.length;
  }

  #work(steps: Steps, slicing?: Slicing): Promise<void> {
    const sliced = inSlices(steps, this.#stopped.signal, slicing);
    this.#finish = sliced.finish;
    return sliced.done;
  }

  #narrow(): void {
    const toolbar = this.#toolbar;
    const audience = toolbar.picked('audience');
    const leftOut = narrow(this.sheet, {audience, scope: toolbar.picked('scope'), is: this.#is});
    const ids = audience.join(' ') || undefined;
    for (const element of this.sheet.embeds) Object.assign(element, {audience: ids});
    toolbar.say(this.#sections - this.#folds.closed, this.#sections, leftOut);
  }
}

/** Loads a part and its words. @returns what draws it; undefined where it cannot be loaded */
const load = (part: Promise<Part>, sheet: Sheet): Promise<Draw | undefined> =>
  part.then(({speak}) => speak(sheet)).catch(() => undefined);

/** Whether a text is so short that all of it is drawn before anything is painted. */
function isShort(sections: readonly Section[] = []): boolean {
  const sizeOf = (each: readonly Section[] = []): number =>
    each.length > SHORT
      ? Infinity
      : each.reduce(
          (sum, {content, sections}) => sum + (content?.length ?? 0) + sizeOf(sections),
          0,
        );
  return sizeOf(sections) <= SHORT;
}
